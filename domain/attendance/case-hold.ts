import { leaveWindowEndsAt } from './leave-cover'
import type { AttendancePolicy } from './policy'
import type { Standing, Waiting } from './standing'

/** What keeps a line that is reached from being certain. `until`: when time alone will settle it; null where somebody must. */
export type CaseHold = { waiting: Exclude<Waiting, 'window'>[]; until: number | null }

const decidable = ['leave', 'unconfirmed', 'appeal'] as const

/** Null unless the standing is `held`. @param policy in force now: it says how long leave may still be asked for. */
export function holdOf({ certainty, sessions }: Standing, policy: Pick<AttendancePolicy, 'leaveWindowDays'>): CaseHold | null {
  if (certainty.kind !== 'held') return null
  const waiting = decidable.filter((what) => sessions.some((session) => session.waiting.includes(what)))
  const windows = windowEnds(sessions, policy)
  return { waiting, until: waiting.length === 0 && windows.length > 0 ? Math.max(...windows) : null }
}

/** The first moments after which a window for leave may no longer hold anything, in no order; epoch milliseconds. */
export function windowEnds(sessions: Standing['sessions'], policy: Pick<AttendancePolicy, 'leaveWindowDays'>): number[] {
  return sessions.filter(({ waiting }) => waiting.includes('window')).map((session) => leaveWindowEndsAt(session, policy) + 1)
}
