import type { JudgedPeriod } from './settle'
import type { StudioView } from './studio-view'

/** So long after its end a session is closed by the timer. */
export const closesAfterMs = 30 * 60_000

/** When the timer has something to do for this studio next; epoch milliseconds. */
export function nextDue(view: StudioView, judged: readonly JudgedPeriod[], now: number): number {
  const closed = new Set(view.sheets.filter(({ state }) => state === 'closed').map(({ _id }) => _id))
  const ends = view.activities
    .filter(({ cancelled }) => cancelled === null)
    .flatMap(({ sessions }) => sessions.filter(({ id }) => !closed.has(id)).map(({ endsAt }) => endsAt + closesAfterMs))
  return Math.min(...ends, judged.at(-1)?.period.to ?? now)
}
