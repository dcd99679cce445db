import { mayDecide } from '../../domain/moderation/circles'
import type { Happening, Ignored } from '../../domain/moderation/happening'
import { nextOf } from '../../domain/moderation/next-of'
import type { Piece } from '../../domain/moderation/piece'
import type { RefusalCode } from '../../contract/refusals'
import type { Context } from '../kit/context'
import { readCaller } from '../kit/context'
import type { Collections, Person, ReviewDecision } from '../kit/documents'
import type { PieceCollection, Shelf } from '../kit/piece-repository'
import { pieceOf, savePiece } from '../kit/piece-repository'
import { reflectionShelf } from '../kit/reflection-repository'
import { refuse } from '../kit/refuse'
import type { LibraryHandlers } from './handlers'
import { readerOf } from './reader'

/** Nine operations, eight after another: two to read, seven to write and tell. */
export const decideReflection: LibraryHandlers['decideReflection'] = async ({ decision, reason, ...wish }, context) => {
  return decideOnReflection(wish, decision, reason, context)
}

/** As above. */
export const takeDown: LibraryHandlers['takeDown'] = async (wish, context) => {
  return decideOnReflection(wish, 'taken-down', wish.reason, context)
}

/** Three operations, two after another: nobody is told. */
export const dismissReports: LibraryHandlers['dismissReports'] = async (wish, context) => {
  return decideOnReflection(wish, 'reports-dismissed', '', context)
}

/** As a decision. */
export const answerAppeal: LibraryHandlers['answerAppeal'] = async ({ answer, reason, ...wish }, context) => {
  return decideOnReflection(wish, answer, reason, context)
}

type AboutReflection = { id: string; reflectionId: string; rev: number }

function decideOnReflection({ id, reflectionId: pieceId, rev }: AboutReflection, kind: ReviewDecision['kind'], reason: string, context: Context): Promise<Record<string, never>> {
  requireReason(kind, reason)
  return decideOn(reflectionShelf, { id, pieceId, rev, kind, reason }, context, (by, seen) => happeningOfDecision(kind, reason, by, seen))
}

/** What these say is for whoever wrote it, so it may not be empty. */
const withReason: readonly ReviewDecision['kind'][] = ['refused', 'taken-down', 'kept']

/** Refuses BAD_INPUT where a decision that its author has to understand comes without a reason. */
export function requireReason(decision: ReviewDecision['kind'], reason: string): void {
  if (withReason.includes(decision) && reason === '') throw refuse('BAD_INPUT', { field: 'reason' })
}

/** What a decision makes happen to the piece it is about. */
export function happeningOfDecision(decision: ReviewDecision['kind'], reason: string, by: string, { candidate }: Pick<Piece, 'candidate'>): Happening {
  switch (decision) {
    case 'passed':
    case 'refused':
      return { kind: 'decided', version: candidate?.version ?? 0, by, decision, reason }
    case 'taken-down':
      return { kind: decision, by, reason }
    case 'reports-dismissed':
      return { kind: decision, by }
    case 'restored':
    case 'kept':
      return { kind: 'appeal-answered', by, answer: decision, reason }
    default:
      return decision satisfies never
  }
}

/** `id`: of the decision; `rev`: of the piece, as it was seen. */
export type Decision = { id: string; pieceId: string; rev: number; kind: ReviewDecision['kind']; reason: string }

/**
 * Where a kind of piece has rules of its own. `requireDecider`: throws where somebody may not decide; `version`: the one that is decided on; `besides`: what else becomes
 * of it, from what the decision made of it.
 */
export type DecidingRules<C extends PieceCollection> = {
  requireDecider?: (seen: Collections[C], caller: Person) => void
  version?: (seen: Collections[C]) => number
  besides?: (seen: Collections[C], piece: Piece) => { piece: Piece; fields: Partial<Collections[C]> }
}

/** What somebody decides who has seen it as it is; refuses NOT_ALLOWED to who may not decide, the author among them. */
export async function decideOn<C extends PieceCollection>(
  shelf: Shelf<C>,
  { id, pieceId, rev, kind, reason }: Decision,
  context: Context,
  happeningOf: (by: string, seen: Collections[C]) => Happening,
  { requireDecider, version: versionOf = versionSent, besides }: DecidingRules<C> = {},
): Promise<Record<string, never>> {
  const { database, now } = context
  const [caller, seen] = await Promise.all([readCaller(context), database.first(shelf.collection, { _id: pieceId })])
  if (seen === null) throw refuse('NOT_FOUND')
  if (requireDecider !== undefined) requireDecider(seen, caller)
  else if (!mayDecide(seen, seen, readerOf(caller, now))) throw refuse('NOT_ALLOWED')
  const by = caller._id
  if (isDone(seen)) return {}
  if (seen.rev !== rev) throw refuse('VERSION_CHANGED')
  const outcome = nextOf(pieceOf(seen), happeningOf(by, seen), now)
  if (outcome.kind === 'ignored') throw refuse(codes[outcome.why])
  const version = versionOf(seen)
  const news = outcome.tell === null ? null : { told: outcome.tell, by, reason: positive.includes(kind) ? '' : reason, at: now }
  const { piece, fields } = besides?.(seen, outcome.piece) ?? { piece: outcome.piece, fields: {} }
  const saved = await savePiece(database, shelf, seen, piece, { fields, decision: { id, at: now, by, kind, version, reason }, news })
  if (saved !== null) return {}
  // Pressed twice, or somebody else was faster.
  const there = await database.first(shelf.collection, { _id: pieceId })
  if (there !== null && isDone(there)) return {}
  throw refuse('VERSION_CHANGED')

  function isDone({ decisions }: Collections[C]): boolean {
    const known = decisions.find((decision) => decision.id === id)
    if (known === undefined) return false
    if (known.by !== by || known.kind !== kind) throw refuse('ID_TAKEN')
    return true
  }
}

function versionSent({ candidate, version }: Piece): number {
  return candidate?.version ?? version
}

/** What is said along with these is for those who decide. */
const positive: readonly ReviewDecision['kind'][] = ['passed', 'restored']

const codes: Record<Ignored, RefusalCode> = {
  repeat: 'VERSION_CHANGED',
  stale: 'VERSION_CHANGED',
  'not-open': 'VERSION_CHANGED',
  refused: 'VERSION_CHANGED',
  unconfirmed: 'VERSION_CHANGED',
  'too-late': 'VERSION_CHANGED',
  own: 'NOT_ALLOWED',
}
