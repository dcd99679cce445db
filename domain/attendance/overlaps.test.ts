import { sessionsOverlap } from './overlaps'

const from = (startsAt: number, endsAt: number) => ({ startsAt, endsAt })

it.each([
  ['one inside the other', [from(10, 20)], [from(12, 15)], true],
  ['the same time', [from(10, 20)], [from(10, 20)], true],
  ['one runs into the next', [from(10, 20)], [from(19, 30)], true],
  ['one ends when the other starts', [from(10, 20)], [from(20, 30)], false],
  ['any session of several', [from(1, 2), from(10, 20)], [from(5, 6), from(15, 16)], true],
  ['sessions that lie in the gaps of the others', [from(1, 2), from(10, 20)], [from(3, 9)], false],
  ['nothing to run into', [from(1, 2)], [], false],
])('%s', (_name, some, others, overlap) => {
  expect(sessionsOverlap(some, others)).toBe(overlap)
  expect(sessionsOverlap(others, some)).toBe(overlap)
})
