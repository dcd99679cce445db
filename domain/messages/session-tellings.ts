import type { StandingEvent } from '../attendance/events'
import type { LeaveRecord } from '../attendance/leave'
import { isExempted, isSuspended, undecidedLeave } from '../attendance/leave-cover'
import type { SheetEntry } from '../attendance/sheet'
import { findingOf } from '../attendance/sheet'
import { startOfChinaDay } from '../shared/china-day'
import { concernedBy, expectedAt, hostsOf } from './audiences'
import type { SessionWords } from './content'
import type { ReminderEvent } from './events'
import { pages } from './pages'
import type { Telling } from './telling'
import type { KnownSession, MessageWorld } from './world'

type SessionEvent =
  | Extract<ReminderEvent, { sessionId: string }>
  | Extract<StandingEvent, { kind: 'session-moved' | 'session-cancelled' | 'sheet-closed' }>

/** So many of the missing are named. */
const mostNames = 5

/** What is to be told of a session; nothing of one that is not known any more. */
export function sessionTellings(event: SessionEvent, world: MessageWorld): Telling[] {
  const session = world.sessions.find(({ sessionId }) => sessionId === event.sessionId) ?? takenOut(event, world)
  if (session === undefined) return []
  const about = { opens: pages.activity(session.activityId), topic: `session_${session.sessionId}`, expiresAt: session.startsAt }
  const words = wordsOf(session)
  switch (event.kind) {
    case 'session-tomorrow':
    case 'session-soon': {
      // 明天 is wrong on the day itself.
      const expiresAt = event.kind === 'session-tomorrow' ? startOfChinaDay(session.startsAt) : session.startsAt
      return [{ ...about, to: expectedAt(session, world).map(({ personId }) => personId), content: { kind: event.kind, session: words, bring: session.bring }, expiresAt }]
    }
    case 'session-moved':
      return [{ ...about, to: concernedBy(session, world), content: { kind: event.kind, session: words, before: event.before, beforePlace: event.beforePlace } }]
    case 'session-cancelled':
      return [{ ...about, to: concernedBy(session, world), content: { kind: event.kind, session: words, reason: session.cancelled?.reason ?? '' } }]
    case 'missing':
      return [{ to: hostsOf(world), content: missing(event, words, world), opens: pages.roomList(session.sessionId), expiresAt: session.endsAt }]
    case 'sheet-closed':
      return summary(session, world)
    default:
      return event satisfies never
  }
}

/** As the others of its activity are. */
function takenOut(event: SessionEvent, { sessions }: MessageWorld): KnownSession | undefined {
  if (event.kind !== 'session-cancelled') return undefined
  const { sessionId, activityId, startsAt } = event
  const other = sessions.find((session) => session.activityId === activityId)
  return other === undefined ? undefined : { ...other, sessionId, startsAt }
}

export function wordsOf({ title, startsAt, place }: KnownSession): SessionWords {
  return { title, startsAt, place }
}

function missing(event: Extract<ReminderEvent, { kind: 'missing' }>, session: SessionWords, { people }: MessageWorld) {
  const names = people.filter(({ personId }) => event.missing.includes(personId)).map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'zh-CN'))
  return { kind: 'missing' as const, session, missing: event.missing.length, expected: event.expected, names: names.slice(0, mostNames) }
}

function summary(session: KnownSession, world: MessageWorld): Telling[] {
  const sheet = world.sheets.find(({ sessionId }) => sessionId === session.sessionId)
  if (sheet === undefined) return []
  const seats = Object.entries(sheet.entries).flatMap(([personId, entry]) => seatOf(entry, world.leaves.filter((leave) => leave.personId === personId), session) ?? [])
  const count = (seat: Seat): number => seats.filter((one) => one === seat).length
  const content = {
    kind: 'session-summary' as const,
    session: wordsOf(session),
    expected: seats.length,
    present: count('present'),
    absent: count('absent'),
    onLeave: count('onLeave'),
  }
  return [{ to: hostsOf(world), content, opens: pages.sheet(world.studio.id, session.sessionId), topic: `sheet_${session.sessionId}` }]
}

type Seat = 'present' | 'absent' | 'onLeave'

/** A sheet knows nothing of suspensions, exemptions and leave that nobody has decided. Null: nobody waits for them. @param requests theirs. */
function seatOf(entry: SheetEntry, requests: readonly LeaveRecord[], session: KnownSession): Seat | null {
  if (isSuspended(requests, session)) return null
  const { status } = findingOf(entry)
  if (status === 'present' || status === 'late' || status === 'left') return 'present'
  const isExcused = status !== 'absent' || isExempted(requests, session) || undecidedLeave(requests, session).length > 0
  return isExcused ? 'onLeave' : 'absent'
}
