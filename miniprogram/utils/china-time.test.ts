import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { dayLabel, epochOf, isSameDay, momentOf, pickerDate, pickerTime, spanOf, timeOf, weekdayOf } from './china-time'

/** 21 November 2026, 14:00 in China, a Saturday. */
const now = Date.UTC(2026, 10, 21, 6, 0)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

// Whatever would depend on the zone the phone is set to breaks every test here.
const zoned = ['getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes', 'getTimezoneOffset'] as const
beforeAll(() => {
  for (const method of zoned) {
    jest.spyOn(Date.prototype, method).mockImplementation(() => {
      throw new Error(`${method} asks the phone for its zone`)
    })
  }
})
afterAll(() => {
  jest.restoreAllMocks()
})

test.each([
  ['today', now, '今天'],
  ['a minute before midnight is still today', now + 10 * hour - minute, '今天'],
  ['midnight is tomorrow', now + 10 * hour, '明天'],
  ['the day after', now + 2 * day, '后天'],
  ['yesterday', now - day, '昨天'],
  ['further on by date', now + 3 * day, '11月24日 周二'],
  ['another year names it', Date.UTC(2027, 2, 1, 6), '2027年3月1日 周一'],
])('a day is named as people say it: %s', (_name, at, label) => {
  expect(dayLabel(at, now)).toBe(label)
})

test('a span within a day names the day once', () => {
  expect(spanOf(now, now + 2 * hour, now)).toBe('今天 14:00–16:00')
})

test('a span over midnight names both days', () => {
  expect(spanOf(now, now + day, now)).toBe('今天 14:00 – 明天 14:00')
})

test.each([now, Date.UTC(2024, 1, 28, 16, 0), Date.UTC(2026, 11, 31, 15, 59)])('what a picker shows for %d reads back as the same moment', (at) => {
  expect(epochOf(pickerDate(at), pickerTime(at))).toBe(at)
})

test('a picker gets the date and time of the wall clock in China', () => {
  expect([pickerDate(now), pickerTime(now)]).toEqual(['2026-11-21', '14:00'])
})

test('hours are written without a leading zero, minutes with one', () => {
  expect(timeOf(Date.UTC(2026, 10, 21, 1, 5))).toBe('9:05')
})

test('a moment of today needs no day, another does', () => {
  expect([momentOf(now, now + hour), momentOf(now - day, now)]).toEqual(['14:00', '昨天 14:00'])
})

test('the weekday holds before 1970 too', () => {
  expect(weekdayOf(Date.UTC(1969, 11, 31, 4))).toBe('周三')
})

test('15:59 and 16:00 UTC are two days in China', () => {
  expect(isSameDay(Date.UTC(2026, 10, 21, 15, 59), Date.UTC(2026, 10, 21, 16, 0))).toBe(false)
})

test('what no picker gives is no time', () => {
  expect([epochOf('2026-3-1', '14:00'), epochOf('', '')]).toEqual([NaN, NaN])
})
