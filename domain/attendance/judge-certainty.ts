import { countAbsences } from './judge-absences'
import type { Base } from './judge-base'
import type { SessionAlone } from './judge-sessions'
import { reachesLine } from './line'
import type { AttendancePolicy } from './policy'
import type { CountedAbsence, Standing } from './standing'

export type Tally = { due: number; absent: number } & Base

/**
 * Whether the line is certain: absences that reach it even if nothing more is missed (`plan`), or once the period is over (`close`).
 * `held` while something waits that, settled in the member's favour, would leave it uncertain: all that waits is taken as a presence, all at once, and
 * at the close sessions without a closed sheet are taken as attended.
 * Source: PRODUCT.md, "The rule at the heart".
 * @param sessionIds those that count, in order of time. @param over whether the period is.
 */
export function judgeCertainty(tally: Tally, alone: readonly SessionAlone[], sessionIds: string[], policy: AttendancePolicy, over: boolean): Standing['certainty'] {
  const plan: Ground = { by: 'plan', whole: tally.base, wholeAtBest: tally.base }
  const close: Ground = { by: 'close', whole: tally.due, wholeAtBest: tally.due + tally.weightAhead }
  const reached = (over ? [plan, close] : [plan]).filter(({ whole }) => reachesLine(tally.absent, whole, policy.line))
  const [first] = reached
  if (first === undefined) return { kind: 'open' }
  const absentAtBest = weightOfAll(countAbsences(alone.map(settledFavourably), policy).counted)
  const certain = reached.find(({ wholeAtBest }) => reachesLine(absentAtBest, wholeAtBest, policy.line))
  return certain === undefined ? { kind: 'held', by: first.by, sessionIds } : { kind: 'certain', by: certain.by, sessionIds }
}

type Ground = { by: 'plan' | 'close'; whole: number; wholeAtBest: number }

export function weightOfAll(counted: readonly CountedAbsence[]): number {
  return counted.reduce((total, { weight }) => total + weight, 0)
}

/** As a presence: it stays on the lower side of the fraction, which no approved leave could better. */
function settledFavourably(one: SessionAlone): SessionAlone {
  if (one.session.waiting.length === 0) return one
  return { ...one, session: { ...one.session, status: 'present', countsAs: 'nothing' }, latesPerAbsence: null }
}
