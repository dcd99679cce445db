import type { InputOf } from '../../../contract/index'
import { call, type Answer } from '../../services/cloud'
import type { Decision } from '../../services/review-decisions'

/** `id`: of the decision; `rev`: as it was seen. */
export type Decided = { id: string; caseId: string; rev: number }

/** What waits for the check is not decided alone: it is passed by publishing it. */
export async function sendCaseDecision(decision: Decision, seen: Decided, reason: string): Promise<Answer<unknown>> {
  const named = names[decision]
  if (named === null) throw new Error(`a case is not decided by ${decision}`)
  return call('library.decideCase', { ...seen, decision: named, reason })
}

const names: Readonly<Record<Decision, InputOf<'library.decideCase'>['decision'] | null>> = {
  pass: null,
  refuse: null,
  dismiss: 'reports-dismissed',
  'take-down': 'taken-down',
  restore: 'restored',
  keep: 'kept',
}
