import { personAt } from '../moderation/candidate-standing'
import { waitsFrom } from '../moderation/waiting'
import type { CaseFacts } from './case-flow'

export type CaseWaits = { waitsFrom: number | null; waitsFor: ('review' | 'decision')[] }

/** For what it waits, and from when on, perhaps in the future: a reviewer’s answer, or a decision on reports or an appeal. What is deleted waits for nobody. */
export function caseWaits(facts: CaseFacts): CaseWaits {
  const review = reviewFrom(facts)
  const decision = decisionFrom(facts)
  const times = [review, decision].filter((at) => at !== null)
  return {
    waitsFrom: times.length === 0 ? null : Math.min(...times),
    waitsFor: [...(review === null ? [] : (['review'] as const)), ...(decision === null ? [] : (['decision'] as const))],
  }
}

/** From when on a reviewer may answer; null: nothing waits for one. While it is checked: when a person has to look at the latest. */
export function reviewFrom({ piece: { candidate, deletedAt }, flow: { waiting } }: CaseFacts): number | null {
  if (waiting === null || deletedAt !== null) return null
  return candidate?.version === waiting.version ? personAt(candidate) : waiting.at
}

/** From when on somebody has to decide on reports or an appeal. */
export function decisionFrom({ piece }: CaseFacts): number | null {
  return waitsFrom({ ...piece, candidate: null })
}
