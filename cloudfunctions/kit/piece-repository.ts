import type { Happening, Told } from '../../domain/moderation/happening'
import { nextOf } from '../../domain/moderation/next-of'
import type { Piece } from '../../domain/moderation/piece'
import type { Database, Transaction } from './database'
import { command } from './database'
import { isTakenId } from './database-failure'
import type { Collections, MessageDocument, ReviewDecision } from './documents'
import { postMessages } from './outbox-due'
import { refuse } from './refuse'
import { haveChecked } from './standings'

// In each round one gets through, and of nine pictures both sizes may be judged at once.
const tries = 24

/** What is told; `by`: who did it and need not be told, null: nobody. */
export type News = { told: Told; by: string | null; reason: string; at: number }

/** Where pieces are kept: reflections, activity records, cases, resources. */
export type PieceCollection = 'reflections' | 'activity_records' | 'library_cases' | 'resources'

/** How pieces of one kind are kept and told of. */
export type Shelf<C extends PieceCollection> = {
  collection: C
  /** With what follows from the facts and is stored so that it can be asked for. */
  derived: (document: Collections[C]) => Collections[C]
  messages: (database: Database, news: News, document: Collections[C]) => Promise<MessageDocument[]>
  /** Whether others than its author are told when it has passed the check. */
  tellsOfPassing?: boolean
  /** What else has to be written with a change, in its transaction; null: nothing. */
  beside?: (before: Collections[C], after: Collections[C]) => ((transaction: Transaction) => Promise<void>) | null
  /** What somebody is to be reminded of where it lies too long, as the change that says so; null: nothing now. */
  reminding?: (database: Database, document: Collections[C], now: number) => WrittenWith<C> | null
  /** Numbers that go up with what changes it; only while they are as they were seen is it written. `rev` where it is left out. */
  guards?: readonly (keyof Collections[C] & string)[]
}

/** What goes with a change: other fields of the document; a new version and the fingerprint of what asked for it; what a person decided; what is to be told. */
export type WrittenWith<C extends PieceCollection> = {
  fields?: Partial<Collections[C]>
  edit?: { words: Collections[C]['contents'][number]; revisedBy: string }
  decision?: ReviewDecision
  news?: News | null
  /** Messages besides those of the news. */
  tell?: (after: Collections[C]) => Promise<MessageDocument[]>
}

/** The facts alone, as rules take them. */
export function pieceOf({ authorId, version, shown, candidate, reports, takenDown, deletedAt }: Piece): Piece {
  return { authorId, version, shown, candidate, reports, takenDown, deletedAt }
}

/** What becomes of it; the same where nothing does. */
export function happened(piece: Piece, happening: Happening, now: number): Piece {
  const outcome = nextOf(piece, happening, now)
  return outcome.kind === 'changed' ? outcome.piece : piece
}

/**
 * Writes a first version, and in the same transaction what is told of it and when the timer has to look at it. One operation; four where the timer has to look, eight
 * where something is told.
 */
export async function insertPiece<C extends PieceCollection>(database: Database, shelf: Shelf<C>, document: Collections[C], news: News | null): Promise<'inserted' | 'taken'> {
  const messages = news === null ? [] : await shelf.messages(database, news, document)
  const written = shelf.derived({ ...document, ...asTold(document, news) })
  const { lookAt } = written
  if (messages.length === 0 && lookAt === null) return database.insert(shelf.collection, written)
  try {
    await database.transaction(async (transaction) => {
      await transaction.insert(shelf.collection, written)
      if (messages.length > 0) await postMessages(transaction, document, messages)
      if (lookAt !== null) await haveChecked(transaction, document, lookAt)
    })
    return 'inserted'
  } catch (error) {
    if (isTakenId(error)) return 'taken'
    throw error
  }
}

/**
 * Writes what became of a piece if it is still as it was seen, and in the same transaction what is told of it and when the timer has to look at it; answers what
 * stands now, null: somebody was faster. One operation; five where the timer has to look sooner, seven where something is told, two more where it is told to those
 * who decide; what the shelf writes beside it comes on top.
 */
