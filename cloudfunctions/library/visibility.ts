import type { RefusalCode } from '../../contract/refusals'
import type { Happening, Ignored } from '../../domain/moderation/happening'
import { nextOf, restorableMs } from '../../domain/moderation/next-of'
import type { Context } from '../kit/context'
import type { ReflectionDocument } from '../kit/documents'
import { withEarlyVerdicts } from '../kit/picture-verdicts'
import { pieceOf } from '../kit/piece-repository'
import { reflectionShelf, saveReflection } from '../kit/reflection-repository'
import { refuse } from '../kit/refuse'
import { checked, newsOfWaiting } from './checking'
import type { LibraryHandlers } from './handlers'
import { writtenOf } from './own'
import { readOwn } from './reader'

const tries = 3

/** Three operations, two after another; one more where pictures are checked anew. */
export const setVisibility: LibraryHandlers['setVisibility'] = async ({ id, version, visibility, confirmed }, context) => {
  return change(id, { kind: 'visibility-set', version, visibility, confirmed }, context)
}

/** Three operations, two after another. */
export const deleteReflection: LibraryHandlers['deleteReflection'] = async ({ id }, context) => change(id, { kind: 'deleted' }, context)

/** Three operations, two after another. */
export const restoreReflection: LibraryHandlers['restoreReflection'] = async ({ id }, context) => change(id, { kind: 'restored' }, context)

async function change(id: string, happening: Happening, context: Context): Promise<ReturnType<typeof writtenOf>> {
  const { database, now } = context
  for (let attempt = 1; attempt <= tries; attempt++) {
    const before = await readOwn(id, context)
    const outcome = nextOf(pieceOf(before), happening, now)
    if (outcome.kind === 'ignored') {
      if (outcome.why === 'repeat') return writtenOf(before, now)
      throw refusalOf(outcome.why, before)
    }
    const piece = happening.kind === 'visibility-set' ? await checked(outcome.piece, before.contents, context) : outcome.piece
    const saved = await saveReflection(database, before, piece, { news: newsOfWaiting(before, piece, now) })
    if (saved !== null) return writtenOf(await withEarlyVerdicts(database, reflectionShelf, saved, now), now)
  }
  throw refuse('UNAVAILABLE')
}

function refusalOf(why: Exclude<Ignored, 'repeat'>, { deletedAt }: ReflectionDocument): Error {
  if (why === 'too-late') return refuse('TOO_LATE', { at: (deletedAt ?? 0) + restorableMs })
  const codes: Record<typeof why, RefusalCode> = { unconfirmed: 'NOT_CONFIRMED', refused: 'EDIT_FIRST', stale: 'VERSION_CHANGED', 'not-open': deletedAt === null ? 'VERSION_CHANGED' : 'DELETED', own: 'NOT_ALLOWED' }
  return refuse(codes[why])
}
