import type { Period } from './period'
import { periodAt } from './period'
import type { PolicyVersion } from './policy'
import { policyAt } from './policy'
import type { Standing } from './standing'

export type PolicyPlan = { kind: 'from'; from: number } | { kind: 'refused'; code: 'IN_THE_PAST' }

/** From when on new rules are in force: never before now, so what has ended keeps its rules. @param from epoch milliseconds; null: from now on. */
export function planPolicy(from: number | null, now: number): PolicyPlan {
  if (from !== null && from < now) return { kind: 'refused', code: 'IN_THE_PAST' }
  return { kind: 'from', from: from ?? now }
}

/** From when on everything must be read for standings to be whole: the beginning of the period that is on, and of those in which rules to come begin. */
export function judgedFrom(policies: readonly PolicyVersion[], cycle: Period, now: number): number {
  const coming = policies.filter(({ from }) => from > now)
  const periods = [periodAt(now, policyAt(policies, now).period, cycle), ...coming.map(({ from, policy }) => periodAt(from, policy.period, cycle))]
  return Math.min(...periods.map(({ from }) => from))
}

export type FigureChange = { personId: string; before: Standing; after: Standing }

/** Whose level, 余额 or certainty is another one afterwards. */
export function figureChanges(before: readonly Standing[], after: readonly Standing[]): FigureChange[] {
  const later = new Map(after.map((standing) => [standing.personId, standing]))
  return before.flatMap((one) => {
    const other = later.get(one.personId)
    return other === undefined || isSameFigure(one, other) ? [] : [{ personId: one.personId, before: one, after: other }]
  })
}

function isSameFigure(a: Standing, b: Standing): boolean {
  return a.level === b.level && a.remaining === b.remaining && a.certainty.kind === b.certainty.kind
}