export async function savePiece<C extends PieceCollection>(
  database: Database,
  shelf: Shelf<C>,
  seen: Collections[C],
  piece: Piece,
  { fields: others, edit, decision, news = null, tell }: WrittenWith<C> = {},
): Promise<Collections[C] | null> {
  const contents = edit === undefined ? seen.contents : [...seen.contents, edit.words]
  const decisions = decision === undefined ? seen.decisions : [...seen.decisions, decision]
  const after = shelf.derived({ ...seen, ...others, ...asTold(piece, news), contents, decisions, revisedBy: edit?.revisedBy ?? seen.revisedBy, rev: seen.rev + 1 })
  const fields = {
    ...changedFields(seen, after),
    ...(edit === undefined ? {} : { contents: command.push([edit.words]) }),
    ...(decision === undefined ? {} : { decisions: command.push([decision]) }),
  }
  const messages = [...(news === null ? [] : await shelf.messages(database, news, after)), ...((await tell?.(after)) ?? [])]
  const { lookAt } = after
  const writeBeside = shelf.beside?.(seen, after) ?? null
  const known = guardsOf(shelf, seen)
  const isSooner = lookAt !== null && (seen.lookAt === null || lookAt < seen.lookAt)
  if (messages.length === 0 && !isSooner && writeBeside === null) return (await database.patch(shelf.collection, { _id: seen._id, ...known }, fields)) === 0 ? null : after
  return database.transaction(async (transaction) => {
    const there = await transaction.get(shelf.collection, seen._id)
    if (there === null || !isStill(there, known)) return null
    await transaction.patch(shelf.collection, seen._id, fields)
    if (writeBeside !== null) await writeBeside(transaction)
    if (messages.length > 0) await postMessages(transaction, seen, messages)
    if (isSooner) await haveChecked(transaction, seen, lookAt)
    return after
  })
}

function guardsOf<C extends PieceCollection>({ guards = ['rev'] }: Shelf<C>, document: Collections[C]): Record<string, unknown> {
  return Object.fromEntries(guards.map((guard) => [guard, document[guard]]))
}

function isStill(there: object, known: Record<string, unknown>): boolean {
  const fields = new Map(Object.entries(there))
  return Object.entries(known).every(([field, value]) => fields.get(field) === value)
}

/** The facts, with whether those who decide have been told. */
function asTold(piece: Piece, news: News | null): Piece {
  const facts = pieceOf(piece)
  return facts.candidate === null || news?.told !== 'waits' ? facts : { ...facts, candidate: { ...facts.candidate, decidersTold: true } }
}

function changedFields(before: object, after: object): Record<string, unknown> {
  const known = new Map(Object.entries(before))
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => value !== known.get(field)))
}

/**
 * Lets things happen to a piece, one after another, again where somebody else was faster, and tells of the last that is to be told. Two operations, one where nothing
 * changes, one less where it was read; more where something is told.
 * @param by whoever causes it and need not be told; null: nobody.
 */
export async function letHappenTo<C extends PieceCollection>(
  database: Database,
  shelf: Shelf<C>,
  { id, happenings, by, seen }: { id: string; happenings: readonly Happening[]; by: string | null; seen?: Collections[C] },
  now: number,
): Promise<Collections[C] | null> {
  let known: Collections[C] | null | undefined = seen
  for (let attempt = 1; attempt <= tries; attempt++) {
    known ??= await database.first(shelf.collection, { _id: id })
    if (known === null) return null
    const before = pieceOf(known)
    let [after, told]: [Piece, Told | null] = [before, null]
    for (const happening of happenings) {
      const outcome = nextOf(after, happening, now)
      if (outcome.kind === 'ignored') continue
      after = outcome.piece
      told = outcome.tell ?? told
    }
    if (after === before) return known
    const saved = await savePiece(database, shelf, known, after, { news: told === null ? null : { told, by, reason: '', at: now } })
    if (saved !== null) return saved
    known = undefined
  }
  throw refuse('UNAVAILABLE')
}
