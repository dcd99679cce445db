import { chinaDay } from '../shared/china-day'
import { sessionIdOf } from '../shared/ids'
import type { AttendancePolicy } from './policy'
import { checkInWindow } from './check-in-window'

/** `moves`: when its times were changed, the first first; each ended the key version of its place. Epoch milliseconds. */
export type PlannedSession = { id: string; startsAt: number; endsAt: number; tenthsOfHours: number; keyVersion: number; moves: number[] }
export type WishedSession = { id: string | null; startsAt: number; endsAt: number; tenthsOfHours: number }

/** `at`: which of the wished sessions stands in the way, counted from 0; null where it is none of them. */
export type Revision =
  | { kind: 'revised'; sessions: PlannedSession[]; sessionsMade: number }
  /** A session that has ended stays as it was, and none is put into the past. */
  | { kind: 'refused'; code: 'IN_THE_PAST'; at: number }
  /** Once check-in has opened there may be marks: a session then stays, and within its day. */
  | { kind: 'refused'; code: 'ALREADY_OPEN'; at: number | null }
  | { kind: 'refused'; code: 'BAD_INPUT'; at: null }

/** What becomes of an activity's sessions when a host asks for others. A session whose times change gets a new key version, hence a new room code. */
export function reviseSessions(
  before: { activityId: string; sessions: readonly PlannedSession[]; sessionsMade: number },
  wished: readonly WishedSession[],
  policy: Pick<AttendancePolicy, 'opensBeforeMinutes'>,
  now: number,
): Revision {
  const known = new Map(before.sessions.map((session) => [session.id, session]))
  const kept = new Set(wished.flatMap(({ id }) => (id === null ? [] : [id])))
  const isNew = wished.filter(({ id }) => id === null).length
  if (kept.size + isNew !== wished.length || [...kept].some((id) => !known.has(id))) return { kind: 'refused', code: 'BAD_INPUT', at: null }
  if (before.sessionsMade + isNew > 12) return { kind: 'refused', code: 'BAD_INPUT', at: null }
  for (const session of before.sessions) {
    if (!kept.has(session.id) && checkInWindow(session, policy).opensAt <= now) return { kind: 'refused', code: 'ALREADY_OPEN', at: null }
  }

  const sessions: PlannedSession[] = []
  let made = before.sessionsMade
  for (const [at, wish] of wished.entries()) {
    const { startsAt, endsAt, tenthsOfHours } = wish
    const old = wish.id === null ? undefined : known.get(wish.id)
    if (old === undefined) {
      if (endsAt <= now) return { kind: 'refused', code: 'IN_THE_PAST', at }
      sessions.push({ id: sessionIdOf(before.activityId, made++), startsAt, endsAt, tenthsOfHours, keyVersion: 0, moves: [] })
      continue
    }
    const moved = old.startsAt !== startsAt || old.endsAt !== endsAt
    const changed = moved || old.tenthsOfHours !== tenthsOfHours
    if (changed && (old.endsAt <= now || endsAt <= now)) return { kind: 'refused', code: 'IN_THE_PAST', at }
    const open = checkInWindow(old, policy).opensAt <= now
    if (open && chinaDay(old.startsAt) !== chinaDay(startsAt)) return { kind: 'refused', code: 'ALREADY_OPEN', at }
    sessions.push(moved ? { ...old, startsAt, endsAt, tenthsOfHours, keyVersion: (old.keyVersion + 1) % 256, moves: [...old.moves, now] } : { ...old, tenthsOfHours })
  }
  return { kind: 'revised', sessions, sessionsMade: made }
}
