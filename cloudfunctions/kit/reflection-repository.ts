import { circlesOf } from '../../domain/moderation/circles'
import type { Happening } from '../../domain/moderation/happening'
import { restorableMs } from '../../domain/moderation/next-of'
import type { Piece } from '../../domain/moderation/piece'
import { timerLooksAt } from '../../domain/moderation/timer-look'
import { waitsFrom } from '../../domain/moderation/waiting'
import { charactersIn } from '../../domain/reflection/characters'
import type { Database } from './database'
import type { ReflectionDocument, ReflectionWords } from './documents'
import type { News, Shelf, WrittenWith } from './piece-repository'
import { insertPiece, letHappenTo, savePiece } from './piece-repository'
import { messagesAbout } from './reflection-messages'

const excerptCharacters = 120
const picturesOnCard = 3

type Derived = Pick<ReflectionDocument, 'at' | 'handedAt' | 'card' | 'circles' | 'traces' | 'waitsFrom' | 'waits' | 'purgeAt' | 'lookAt' | 'versionsSeen'>
type Basis = Pick<ReflectionDocument, 'schoolId' | 'studioId' | 'createdAt' | 'contents'> & Partial<Pick<ReflectionDocument, 'versionsSeen' | 'handedAt'>>

export const reflectionShelf: Shelf<'reflections'> = {
  collection: 'reflections',
  derived: (reflection) => ({ ...reflection, ...derivedOf(reflection, reflection) }),
  messages: messagesAbout,
}

/** What follows from the facts and is stored so that it can be asked for. */
export function derivedOf(piece: Piece, { schoolId, studioId, createdAt, handedAt, contents, versionsSeen = [] }: Basis): Derived {
  const { shown, candidate, deletedAt } = piece
  return {
    at: shown?.at ?? createdAt,
    // What others could see before this was noted.
    handedAt: handedAt ?? (versionsSeen.length > 0 ? createdAt : sentForOthersAt(piece)),
    card: cardOf(contents.find(({ version }) => version === (shown?.version ?? piece.version))),
    circles: circlesOf(piece, { schoolId, studioId }),
    traces: (candidate?.pictures ?? []).map(({ trace }) => trace),
    waitsFrom: waitsFrom(piece),
    waits: waitsFrom(piece) !== null,
    purgeAt: deletedAt === null ? null : deletedAt + restorableMs,
    lookAt: timerLooksAt(piece),
    versionsSeen: shown === null || shown.visibility === 'self' || versionsSeen.includes(shown.version) ? versionsSeen : [...versionsSeen, shown.version],
  }
}

function sentForOthersAt({ shown, candidate }: Piece): number | null {
  if (shown !== null && shown.visibility !== 'self') return shown.at
  return candidate === null || candidate.visibility === 'self' ? null : candidate.sentAt
}

/** See `insertPiece`. */
export function insertReflection(database: Database, reflection: ReflectionDocument, news: News | null): Promise<'inserted' | 'taken'> {
  return insertPiece(database, reflectionShelf, reflection, news)
}

/** See `savePiece`. */
export function saveReflection(database: Database, seen: ReflectionDocument, piece: Piece, written: WrittenWith<'reflections'> = {}): Promise<ReflectionDocument | null> {
  return savePiece(database, reflectionShelf, seen, piece, written)
}

/** See `letHappenTo`. */
export function letHappen(
  database: Database,
  what: { id: string; happenings: readonly Happening[]; by: string | null; seen?: ReflectionDocument },
  now: number,
): Promise<ReflectionDocument | null> {
  return letHappenTo(database, reflectionShelf, what, now)
}

/** How a version is shown in lists. */
export function cardOf(words: ReflectionWords | undefined): ReflectionDocument['card'] {
  if (words === undefined) return { title: '', excerpt: '', pictures: [], pictureCount: 0, characters: 0 }
  const { title, text, pictures } = words
  const excerpt = [...text.replace(/\s+/gu, ' ')].slice(0, excerptCharacters).join('')
  return { title, excerpt, pictures: pictures.slice(0, picturesOnCard).map(({ small }) => small), pictureCount: pictures.length, characters: charactersIn(text) }
}
