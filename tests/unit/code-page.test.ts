import { codePageUnits } from '../support/year/code-page'

const costs = { first: 6, again: 3, count: 2 }
const minute = 60_000

it('with nobody coming the page counts every minute and opens the room every five', () => {
  // Looks 10, 20, 40 and 80 seconds after it was opened come instead of the first and second minute's.
  const units = codePageUnits([], costs)
  expect(units).toBeGreaterThan(6 + 11 * 3 + 44 * 2)
  expect(units).toBeLessThan(6 + 11 * 3 + 56 * 2)
})

it('costs more the more often somebody comes, and never more than 300', () => {
  const stream = Array.from({ length: 60 }, (_, i) => -25 * minute + i * 25_000)
  const few = [-20, -10, -5].map((at) => at * minute)
  expect(codePageUnits(few, costs)).toBeGreaterThan(codePageUnits([], costs))
  expect(codePageUnits(stream, costs)).toBeGreaterThan(codePageUnits(few, costs))
  expect(codePageUnits(stream, costs)).toBeLessThanOrEqual(300)
})
