import type { OutputOf } from '../../contract/index'
import { call, type Answer } from '../services/cloud'
import type { Decision } from '../services/review-decisions'

/** `id`: of the decision; `rev`: as it was seen. */
export type Decided = { id: string; reflectionId: string; rev: number }

export function sendDecision(decision: Decision, seen: Decided, reason: string): Promise<Answer<OutputOf<'library.takeDown'>>> {
  switch (decision) {
    case 'pass':
      return call('library.decideReflection', { ...seen, decision: 'passed', reason })
    case 'refuse':
      return call('library.decideReflection', { ...seen, decision: 'refused', reason })
    case 'dismiss':
      return call('library.dismissReports', seen)
    case 'take-down':
      return call('library.takeDown', { ...seen, reason })
    case 'restore':
      return call('library.answerAppeal', { ...seen, answer: 'restored', reason })
    case 'keep':
      return call('library.answerAppeal', { ...seen, answer: 'kept', reason })
  }
}
