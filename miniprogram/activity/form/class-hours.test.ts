import { describe, expect, it } from '@jest/globals'
import { hoursOf, suggestedHours, tenthsOf } from './class-hours'

describe('class hours', () => {
  it.each([
    ['2', 20],
    ['1.5', 15],
    ['0.1', 1],
    [' 3 ', 30],
    ['2.', 20],
    ['1.25', null],
    ['', null],
    ['-1', null],
    ['二', null],
  ])('reads %j as %j tenths', (typed, tenths) => {
    expect(tenthsOf(typed)).toBe(tenths)
  })

  it.each([
    [20, '2'],
    [15, '1.5'],
    [1, '0.1'],
    [0, '0'],
  ])('writes %j tenths as %j', (tenths, typed) => {
    expect(hoursOf(tenths)).toBe(typed)
  })

  it.each([
    ['14:00', '16:00', '3'],
    ['14:00', '15:30', '2'],
    ['09:00', '09:10', '0'],
    ['16:00', '14:00', '0'],
  ])('suggests for %s to %s %s hours', (start, end, hours) => {
    expect(suggestedHours(start, end)).toBe(hours)
  })
})
