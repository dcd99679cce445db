import { chinaDay } from '../shared/china-day'
import type { LeaveRecord } from './leave'
import { isUndecided } from './leave'
import type { AttendancePolicy } from './policy'

export type SessionTimes = { sessionId: string; startsAt: number; endsAt: number }
type Cover = Pick<LeaveRecord, 'kind' | 'scope'>

const day = 86_400_000

/**
 * Whether a request covers a session, whatever its state. Named sessions are followed when they move; leave and exemption by days cover
 * what starts on those days of China; a suspension takes out whatever it touches any part of, its last day included.
 * Source: PRODUCT.md, "Settled in detail".
 */
export function covers({ kind, scope }: Cover, session: SessionTimes): boolean {
  if (scope.kind === 'sessions') return scope.sessionIds.includes(session.sessionId)
  const startsOn = chinaDay(session.startsAt)
  const lastTouched = kind === 'suspension' ? chinaDay(session.endsAt) : startsOn
  return startsOn <= scope.lastDay && scope.firstDay <= lastTouched
}

/** Whether an approved suspension takes the session out of the count; `requests` are of one person. */
export function isSuspended(requests: readonly LeaveRecord[], session: SessionTimes): boolean {
  return requests.some((request) => request.kind === 'suspension' && request.state === 'approved' && covers(request, session))
}

/** Whether an approved exemption (免) covers the session; `requests` are of one person. */
export function isExempted(requests: readonly LeaveRecord[], session: SessionTimes): boolean {
  return requests.some((request) => request.kind === 'exemption' && request.state === 'approved' && covers(request, session))
}

/** What was asked for (leave, or a suspension by the same form), covers the session and waits for somebody; `requests` are of one person. */
export function undecidedLeave(requests: readonly LeaveRecord[], session: SessionTimes): LeaveRecord[] {
  return requests.filter((request) => isUndecided(request) && covers(request, session))
}

/** Until when leave may be asked for a session, that moment included; epoch milliseconds. It may always be asked for in advance. */
export function leaveWindowEndsAt(session: { endsAt: number }, { leaveWindowDays }: Pick<AttendancePolicy, 'leaveWindowDays'>): number {
  return session.endsAt + leaveWindowDays * day
}
