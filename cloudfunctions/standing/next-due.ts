import { never } from '../kit/outbox-due'
import type { JudgedPeriod } from './settle'
import type { StudioView } from './studio-view'
import { timerSteps } from './timer-steps'

/**
 * When the timer has something to do for this studio next, epoch milliseconds: one of its steps, messages to send, something to check, or what time alone changes in the standings: the end of
 * the period that is on, and rules that come into force.
 */
export function nextDue(view: StudioView, judged: readonly JudgedPeriod[], now: number): number {
  const steps = timerSteps.flatMap(({ dueAt }) => dueAt(view, judged, now) ?? [])
  const current = judged.at(-1)
  const changes = [...(current === undefined ? [] : [current.period.to]), ...view.studio.policies.map(({ from }) => from)].filter((at) => at > now)
  return Math.min(...steps, ...changes, view.standings.sendAt ?? never, view.standings.checksAt, never)
}
