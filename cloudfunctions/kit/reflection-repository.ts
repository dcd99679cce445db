import { circlesOf } from '../../domain/moderation/circles'
import type { Happening } from '../../domain/moderation/happening'
import { nextOf, restorableMs } from '../../domain/moderation/next-of'
import type { Piece } from '../../domain/moderation/piece'
import { waitsFrom } from '../../domain/moderation/waiting'
import type { Database } from './database'
import { command } from './database'
import type { ReflectionDocument, ReflectionWords } from './documents'
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

/**
 * Writes what became of a reflection if it is still as it was seen; answers what stands now, null: somebody was faster. One operation.
 * @param edit a new version, and the fingerprint of what asked for it.
 */
export async function saveReflection(
  database: Database,
  seen: ReflectionDocument,
  piece: Piece,
  edit?: { words: ReflectionWords; revisedBy: string },
): Promise<ReflectionDocument | null> {
  const contents = edit === undefined ? seen.contents : [...seen.contents, edit.words]
  const changed = { ...piece, ...derivedOf(piece, { ...seen, contents }), revisedBy: edit?.revisedBy ?? seen.revisedBy, rev: seen.rev + 1 }
  const fields = edit === undefined ? changed : { ...changed, contents: command.push([edit.words]) }
  const written = await database.patch('reflections', { _id: seen._id, rev: seen.rev }, fields)
  return written === 0 ? null : { ...seen, ...changed, contents }
}

/** Lets things happen to a reflection, one after another, again where somebody else was faster. Two operations, one where nothing changes, one less where it was read. */
export async function letHappen(database: Database, id: string, happenings: readonly Happening[], now: number, seen?: ReflectionDocument): Promise<ReflectionDocument | null> {
  let known: ReflectionDocument | null | undefined = seen
  for (let attempt = 1; attempt <= tries; attempt++) {
    known ??= await database.first('reflections', { _id: id })
    if (known === null) return null
    const before = pieceOf(known)
    const after = happenings.reduce((piece, one) => happened(piece, one, now), before)
    if (after === before) return known
    const saved = await saveReflection(database, known, after)
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

function cardOf(words: ReflectionWords | undefined): ReflectionDocument['card'] {
  if (words === undefined) return { title: '', excerpt: '', pictures: [], pictureCount: 0 }
  const { title, text, pictures } = words
  const excerpt = [...text.replace(/\s+/gu, ' ')].slice(0, excerptCharacters).join('')
  return { title, excerpt, pictures: pictures.slice(0, picturesOnCard).map(({ small }) => small), pictureCount: pictures.length }
}
