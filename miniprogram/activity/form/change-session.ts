import { epochOf, pickerDate } from '../../utils/china-time'
import { suggestedHours } from './class-hours'
import { minutesOf, timeOf } from './clock-times'
import type { DraftSession } from './draft'

export type SessionChange = { part: 'date' | 'start' | 'end' | 'hours'; value: string }

const noon = 12 * 60
const lastMinute = 23 * 60 + 59
const dayMs = 24 * 3_600_000

/** A new start takes the end along; class hours follow the times until the host has written others. */
export function changeSession(session: DraftSession, { part, value }: SessionChange): DraftSession {
  const changed = { ...session, [part]: value }
  if (part === 'start') changed.end = timeOf(Math.min(minutesOf(value) + lengthOf(session), lastMinute))
  const followsTimes = session.hours === suggestedHours(session.start, session.end)
  if (part !== 'hours' && followsTimes) changed.hours = suggestedHours(changed.start, changed.end)
  return changed
}

/** What a host most likely adds: the afternoon after a morning, else the same times a day later. */
export function sessionAfter(last: DraftSession): DraftSession {
  const added: DraftSession = { ...last, id: null, lock: 'none' }
  if (minutesOf(last.end) <= noon) return changeSession(added, { part: 'start', value: '14:00' })
  return { ...added, date: pickerDate(epochOf(last.date, '12:00') + dayMs) }
}

function lengthOf({ start, end }: DraftSession): number {
  return Math.max(minutesOf(end) - minutesOf(start), 0)
}
