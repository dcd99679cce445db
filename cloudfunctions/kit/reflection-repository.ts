import { circlesOf } from '../../domain/moderation/circles'
import type { Happening, Told } from '../../domain/moderation/happening'
import { nextOf, restorableMs } from '../../domain/moderation/next-of'
import type { Piece } from '../../domain/moderation/piece'
import { waitsFrom } from '../../domain/moderation/waiting'
import type { Database } from './database'
import { command } from './database'
import { isTakenId } from './database-failure'
import type { ReflectionDocument, ReflectionWords, ReviewDecision } from './documents'
import { postMessages } from './outbox-due'
import type { News } from './reflection-messages'
import { messagesAbout } from './reflection-messages'
import { refuse } from './refuse'

const tries = 8
const excerptCharacters = 120
const picturesOnCard = 3

type Derived = Pick<ReflectionDocument, 'at' | 'card' | 'circles' | 'traces' | 'waitsFrom' | 'purgeAt'>
type Basis = Pick<ReflectionDocument, 'schoolId' | 'studioId' | 'createdAt' | 'contents'>

/** What follows from the facts and is stored so that it can be asked for. */
export function derivedOf(piece: Piece, { schoolId, studioId, createdAt, contents }: Basis): Derived {
  const { shown, candidate, deletedAt } = piece
  return {
    at: shown?.at ?? createdAt,
    card: cardOf(contents.find(({ version }) => version === (shown?.version ?? piece.version))),
    circles: circlesOf(piece, { schoolId, studioId }),
    traces: (candidate?.pictures ?? []).map(({ trace }) => trace),
    waitsFrom: waitsFrom(piece),
    purgeAt: deletedAt === null ? null : deletedAt + restorableMs,
  }
}

/** The facts alone, as rules take them. */
export function pieceOf({ authorId, version, shown, candidate, reports, takenDown, deletedAt }: Piece): Piece {
  return { authorId, version, shown, candidate, reports, takenDown, deletedAt }
}

/** Writes a first version, and what is told of it in the same transaction. One operation, eight where something is told. */
export async function insertReflection(database: Database, reflection: ReflectionDocument, news: News | null): Promise<'inserted' | 'taken'> {
  const messages = news === null ? [] : await messagesAbout(database, news, reflection)
  if (messages.length === 0) return database.insert('reflections', reflection)
  try {
    await database.transaction(async (transaction) => {
      await transaction.insert('reflections', reflection)
      await postMessages(transaction, reflection, messages)
    })
    return 'inserted'
  } catch (error) {
    if (isTakenId(error)) return 'taken'
    throw error
  }
}

/** What goes with a change: a new version and the fingerprint of what asked for it; what a person decided; what is to be told. */
export type WrittenWith = { edit?: { words: ReflectionWords; revisedBy: string }; decision?: ReviewDecision; news?: News | null }

/**
 * Writes what became of a reflection if it is still as it was seen, and what is told of it in the same transaction; answers what stands now, null: somebody was
 * faster. One operation; seven where something is told, two more where it is told to those who decide.
 */
export async function saveReflection(
  database: Database,
  seen: ReflectionDocument,
  piece: Piece,
  { edit, decision, news = null }: WrittenWith = {},
): Promise<ReflectionDocument | null> {
  const contents = edit === undefined ? seen.contents : [...seen.contents, edit.words]
  const decisions = decision === undefined ? seen.decisions : [...seen.decisions, decision]
  const changed = { ...piece, ...derivedOf(piece, { ...seen, contents }), revisedBy: edit?.revisedBy ?? seen.revisedBy, rev: seen.rev + 1 }
  const fields = {
    ...changed,
    ...(edit === undefined ? {} : { contents: command.push([edit.words]) }),
    ...(decision === undefined ? {} : { decisions: command.push([decision]) }),
  }
  const after: ReflectionDocument = { ...seen, ...changed, contents, decisions }
  const messages = news === null ? [] : await messagesAbout(database, news, after)
  if (messages.length === 0) return (await database.patch('reflections', { _id: seen._id, rev: seen.rev }, fields)) === 0 ? null : after
  return database.transaction(async (transaction) => {
    const there = await transaction.get('reflections', seen._id)
    if (there?.rev !== seen.rev) return null
    await transaction.patch('reflections', seen._id, fields)
    await postMessages(transaction, seen, messages)
    return after
  })
}

/**
 * Lets things happen to a reflection, one after another, again where somebody else was faster, and tells of the last that is to be told. Two operations, one where nothing
 * changes, one less where it was read; more where something is told.
 * @param by whoever causes it and need not be told; null: nobody.
 */
export async function letHappen(
  database: Database,
  { id, happenings, by, seen }: { id: string; happenings: readonly Happening[]; by: string | null; seen?: ReflectionDocument },
  now: number,
): Promise<ReflectionDocument | null> {
  let known: ReflectionDocument | null | undefined = seen
  for (let attempt = 1; attempt <= tries; attempt++) {
    known ??= await database.first('reflections', { _id: id })
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
    const saved = await saveReflection(database, known, after, { news: told === null ? null : { told, by, reason: '', at: now } })
    if (saved !== null) return saved
    known = undefined
  }
  throw refuse('UNAVAILABLE')
}

/** What becomes of it; the same where nothing does. */
export function happened(piece: Piece, happening: Happening, now: number): Piece {
  const outcome = nextOf(piece, happening, now)
  return outcome.kind === 'changed' ? outcome.piece : piece
}

/** How a version is shown in lists. */
export function cardOf(words: ReflectionWords | undefined): ReflectionDocument['card'] {
  if (words === undefined) return { title: '', excerpt: '', pictures: [], pictureCount: 0 }
  const { title, text, pictures } = words
  const excerpt = [...text.replace(/\s+/gu, ' ')].slice(0, excerptCharacters).join('')
  return { title, excerpt, pictures: pictures.slice(0, picturesOnCard).map(({ small }) => small), pictureCount: pictures.length }
}
