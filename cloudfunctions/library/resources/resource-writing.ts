import type { Visibility } from '../../../domain/moderation/visibility'
import { nextOf } from '../../../domain/moderation/next-of'
import { newPiece } from '../../../domain/moderation/piece'
import { readPlacedCaller, staff } from '../../kit/context'
import type { ResourceDocument, ResourceWords } from '../../kit/documents'
import { fingerprintOf } from '../../kit/fingerprint'
import { insertPiece, pieceOf, savePiece } from '../../kit/piece-repository'
import { refuse } from '../../kit/refuse'
import { resourceCardOf, resourceShelf } from '../../kit/resource-shelf'
import { checked, lookedAfterOn, newsOfWaiting } from '../checking'
import type { LibraryHandlers } from '../handlers'
import { takeFiles } from '../record-files'
import { requirePlace } from './places'

const tries = 3
const mostVersions = 30

/** Checked first, then written down with what was found. Three operations, two after another; with documents two more and one for each; eight more where a person has to look. */
export const writeResource: LibraryHandlers['writeResource'] = async (wish, context) => {
  const { database, now } = context
  const revisedBy = fingerprintOf(wish)
  // Somebody may decide in between.
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [writer, before] = await Promise.all([readPlacedCaller(context), database.first('resources', { _id: wish.id })])
    const { person } = writer
    if (before !== null && (before.authorId !== person._id || before.studioId !== wish.studioId)) throw refuse('ID_TAKEN')
    if (before?.revisedBy === revisedBy) return { version: (await lookedAfterOn(resourceShelf, before, context)).version }
    const place = requirePlace(writer, wish.studioId, staff, now)
    if (before !== null && before.deletedAt !== null) throw refuse('DELETED')
    if (wish.version !== (before?.version ?? 0) + 1) throw refuse('VERSION_CHANGED')
    if (wish.version > mostVersions) throw refuse('TOO_MANY_VERSIONS')
    if (wish.files.length === 0 && wish.link === null) throw refuse('NOTHING_IN_IT')
    requireReaders(wish.visibility, place.id, person.schoolId)

    const known = (before?.contents ?? []).flatMap(({ files }) => files)
    const files = await takeFiles(wish.files, { folder: 'resources', id: wish.id }, known, { database, now, schoolId: person.schoolId, ownerId: wish.id })
    const { version, kind, topic, title, text, tags, link, visibility } = wish
    const words: ResourceWords = { version, kind, topic, title, text, tags: [...new Set(tags)], files, link, pictures: [], sentAt: now }
    const outcome = nextOf(before === null ? newPiece(person._id) : pieceOf(before), { kind: 'sent', version, visibility, files: 0 }, now)
    if (outcome.kind === 'ignored') throw refuse('VERSION_CHANGED')
    const piece = await checked(outcome.piece, [words], context)
    const news = newsOfWaiting(before, piece, now)
    if (before !== null) {
      if ((await savePiece(database, resourceShelf, before, piece, { edit: { words, revisedBy }, news })) !== null) return { version }
      continue
    }
    const first = { ...emptyResource(words, now), ...piece, _id: wish.id, schoolId: person.schoolId, studioId: place.id, studioName: place.name, authorName: person.name, revisedBy }
    if ((await insertPiece(database, resourceShelf, first, news)) === 'inserted') return { version }
  }
  throw refuse('UNAVAILABLE')
}

/** The school as such has neither hosts nor members. */
function requireReaders(visibility: Visibility, placeId: string, schoolId: string): void {
  if (placeId === schoolId && (visibility === 'hosts' || visibility === 'studio')) throw refuse('BAD_INPUT', { field: 'visibility' })
}

type Blank = Omit<ResourceDocument, '_id' | 'schoolId' | 'studioId' | 'studioName' | 'authorName' | 'revisedBy' | keyof ReturnType<typeof newPiece>>

/** What is derived is so when it is written. */
function emptyResource(words: ResourceWords, now: number): Blank {
  const derived = { at: now, card: resourceCardOf(words), circles: { hosts: null, studio: null, school: null, everybody: null }, facets: [], traces: [], waitsFrom: null, purgeAt: null, lookAt: null }
  return { createdAt: now, contents: [words], decisions: [], downloads: 0, rev: 1, ...derived }
}
