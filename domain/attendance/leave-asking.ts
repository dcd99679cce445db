import { leaveRank } from './best-leave'
import type { LeaveKind, LeaveRecord, LeaveScope } from './leave'
import { isUndecided } from './leave'
import { covers, leaveWindowEndsAt } from './leave-cover'
import type { KnownSession, ScopeRefusal } from './leave-scope'
import { isCoveredBy, isInForce, refuseScope, sessionsCovered } from './leave-scope'
import { spanOf } from './leave-span'
import type { AttendancePolicy } from './policy'

export type LeaveWish = Exclude<LeaveKind, { kind: 'exemption' }> & { scope: LeaveScope; authority: string; proofCount: number }

export type AskingFacts = {
  /** Of the studio since the oldest period that is not settled. */
  sessions: readonly KnownSession[]
  /** Of who asks, without the one that is revised. */
  requests: readonly LeaveRecord[]
  /** The one that is revised. */
  before: LeaveRecord | null
  policy: AttendancePolicy
  now: number
}

export type AskingRefusal = ScopeRefusal | { code: 'PAPER_MISSING' | 'ALREADY_ASKED' } | { code: 'TOO_LATE'; at: number }

/**
 * What speaks against a request; null: nothing. It may overlap others as long as it covers something that they don't, or is better than what was approved.
 * What was asked for in time may be revised whenever it is returned.
 */
export function refuseAsking(wish: LeaveWish, { sessions, requests, before, policy, now }: AskingFacts): AskingRefusal | null {
  const wrong = refuseScope(wish.kind, wish.scope, sessions, now)
  if (wrong !== null) return wrong
  if (wish.type === 'official' && wish.proofCount === 0 && wish.authority === '') return { code: 'PAPER_MISSING' }
  const lateSince = missedWindow(wish, sessions, before, policy, now)
  if (lateSince !== null) return { code: 'TOO_LATE', at: lateSince }
  const inTheWay = requests.filter((request) => isInForce(request) && leavesNothing(request, wish, policy))
  return isCoveredBy(wish.scope, inTheWay, sessions) ? { code: 'ALREADY_ASKED' } : null
}

/** Until when the first of what is asked for could be; null where all of it still can. */
function missedWindow(wish: LeaveWish, sessions: readonly KnownSession[], before: LeaveRecord | null, policy: AttendancePolicy, now: number): number | null {
  const news = sessionsCovered(wish, sessions).filter((session) => before === null || !covers(before, session))
  const windows = news.map((session) => leaveWindowEndsAt(session, policy))
  // Days on which nothing took place pass, too.
  const isNew = before === null || !isCoveredBy(wish.scope, [before], sessions)
  const span = spanOf(wish.scope, [])
  if (isNew && span !== null) windows.push(leaveWindowEndsAt({ endsAt: span.until }, policy))
  const missed = windows.filter((endsAt) => endsAt < now)
  return missed.length === 0 ? null : Math.min(...missed)
}

/** Whether what it covers has no need of what is asked for. What still waits is revised instead. */
function leavesNothing(request: LeaveRecord, wish: LeaveWish, policy: AttendancePolicy): boolean {
  if (wish.kind === 'suspension') return request.kind === 'suspension'
  if (request.kind !== 'leave') return request.state === 'approved'
  return isUndecided(request) || leaveRank(request.type, policy) >= leaveRank(wish.type, policy)
}
