import { startOfChinaDay } from '../../domain/shared/china-day'

const hour = 3_600_000
const linkingHour = 6

/** When rows of the log that are written now are linked at the latest: at the timer's first tick of a day. */
export function nextLinking(now: number): number {
  const today = startOfChinaDay(now) + linkingHour * hour
  return now < today ? today : today + 24 * hour
}
