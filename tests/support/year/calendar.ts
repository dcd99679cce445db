import { periodAt } from '../../../domain/attendance/period'
import { startOfChinaDay } from '../../../domain/shared/china-day'

/** The school year that is lived through. */
export const year = periodAt(Date.parse('2025-10-01T12:00:00+08:00'), 'school-year', { from: 0, to: 0 })
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/**
 * When people do what they do, in China time; sessions lie between the first two or the second and the third, which come before the timer closes what
 * has ended.
 */
export const slots = [7.5, 11.2, 16.2, 20] as const
export type Slot = 0 | 1 | 2 | 3
/** People do nothing on the stroke of the timer: so many seconds later each day, by turns. */
const [spreadBy, spreadOver] = [37, 300]
/** Source: cloudfunctions/scheduler/config.json. */
const [tickEvery, firstTick, ticksEnd] = [5 * minute, 6 * hour, 23 * hour]

/** Days are counted from the first of the year. */
export function slotTime(dayOfYear: number, slot: Slot): number {
  return year.from + dayOfYear * day + slots[slot] * hour
}

/** When what belongs into a slot is done. */
export function deedTime(dayOfYear: number, slot: Slot): number {
  return slotTime(dayOfYear, slot) + ((dayOfYear * spreadBy) % spreadOver) * 1000
}

/** The first time at which the timer fires, not before `at`. */
export function tickFrom(at: number): number {
  const next = Math.ceil(at / tickEvery) * tickEvery
  const midnight = startOfChinaDay(next)
  if (next < midnight + firstTick) return midnight + firstTick
  return next < midnight + ticksEnd ? next : midnight + day + firstTick
}

/** Days of China since 1970, as requests for leave count them. */
export function chinaDayOf(dayOfYear: number): number {
  return (year.from + 8 * hour) / day + dayOfYear
}
