import { beginningOfDay } from '../shared/china-day'
import type { LeaveScope } from './leave'
import type { SessionTimes } from './leave-cover'
import type { Period } from './period'
import { periodAt } from './period'
import type { PeriodKind } from './policy'

/** Epoch milliseconds. */
export type Span = { from: number; until: number }

const day = 86_400_000
/** Source: PRODUCT.md, proofs of leave. */
const proofsKeptDays = 90

/**
 * When what a request covers begins and ends. Days end with the midnight after the last, which is when a session that runs into the night still belongs to them.
 * Named sessions are where they are now; null where none of them is known.
 */
export function spanOf(scope: LeaveScope, sessions: readonly SessionTimes[]): Span | null {
  if (scope.kind === 'days') return { from: beginningOfDay(scope.firstDay), until: beginningOfDay(scope.lastDay + 1) }
  const named = sessions.filter(({ sessionId }) => scope.sessionIds.includes(sessionId))
  if (named.length === 0) return null
  return { from: Math.min(...named.map(({ startsAt }) => startsAt)), until: Math.max(...named.map(({ endsAt }) => endsAt)) }
}

/** The period in which a request ends: days with their last moment, sessions with the end of the last. */
export function periodOfSpan(scope: LeaveScope, { until }: Span, kind: PeriodKind, cycle: Period): Period {
  return periodAt(scope.kind === 'days' ? until - 1 : until, kind, cycle)
}

/** When the pictures are to be deleted: so many days after that period closes. */
export function proofsDueAfter(period: Period): number {
  return period.to + proofsKeptDays * day
}
