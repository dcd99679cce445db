import { mayRead } from '../../domain/moderation/circles'
import { nextOf } from '../../domain/moderation/next-of'
import { readCaller } from '../kit/context'
import { pieceOf } from '../kit/piece-repository'
import { saveReflection } from '../kit/reflection-repository'
import { refuse } from '../kit/refuse'
import type { LibraryHandlers } from './handlers'
import { writtenOf } from './own'
import { readOwn, readerOf } from './reader'

const tries = 3

/** Eleven operations; two where nothing changes. */
export const reportReflection: LibraryHandlers['reportReflection'] = async ({ id, reason }, context) => {
  const { database, now } = context
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [caller, seen] = await Promise.all([readCaller(context), database.first('reflections', { _id: id })])
    const by = caller._id
    if (seen?.authorId === by) throw refuse('NOT_ALLOWED')
    if (seen === null || !mayRead(seen.circles, readerOf(caller, now))) throw refuse('NOT_FOUND')
    const outcome = nextOf(pieceOf(seen), { kind: 'reported', by, reason }, now)
    if (outcome.kind === 'ignored') return {}
    if ((await saveReflection(database, seen, outcome.piece, { news: { told: 'reported', by, reason: '', at: now } })) !== null) return {}
  }
  throw refuse('UNAVAILABLE')
}

/** Eleven operations; two where nothing changes. */
export const appealTakedown: LibraryHandlers['appealTakedown'] = async ({ id, text }, context) => {
  const { database, now } = context
  for (let attempt = 1; attempt <= tries; attempt++) {
    const seen = await readOwn(id, context)
    const outcome = nextOf(pieceOf(seen), { kind: 'appealed', text }, now)
    if (outcome.kind === 'ignored') {
      if (outcome.why === 'repeat') return writtenOf(seen, now)
      throw refuse(seen.deletedAt === null ? 'VERSION_CHANGED' : 'DELETED')
    }
    const saved = await saveReflection(database, seen, outcome.piece, { news: { told: 'appealed', by: seen.authorId, reason: '', at: now } })
    if (saved !== null) return writtenOf(saved, now)
  }
  throw refuse('UNAVAILABLE')
}
