import { candidateStanding } from '../moderation/candidate-standing'
import type { Piece } from '../moderation/piece'

/** 有 · 检查中 · 无. */
export const recordStates = ['shown', 'checking', 'none'] as const

/** What somebody has to do about it, or why there is none. */
export const recordNotes = ['to-decide', 'reported', 'appealed', 'refused', 'taken-down'] as const

/** Whether there is a record of an activity that others may read, and since when that is so, epoch milliseconds. */
export type RecordState = { state: (typeof recordStates)[number]; since: number; note: (typeof recordNotes)[number] | null }

/** How an activity that ended at `heldAt` stands with its record; null: nobody has written one. */
export function recordStateOf(piece: Pick<Piece, 'shown' | 'candidate' | 'takenDown' | 'reports'> | null, heldAt: number, now: number): RecordState {
  if (piece === null) return { state: 'none', since: heldAt, note: null }
  const { shown, candidate, takenDown, reports } = piece
  const standing = candidate === null ? null : candidateStanding(piece, candidate, now)
  if (shown !== null && takenDown === null) return { state: 'shown', since: shown.at, note: standing?.kind === 'person' ? 'to-decide' : reports.length > 0 ? 'reported' : null }
  if (candidate !== null && standing?.kind === 'person') return { state: 'checking', since: candidate.sentAt, note: 'to-decide' }
  if (candidate !== null && standing !== null && standing.kind !== 'refused') return { state: 'checking', since: candidate.sentAt, note: null }
  if (takenDown !== null) return { state: 'none', since: takenDown.at, note: takenDown.appeal !== null && takenDown.kept === null ? 'appealed' : 'taken-down' }
  return { state: 'none', since: heldAt, note: standing?.kind === 'refused' ? 'refused' : null }
}
