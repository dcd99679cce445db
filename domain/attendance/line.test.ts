import type { Line } from './line'
import { reachesLine, remainingOf } from './line'

const third: Line = { numerator: 1, denominator: 3, inclusive: true }
const overThird: Line = { ...third, inclusive: false }
const fifth: Line = { numerator: 1, denominator: 5, inclusive: true }

it.each([
  ['4 of 12 reaches it: one third is inside 以上', 4, 12, third, true],
  ['12 of 36 reaches it', 12, 36, third, true],
  ['4 of 13 does not', 4, 13, third, false],
  ['3 of 10 does not', 3, 10, third, false],
  ['33 of 100 does not', 33, 100, third, false],
  ['34 of 100 does', 34, 100, third, true],
  ['4 of 12 does not where the line itself is outside', 4, 12, overThird, false],
  ['5 of 12 does where the line itself is outside', 5, 12, overThird, true],
  ['a fifth: 2 of 10 reaches it', 2, 10, fifth, true],
  ['a fifth: 1 of 6 does not', 1, 6, fifth, false],
  ['nothing missed of nothing is no line', 0, 0, third, false],
  ['nothing missed reaches no line', 0, 12, { ...third, numerator: 0 }, false],
])('%s', (_name, absent, base, line, reached) => {
  expect(reachesLine(absent, base, line)).toBe(reached)
})

it.each([
  ['of 12 three may be missed', 0, 12, third, 3],
  ['of 13 four may be missed', 0, 13, third, 4],
  ['of 12 one more after two', 2, 12, third, 1],
  ['of 12 none after three', 3, 12, third, 0],
  ['it is never below nothing', 5, 12, third, 0],
  ['of 12 four may be missed where the line itself is outside', 0, 12, overThird, 4],
  ['of 13 four may be missed where the line itself is outside', 0, 13, overThird, 4],
  ['of nothing nothing may be missed', 0, 0, third, 0],
  ['of 100 thirty-three may be missed', 0, 100, third, 33],
])('%s', (_name, absent, base, line, remaining) => {
  expect(remainingOf(absent, base, line)).toBe(remaining)
})
