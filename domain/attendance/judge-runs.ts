import type { CountedAbsence, JudgedSession } from './standing'

/** The longest run of counted absences; sessions not due are skipped. A group of lates is an absence at its last. @param sessions in order of time. */
export function longestRunOf(sessions: readonly JudgedSession[], counted: readonly CountedAbsence[]): number {
  const absences = new Set(counted.map(({ sessionIds }) => sessionIds.at(-1)))
  let longest = 0
  let run = 0
  for (const { sessionId, due } of sessions) {
    if (!due) continue
    run = absences.has(sessionId) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** The absences without leave with which the due sessions end, in order of time. Leave, asked for or approved, ends a run, and so does a make-up. */
export function runWithoutLeaveOf(sessions: readonly JudgedSession[]): string[] {
  const due = sessions.filter((session) => session.due)
  const afterOthers = due.map(({ countsAs }) => countsAs !== 'absent' && countsAs !== 'too-late').lastIndexOf(true) + 1
  return due.slice(afterOthers).map(({ sessionId }) => sessionId)
}
