import type { Finding, Hindrance, PictureFinding, Piece } from './piece'
import type { Visibility } from './visibility'

/** What can happen to a piece. `by`: a person's id; `version`: the one that whoever acts has seen. */
export type Happening =
  /** A first version, or another one. */
  | { kind: 'sent'; version: number; visibility: Visibility; files: number }
  | { kind: 'text-checked'; version: number; found: Finding }
  | { kind: 'check-hindered'; version: number; by: Hindrance }
  | { kind: 'pictures-asked'; version: number; traces: readonly string[] }
  | { kind: 'picture-checked'; trace: string; found: PictureFinding }
  | { kind: 'decided'; version: number; by: string; decision: 'passed' | 'refused'; reason: string }
  /** `confirmed`: the author knows who will see it. */
  | { kind: 'visibility-set'; version: number; visibility: Visibility; confirmed: boolean }
  | { kind: 'reported'; by: string; reason: string }
  | { kind: 'reports-dismissed'; by: string }
  | { kind: 'taken-down'; by: string; reason: string }
  | { kind: 'appealed'; text: string }
  | { kind: 'appeal-answered'; by: string; answer: 'restored' | 'kept'; reason: string }
  | { kind: 'deleted' }
  | { kind: 'restored' }

/** `tell`: what somebody has to be told of. */
export type Outcome = { kind: 'changed'; piece: Piece; tell: Told | null } | { kind: 'ignored'; why: Ignored }

/** To the author, but for `reported` and `appealed`, which are for whoever decides. */
export type Told = 'published' | 'refused' | 'waits' | 'taken-down' | 'put-back' | 'kept-down' | 'reported' | 'appealed'

/**
 * `repeat`: it is so already; `stale`: it is about a version that is no longer the one; `not-open`: nothing is there to do it to; `refused`: what was sent was, and
 * has to be edited first; `unconfirmed`: the author must say yes first; `own`: nobody decides on what is theirs; `too-late`: deleted too long ago.
 */
export type Ignored = 'repeat' | 'stale' | 'not-open' | 'refused' | 'unconfirmed' | 'own' | 'too-late'
