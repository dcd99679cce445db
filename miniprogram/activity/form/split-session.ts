import { suggestedHours } from './class-hours'
import { minutesOf, timeOf } from './clock-times'
import type { DraftSession } from './draft'

/** More than this is more than half a day, which wants a check-in in the morning and another in the afternoon. */
const halfDayMinutes = 5 * 60
const noon = 12 * 60
const afternoon = 14 * 60

export function isLongerThanHalfADay(session: DraftSession): boolean {
  return minutesOf(session.end) - minutesOf(session.start) > halfDayMinutes
}

/** Around the noon break where the times lie around it, else in the middle to the nearest five minutes. */
export function splitSession(session: DraftSession): [DraftSession, DraftSession] {
  const start = minutesOf(session.start)
  const end = minutesOf(session.end)
  const aroundNoon = start < noon && end > afternoon
  const middle = Math.round((start + end) / 10) * 5
  const firstEnd = timeOf(aroundNoon ? noon : middle)
  const secondStart = timeOf(aroundNoon ? afternoon : middle)
  return [
    { ...session, end: firstEnd, hours: suggestedHours(session.start, firstEnd) },
    { ...session, id: null, lock: 'none', start: secondStart, hours: suggestedHours(secondStart, session.end) },
  ]
}
