import { candidateStanding } from './candidate-standing'
import type { Piece } from './piece'

/** Whether somebody has to look at what was sent who had not to before. @param before null: there was nothing. */
export function beganToWait(before: Piece | null, after: Piece, now: number): boolean {
  const version = versionForPerson(after, now)
  return version !== null && (before === null || versionForPerson(before, now) !== version)
}

function versionForPerson(piece: Piece, now: number): number | null {
  const { candidate } = piece
  return candidate !== null && candidateStanding(piece, candidate, now).kind === 'person' ? candidate.version : null
}
