import { isUnasked, personAt } from './candidate-standing'
import type { Piece } from './piece'

/**
 * When the timer has something to do for a piece, perhaps in the past: to have it checked where that was not possible, or to tell those who decide that it
 * is their turn. Null: nothing, since it is decided, passed, deleted, or they know.
 */
export function timerLooksAt({ candidate, deletedAt }: Pick<Piece, 'candidate' | 'deletedAt'>): number | null {
  if (candidate === null || deletedAt !== null || candidate.decidersTold) return null
  const givesUpAt = personAt(candidate)
  if (givesUpAt === null || !isUnasked(candidate)) return givesUpAt
  const { hindered, sentAt } = candidate
  // Nothing is checked for somebody who is away, however often one asks: they are waited for.
  if (hindered?.by === 'away') return givesUpAt
  return Math.min(hindered?.retryAt ?? sentAt, givesUpAt)
}
