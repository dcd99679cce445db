import { judgeArrival } from './arrival'

const start = Date.UTC(2026, 2, 4, 6, 0)
const seconds = (n: number) => start + n * 1000

it.each([
  ['half an hour early is on time', seconds(-1800), 'present', 0],
  ['the very start is on time', seconds(0), 'present', 0],
  ['exactly ten minutes belongs to the milder side', seconds(600), 'present', 0],
  ['ten minutes and a millisecond is late, by ten whole minutes', seconds(600) + 1, 'late', 10],
  ['eleven minutes is eleven minutes late', seconds(660), 'late', 11],
  ['forty minutes is late; what it counts as is decided by the sheet', seconds(2400), 'late', 40],
])('%s', (_name, arrivedAt, status, minutesLate) => {
  expect(judgeArrival(arrivedAt, start, 10)).toEqual({ status, minutesLate })
})

it('heals itself when the start is moved', () => {
  const arrivedAt = seconds(720)
  expect(judgeArrival(arrivedAt, start, 10).status).toBe('late')
  expect(judgeArrival(arrivedAt, seconds(900), 10)).toEqual({ status: 'present', minutesLate: 0 })
})
