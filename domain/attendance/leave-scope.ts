import { chinaDay } from '../shared/china-day'
import type { LeaveKind, LeaveRecord, LeaveScope } from './leave'
import { isUndecided } from './leave'
import type { SessionTimes } from './leave-cover'
import { covers } from './leave-cover'

/** A session as it concerns somebody. `expected`: is, was or will be on its roster as somebody who is counted. */
export type KnownSession = SessionTimes & { cancelled: boolean; expected: boolean }

export type ScopeRefusal = { code: 'BAD_INPUT'; field: 'scope' } | { code: 'NOT_FOUND' | 'CANCELLED' | 'NOT_ON_ROSTER' }

/** In days: how long a request may be, and how far ahead it may begin. */
const mostDays = 366

/** What speaks against a scope; null: nothing. A suspension has days; days are few enough; sessions are known, on, and concern the person. */
export function refuseScope(kind: LeaveKind['kind'], scope: LeaveScope, sessions: readonly KnownSession[], now: number): ScopeRefusal | null {
  if (scope.kind === 'days') {
    const { firstDay, lastDay } = scope
    const fits = firstDay <= lastDay && lastDay - firstDay < mostDays && firstDay - chinaDay(now) <= mostDays
    return fits ? null : { code: 'BAD_INPUT', field: 'scope' }
  }
  if (kind === 'suspension' || new Set(scope.sessionIds).size < scope.sessionIds.length) return { code: 'BAD_INPUT', field: 'scope' }
  const named = scope.sessionIds.map((id) => sessions.find(({ sessionId }) => sessionId === id))
  if (named.includes(undefined)) return { code: 'NOT_FOUND' }
  if (named.some((session) => session?.cancelled)) return { code: 'CANCELLED' }
  return named.every((session) => session?.expected) ? null : { code: 'NOT_ON_ROSTER' }
}

/** Sessions that a request is about: on, and with the person expected. */
export function sessionsCovered(request: Pick<LeaveRecord, 'kind' | 'scope'>, sessions: readonly KnownSession[]): KnownSession[] {
  return sessions.filter((session) => !session.cancelled && session.expected && covers(request, session))
}

/** Whether these requests together cover all of it: each session, or each day. A day is covered by requests for days only: sessions may still be added to it. */
export function isCoveredBy(scope: LeaveScope, requests: readonly LeaveRecord[], sessions: readonly SessionTimes[]): boolean {
  if (scope.kind === 'sessions') return sessions.filter(({ sessionId }) => scope.sessionIds.includes(sessionId)).every((session) => requests.some((request) => covers(request, session)))
  return daysOf(scope).every((day) => requests.some((request) => request.scope.kind === 'days' && request.scope.firstDay <= day && day <= request.scope.lastDay))
}

/** Still open, or decided in the person's favour. */
export function isInForce(request: LeaveRecord): boolean {
  return isUndecided(request) || request.state === 'approved'
}

function daysOf({ firstDay, lastDay }: Extract<LeaveScope, { kind: 'days' }>): number[] {
  return Array.from({ length: lastDay - firstDay + 1 }, (_, i) => firstDay + i)
}
