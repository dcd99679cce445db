import { nextOf } from '../../domain/moderation/next-of'
import { mostVersions } from '../../domain/moderation/versions'
import type { ReflectionWords } from '../kit/documents'
import { fingerprintOf } from '../kit/fingerprint'
import { withEarlyVerdicts } from '../kit/picture-verdicts'
import { pieceOf } from '../kit/piece-repository'
import { reflectionShelf, saveReflection } from '../kit/reflection-repository'
import { refuse } from '../kit/refuse'
import { checked, filesOf, lookedAfter, newsOfWaiting } from './checking'
import type { LibraryHandlers } from './handlers'
import { writtenOf } from './own'
import { takePictures } from './pictures'
import { readOwn } from './reader'

const tries = 3

/** Three operations, two after another; one more with pictures. */
export const editReflection: LibraryHandlers['editReflection'] = async (wish, context) => {
  const { database, now } = context
  const revisedBy = fingerprintOf(wish)
  // What WeChat says of its pictures may come in between.
  for (let attempt = 1; attempt <= tries; attempt++) {
    const before = await readOwn(wish.id, context)
    if (before.revisedBy === revisedBy) return writtenOf(await lookedAfter(before, context), now)
    if (before.deletedAt !== null) throw refuse('DELETED')
    if (before.version >= mostVersions) throw refuse('TOO_MANY_VERSIONS')
    if (wish.version !== before.version + 1) throw refuse('VERSION_CHANGED')
    const known = before.contents.flatMap(({ pictures }) => pictures)
    const words: ReflectionWords = { version: wish.version, title: wish.title, text: wish.text, pictures: await takePictures(wish.pictures, { folder: 'reflections', id: wish.id }, known, { database, now, schoolId: before.schoolId, ownerId: wish.id }), sentAt: now }
    const outcome = nextOf(pieceOf(before), { kind: 'sent', version: wish.version, visibility: wish.visibility, files: filesOf(words).length }, now)
    if (outcome.kind === 'ignored') throw refuse('VERSION_CHANGED')
    const piece = await checked(outcome.piece, [words], context)
    const saved = await saveReflection(database, before, piece, { edit: { words, revisedBy }, news: newsOfWaiting(before, piece, now) })
    if (saved !== null) return writtenOf(await withEarlyVerdicts(database, reflectionShelf, saved, now), now)
  }
  throw refuse('UNAVAILABLE')
}
