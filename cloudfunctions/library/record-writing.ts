import { nextOf } from '../../domain/moderation/next-of'
import { newPiece } from '../../domain/moderation/piece'
import { mostVersions } from '../../domain/moderation/versions'
import { requireRole, staff } from '../kit/context'
import type { Activity, Person, RecordDocument, RecordWords, Studio } from '../kit/documents'
import { fingerprintOf } from '../kit/fingerprint'
import { findPersonWithStudios } from '../kit/people-repository'
import { withEarlyVerdicts } from '../kit/picture-verdicts'
import { insertPiece, pieceOf, savePiece } from '../kit/piece-repository'
import { recordShelf } from '../kit/record-repository'
import { refuse } from '../kit/refuse'
import { checked, filesOf, lookedAfterOn, newsOfWaiting } from './checking'
import type { LibraryHandlers } from './handlers'
import { takePictures } from './pictures'
import { takeFiles } from './record-files'

const tries = 3

/** Checked first, then written down with what was found. Four operations, two after another; one more with pictures, eleven where a person has to look. */
export const writeRecord: LibraryHandlers['writeRecord'] = async (wish, context) => {
  const { database, openid, now } = context
  const revisedBy = fingerprintOf(wish)
  // Of two who write at once one is the first; what WeChat says of pictures may come in between.
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [caller, activity, before] = await Promise.all([
      findPersonWithStudios(database, openid),
      database.first('activities', { _id: wish.activityId }),
      database.first('activity_records', { _id: wish.activityId }),
    ])
    if (caller === null) throw refuse('NOT_BOUND')
    if (activity === null) throw refuse('NOT_FOUND')
    const { person, studios } = caller
    requireRole(person, activity.studioId, staff, now)
    requireHeld(activity, now)
    if (before?.revisedBy === revisedBy) return { version: (await lookedAfterOn(recordShelf, before, context)).version }
    if ((before?.version ?? 0) >= mostVersions) throw refuse('TOO_MANY_VERSIONS')
    if (wish.version !== (before?.version ?? 0) + 1) throw refuse('VERSION_CHANGED')

    const known = before?.contents ?? []
    const sending = { database, now, schoolId: activity.schoolId, ownerId: wish.activityId }
    const words: RecordWords = {
      version: wish.version,
      text: wish.text,
      pictures: await takePictures(wish.pictures, { folder: 'records', id: wish.id }, known.flatMap(({ pictures }) => pictures), sending),
      files: await takeFiles(wish.files, { folder: 'records', id: wish.id }, known.flatMap(({ files }) => files), sending),
      by: { id: person._id, name: person.name },
      sentAt: now,
    }
    // Whoever sends a version is its author from then on: somebody else decides on it.
    const blank = before === null ? newPiece(person._id) : { ...pieceOf(before), authorId: person._id }
    const outcome = nextOf(blank, { kind: 'sent', version: wish.version, visibility: 'studio', files: filesOf(words).length }, now)
    if (outcome.kind === 'ignored') throw refuse('VERSION_CHANGED')
    const piece = await checked(outcome.piece, [words], context)
    const news = newsOfWaiting(before, piece, now)
    const written =
      before === null
        ? await insertFirst({ ...emptyRecord(activity, studios.get(activity.studioId), person, now), ...piece, contents: [words], revisedBy })
        : await savePiece(database, recordShelf, before, piece, { edit: { words, revisedBy }, news })
    if (written !== null) return { version: (await withEarlyVerdicts(database, recordShelf, written, now)).version }

    async function insertFirst(record: RecordDocument): Promise<RecordDocument | null> {
      const derived = recordShelf.derived(record)
      return (await insertPiece(database, recordShelf, derived, news)) === 'inserted' ? derived : null
    }
  }
  throw refuse('UNAVAILABLE')
}

/** Refuses what was called off or has not begun. */
function requireHeld({ cancelled, startsAt }: Activity, now: number): void {
  if (cancelled !== null) throw refuse('CANCELLED')
  if (now < startsAt) throw refuse('NOT_HELD_YET', { at: startsAt })
}

function emptyRecord({ _id, schoolId, studioId, title }: Activity, studio: Studio | undefined, author: Person, now: number): RecordDocument {
  const place = { schoolId, studioId, studioName: studio?.name ?? '', activityTitle: title }
  return { _id, ...place, createdAt: now, contents: [], revisedBy: '', decisions: [], rev: 1, card: null, traces: [], waitsFrom: null, waits: false, lookAt: null, ...newPiece(author._id) }
}
