import { chinaDay } from '../shared/china-day'
import { periodAt } from './period'

/** A minute of China time. */
const china = (year: number, month: number, date: number, hours = 0, minutes = 0) => Date.UTC(year, month - 1, date, hours - 8, minutes)
const cycle = { from: china(2025, 9, 1), to: china(2028, 9, 1) }

it.each([
  ['the school year begins with the first minute of 1 September in China', 'school-year', china(2025, 9, 1), china(2025, 9, 1), china(2026, 9, 1)],
  ['the last minute of 31 August belongs to the year before', 'school-year', china(2026, 8, 31, 23, 59), china(2025, 9, 1), china(2026, 9, 1)],
  ['the evening of 31 August in London is 1 September in China', 'school-year', Date.UTC(2026, 7, 31, 17), china(2026, 9, 1), china(2027, 9, 1)],
  ['January is in the middle of a school year', 'school-year', china(2026, 1, 5), china(2025, 9, 1), china(2026, 9, 1)],
  ['the first term goes from September to January', 'term', china(2025, 11, 3), china(2025, 9, 1), china(2026, 2, 1)],
  ['January is still the first term', 'term', china(2026, 1, 31, 23, 59), china(2025, 9, 1), china(2026, 2, 1)],
  ['the second term begins on 1 February', 'term', china(2026, 2, 1), china(2026, 2, 1), china(2026, 9, 1)],
  ['August belongs to the second term', 'term', china(2026, 8, 31, 23, 59), china(2026, 2, 1), china(2026, 9, 1)],
  ['the calendar year begins on 1 January', 'calendar-year', china(2026, 1, 1), china(2026, 1, 1), china(2027, 1, 1)],
  ['New Year’s Eve is in the old year', 'calendar-year', china(2025, 12, 31, 23, 59), china(2025, 1, 1), china(2026, 1, 1)],
  ['29 February', 'term', china(2028, 2, 29), china(2028, 2, 1), china(2028, 9, 1)],
  ['the cycle is as the studio has it', 'cycle', china(2027, 3, 3), cycle.from, cycle.to],
] as const)('%s', (_name, kind, at, from, to) => {
  expect(periodAt(at, kind, cycle)).toEqual({ from, to })
})

it.each(['school-year', 'term', 'calendar-year'] as const)('one %s follows another without a gap, each from a midnight of China', (kind) => {
  for (let period = periodAt(china(2025, 9, 1), kind, cycle); period.from < china(2035, 1, 1); ) {
    const next = periodAt(period.to, kind, cycle)
    expect(next.from).toBe(period.to)
    expect(periodAt(period.to - 1, kind, cycle)).toEqual(period)
    expect(chinaDay(period.from - 1)).toBe(chinaDay(period.from) - 1)
    period = next
  }
})
