import { sessionsBehind } from './judge-absences'
import type { Level, Standing } from './standing'

/** What is kept of a standing to be read cheaply; it is always made anew from the sheets. Figures as in `Standing`. */
export type StoredStanding = {
  level: Level
  dueSessions: number
  due: number
  absent: number
  base: number
  remaining: number
  certainty: Standing['certainty']['kind']
  /** The sessions behind `absent`, each once, in order of time. */
  countedIds: string[]
  /** With which session a run without leave became one that hosts were alerted of; it stays when the run is over. */
  runAlerted: string | null
  /** Sessions with a leave, a check-in or an appeal that somebody has to decide. */
  waiting: number
}

/** The small form of a standing. @param before what was kept until now: it remembers which run was alerted. */
export function toStored(standing: Standing, before: StoredStanding | null): StoredStanding {
  const { level, dueSessions, due, absent, base, remaining, certainty, runWithoutLeave } = standing
  return {
    level,
    dueSessions,
    due,
    absent,
    base,
    remaining,
    certainty: certainty.kind,
    countedIds: sessionsBehind(standing.counted, standing.sessions),
    runAlerted: (isNewRun(runWithoutLeave, before) ? runWithoutLeave.at(-1) : before?.runAlerted) ?? null,
    waiting: standing.sessions.filter(({ waiting }) => waiting.some((what) => what !== 'window')).length,
  }
}

/** From so many absences in a row without leave the host is alerted. */
const alarmingRun = 2

/** Whether the absences in a row are enough for an alert and not the run that was told already. */
export function isNewRun(run: readonly string[], before: StoredStanding | null): boolean {
  return run.length >= alarmingRun && !run.some((sessionId) => sessionId === before?.runAlerted)
}
