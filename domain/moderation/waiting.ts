import { personAt } from './candidate-standing'
import type { Piece } from './piece'

/** From when on it waits for somebody's decision, perhaps in the future; null: it does not. What is deleted waits for nobody. */
export function waitsFrom({ candidate, reports, takenDown, deletedAt }: Piece): number | null {
  if (deletedAt !== null) return null
  const appeal = takenDown !== null && takenDown.kept === null ? takenDown.appeal : null
  const times = [candidate === null ? null : personAt(candidate), appeal?.at ?? null, ...reports.map(({ at }) => at)].filter((at) => at !== null)
  return times.length === 0 ? null : Math.min(...times)
}
