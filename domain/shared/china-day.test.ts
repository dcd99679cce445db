import { chinaDay, startOfChinaDay } from './china-day'

it.each([
  ['a moment before midnight in China', Date.UTC(2026, 1, 28, 15, 59, 59, 999), '2026-02-27T16:00:00.000Z'],
  ['midnight in China', Date.UTC(2026, 1, 28, 16), '2026-02-28T16:00:00.000Z'],
  ['noon', Date.UTC(2026, 2, 1, 4), '2026-02-28T16:00:00.000Z'],
])('%s belongs to the day that began at', (_name, at, began) => {
  expect(new Date(startOfChinaDay(at)).toISOString()).toBe(began)
})

it('counts days by China time, not by UTC', () => {
  expect(chinaDay(Date.UTC(2026, 2, 1, 15)) + 1).toBe(chinaDay(Date.UTC(2026, 2, 1, 16)))
})
