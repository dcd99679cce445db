import { newPiece } from '../../domain/moderation/piece'
import { everybody, requireRole } from '../kit/context'
import type { ReflectionDocument, ReflectionWords } from '../kit/documents'
import { fingerprintOf } from '../kit/fingerprint'
import { findPersonWithStudios } from '../kit/people-repository'
import { withEarlyVerdicts } from '../kit/picture-verdicts'
import { happened } from '../kit/piece-repository'
import { derivedOf, insertReflection, reflectionShelf } from '../kit/reflection-repository'
import { unremarked } from '../kit/reflection-remarks'
import { refuse } from '../kit/refuse'
import { checked, filesOf, lookedAfter, newsOfWaiting } from './checking'
import type { LibraryHandlers } from './handlers'
import { writtenOf } from './own'
import { takePictures } from './pictures'

/** Checked first, then written down with what was found: whatever fails in between, nothing is there. Three operations, two after another; one more on an activity or with pictures, eight where a person has to look. */
export const submitReflection: LibraryHandlers['submitReflection'] = async (wish, context) => {
  const { database, openid, now } = context
  const [caller, known, activity] = await Promise.all([
    findPersonWithStudios(database, openid),
    database.first('reflections', { _id: wish.id }),
    wish.activityId === null ? null : database.first('activities', { _id: wish.activityId }),
  ])
  if (caller === null) throw refuse('NOT_BOUND')
  const { person, studios } = caller
  requireRole(person, wish.studioId, everybody, now)
  const madeBy = fingerprintOf(wish)
  if (known !== null) return answerRepeat(known)
  if (wish.activityId !== null && activity?.studioId !== wish.studioId) throw refuse('NOT_FOUND')

  const words: ReflectionWords = { version: 1, title: wish.title, text: wish.text, pictures: await takePictures(wish.pictures, { folder: 'reflections', id: wish.id }, [], { database, now, schoolId: person.schoolId, ownerId: wish.id }), sentAt: now }
  const sent = happened(newPiece(person._id), { kind: 'sent', version: 1, visibility: wish.visibility, files: filesOf(words).length }, now)
  const piece = await checked(sent, [words], context)
  const basis = { schoolId: person.schoolId, studioId: wish.studioId, createdAt: now, contents: [words] }
  const reflection: ReflectionDocument = {
    _id: wish.id,
    ...basis,
    authorName: person.name,
    studioName: studios.get(wish.studioId)?.name ?? '',
    activityId: wish.activityId,
    activityTitle: activity?.title ?? '',
    madeBy,
    revisedBy: '',
    decisions: [],
    rev: 1,
    ...unremarked,
    ...piece,
    ...derivedOf(piece, basis),
  }
  if ((await insertReflection(database, reflection, newsOfWaiting(null, piece, now))) === 'inserted') return writtenOf(await withEarlyVerdicts(database, reflectionShelf, reflection, now), now)
  // The button was pressed twice.
  const there = await database.first('reflections', { _id: wish.id })
  if (there === null) throw refuse('UNAVAILABLE')
  return answerRepeat(there)

  async function answerRepeat(there: ReflectionDocument): Promise<ReturnType<typeof writtenOf>> {
    if (there.authorId !== person._id || there.madeBy !== madeBy) throw refuse('ID_TAKEN')
    return writtenOf(await lookedAfter(there, context), now)
  }
}
