import { isAuthor } from '../../../domain/library/case-rights'
import { pieceOf, savePiece } from '../../kit/piece-repository'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import { refuseTo } from './change'
import { readWithCase } from './reader'
import { indexedShelf } from './shelf'

const tries = 3

/** Three operations, two after another. */
export const consentToHandbook: LibraryHandlers['consentToHandbook'] = async ({ id, consents: isGiven }, context) => {
  const { database, now } = context
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { person, reader, seen } = await readWithCase(id, context)
    if (!isAuthor(seen, reader)) throw refuseTo(seen, reader, now)
    if (seen.deletedAt !== null) throw refuse('NOT_FOUND')
    const others = seen.consents.filter(({ personId }) => personId !== person._id)
    if (others.length < seen.consents.length === isGiven) return {}
    const consents = isGiven ? [...others, { personId: person._id, at: now }] : others
    if ((await savePiece(database, indexedShelf, seen, pieceOf(seen), { fields: { consents } })) !== null) return {}
  }
  throw refuse('UNAVAILABLE')
}
