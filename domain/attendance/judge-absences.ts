import type { SessionAlone } from './judge-sessions'
import type { AttendancePolicy } from './policy'
import type { CountedAbsence, JudgedSession } from './standing'

export type Absences = {
  /** The sessions again, those made up marked. */
  sessions: JudgedSession[]
  /** In order of time, a group of lates by its last. */
  counted: CountedAbsence[]
}

/** What a session weighs: 1, or its tenths of hours where hours are counted. */
export function weightOf({ tenthsOfHours }: { tenthsOfHours: number }, { unit }: Pick<AttendancePolicy, 'unit'>): number {
  return unit === 'hours' ? tenthsOfHours : 1
}

/**
 * The absences that count. Every N-th late, in order of time, becomes one with that session's hours; where N changed within the period, only lates
 * that ended under the same N are put together. A confirmed make-up cancels any of them, in order of time, within the cap of the period.
 * @param alone in order of time. @param policy of the period: unit and cap.
 */
export function countAbsences(alone: readonly SessionAlone[], policy: AttendancePolicy): Absences {
  const sessions: JudgedSession[] = []
  const counted: CountedAbsence[] = []
  const lates = new Map<number, string[]>()
  let makeUps = 0
  for (const one of alone) {
    const absence = absenceOf(one, lates, policy)
    const madeUp = absence !== null && one.makeUpConfirmed && makeUps < policy.makeUpCap
    if (madeUp) makeUps++
    else if (absence !== null) counted.push(absence)
    sessions.push(madeUp ? { ...one.session, status: 'made-up', countsAs: 'nothing' } : one.session)
  }
  return { sessions, counted }
}

/** The sessions behind the absences, each once, in the order of `sessions`. */
export function sessionsBehind(counted: readonly CountedAbsence[], sessions: readonly JudgedSession[]): string[] {
  const ids = new Set(counted.flatMap(({ sessionIds }) => sessionIds))
  return sessions.map(({ sessionId }) => sessionId).filter((id) => ids.has(id))
}

/** The absence that a session is or completes. `lates` holds those that wait for more, by N. */
function absenceOf({ session, latesPerAbsence }: SessionAlone, lates: Map<number, string[]>, policy: AttendancePolicy): CountedAbsence | null {
  const weight = weightOf(session, policy)
  if (session.countsAs !== 'nothing') return { why: session.countsAs, sessionIds: [session.sessionId], weight }
  if (latesPerAbsence === null) return null
  const together = [...(lates.get(latesPerAbsence) ?? []), session.sessionId]
  const complete = together.length >= latesPerAbsence
  lates.set(latesPerAbsence, complete ? [] : together)
  return complete ? { why: 'lates', sessionIds: together, weight } : null
}
