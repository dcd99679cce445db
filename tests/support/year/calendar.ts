import { periodAt } from '../../../domain/attendance/period'

/** The school year that is lived through. */
export const year = periodAt(Date.parse('2025-10-01T12:00:00+08:00'), 'school-year', { from: 0, to: 0 })
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** When people and the timer are awake, in China time; sessions lie between the first two or the second and the third. */
export const slots = [7.5, 12.5, 16.75, 20] as const
export type Slot = 0 | 1 | 2 | 3
/** So long after each slot the timer fires. */
export const timerAfter = 5 * minute

/** Days are counted from the first of the year. */
export function slotTime(dayOfYear: number, slot: Slot): number {
  return year.from + dayOfYear * day + slots[slot] * hour
}

/** Days of China since 1970, as requests for leave count them. */
export function chinaDayOf(dayOfYear: number): number {
  return (year.from + 8 * hour) / day + dayOfYear
}
