import type { Visibility } from './visibility'

/**
 * What is known of a text with pictures that others may see: a reflection, a case, an activity record, a notice. What it says lies elsewhere, by number of its version.
 * Facts only: how it stands follows from them and the time (`standingOf`). Times are epoch milliseconds.
 */
export type Piece = {
  authorId: string
  /** The latest version that was sent. */
  version: number
  /** What others may see now. */
  shown: { version: number; visibility: Visibility; at: number; files: number } | null
  /** What was sent and is not shown; an older version may be shown meanwhile. */
  candidate: Candidate | null
  /** Whoever said that it should not be shown and was not answered yet. */
  reports: Report[]
  takenDown: TakenDown | null
  deletedAt: number | null
}

export type Candidate = {
  version: number
  visibility: Visibility
  sentAt: number
  /** How many pictures, in all their sizes, have to be checked. */
  files: number
  /** All parts of the text together; null: WeChat was not asked or did not answer. */
  text: Finding | null
  /** One for each file, once WeChat was asked; none before. */
  pictures: { trace: string; found: PictureFinding | null }[]
  /** When WeChat was asked about the pictures. */
  picturesAskedAt: number | null
  /** Why something of it was not checked, how often that was tried in vain, and when it can be tried again at the earliest. */
  hindered: { by: Hindrance; tries: number; retryAt: number } | null
  /** Those who decide were told that it waits for them. */
  decidersTold: boolean
  refused: { by: string; at: number; reason: string } | null
}

/** `label`: WeChat's number for what it found; 100: nothing. */
export type Finding = { suggest: 'pass' | 'review' | 'risky'; label: number }
/** `unreadable`: WeChat could not follow the link. */
export type PictureFinding = Finding | { suggest: 'unreadable'; label: number }

/** `away`: the author has not used the mini-program within two hours; `limit`: asked too often; `down`: no answer, or a busy one. */
export type Hindrance = 'away' | 'limit' | 'down'

export type Report = { by: string; at: number; reason: string }
export type TakenDown = { by: string; at: number; reason: string; appeal: { text: string; at: number } | null; kept: { by: string; at: number; reason: string } | null }

export function newPiece(authorId: string): Piece {
  return { authorId, version: 0, shown: null, candidate: null, reports: [], takenDown: null, deletedAt: null }
}
