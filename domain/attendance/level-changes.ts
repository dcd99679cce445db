import { sessionsBehind } from './judge-absences'
import type { Level, Standing } from './standing'
import type { StoredStanding } from './stored-standing'
import { isNewRun } from './stored-standing'

export type StandingChange =
  /** `sessionIds`: what the level is counted from now. */
  | { kind: 'level-changed'; from: Level; to: Level; sessionIds: string[] }
  /** Two absences in a row without leave. */
  | { kind: 'absent-in-a-row'; sessionIds: string[] }

/**
 * What has to be told after a standing was judged anew. The same standing twice is no news; neither is tooEarly to fine or back.
 * A run is told when it reaches two, and not again while it lasts.
 * @param before what was kept; null for who has none yet.
 */
export function changesBetween(before: StoredStanding | null, after: Standing): StandingChange[] {
  const changes: StandingChange[] = []
  const from = before?.level ?? 'tooEarly'
  if (from !== after.level && !(isCalm(from) && isCalm(after.level))) {
    changes.push({ kind: 'level-changed', from, to: after.level, sessionIds: sessionsBehind(after.counted, after.sessions) })
  }
  const { runWithoutLeave } = after
  if (isNewRun(runWithoutLeave, before)) changes.push({ kind: 'absent-in-a-row', sessionIds: runWithoutLeave })
  return changes
}

function isCalm(level: Level): boolean {
  return level === 'tooEarly' || level === 'fine'
}
