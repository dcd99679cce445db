import { mayRead } from '../../../domain/moderation/circles'
import type { Happening } from '../../../domain/moderation/happening'
import { nextOf, restorableMs } from '../../../domain/moderation/next-of'
import type { Context } from '../../kit/context'
import { readCaller } from '../../kit/context'
import type { Person, ResourceDocument } from '../../kit/documents'
import type { News } from '../../kit/piece-repository'
import { pieceOf, savePiece } from '../../kit/piece-repository'
import { refuse } from '../../kit/refuse'
import { resourceShelf } from '../../kit/resource-shelf'
import { newsOfWaiting } from '../checking'
import { decideOn, happeningOfDecision, requireReason } from '../decisions'
import type { LibraryHandlers } from '../handlers'
import { readerOf } from '../reader'

const tries = 3

/** Nine operations, eight after another: two to read, seven to write and tell; three where nobody is told. */
export const decideResource: LibraryHandlers['decideResource'] = async ({ id, resourceId, rev, decision, reason }, context) => {
  requireReason(decision, reason)
  return decideOn(resourceShelf, { id, pieceId: resourceId, rev, kind: decision, reason }, context, (by, seen) => happeningOfDecision(decision, reason, by, seen))
}

/** Eleven operations; two where nothing changes. */
export const reportResource: LibraryHandlers['reportResource'] = async ({ id, reason }, context) => {
  return happens(id, context, (seen, caller) => {
    if (seen.authorId === caller._id) throw refuse('NOT_ALLOWED')
    if (!mayRead(seen.circles, readerOf(caller, context.now))) throw refuse('NOT_FOUND')
    return { kind: 'reported', by: caller._id, reason }
  })
}

/** Eleven operations; two where nothing changes. */
export const appealResource: LibraryHandlers['appealResource'] = async ({ id, text }, context) => {
  return happens(id, context, (seen, caller) => {
    requireOwn(seen, caller)
    if (seen.deletedAt !== null) throw refuse('DELETED')
    if (seen.takenDown === null) throw refuse('VERSION_CHANGED')
    return { kind: 'appealed', text }
  })
}

/** Three operations, two after another; two where nothing changes. */
export const deleteResource: LibraryHandlers['deleteResource'] = async ({ id, deleted }, context) => {
  return happens(id, context, (seen, caller) => {
    requireOwn(seen, caller)
    return { kind: deleted ? 'deleted' : 'restored' }
  })
}

/** Of others' not even that it is there. */
function requireOwn({ authorId }: ResourceDocument, caller: Person): void {
  if (authorId !== caller._id) throw refuse('NOT_FOUND')
}

type Done = Extract<Happening, { kind: 'reported' | 'appealed' | 'deleted' | 'restored' }>

/** Something that whoever does not decide does to it, told to those who do. */
async function happens(id: string, context: Context, happeningOf: (seen: ResourceDocument, caller: Person) => Done): Promise<Record<string, never>> {
  const { database, now } = context
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [caller, seen] = await Promise.all([readCaller(context), database.first('resources', { _id: id })])
    if (seen === null) throw refuse('NOT_FOUND')
    const happening = happeningOf(seen, caller)
    const outcome = nextOf(pieceOf(seen), happening, now)
    if (outcome.kind === 'ignored') {
      if (outcome.why === 'too-late') throw refuse('TOO_LATE', { at: (seen.deletedAt ?? 0) + restorableMs })
      return {}
    }
    const { kind } = happening
    const news: News | null = kind === 'reported' || kind === 'appealed' ? { told: kind, by: caller._id, reason: '', at: now } : newsOfWaiting(seen, outcome.piece, now)
    if ((await savePiece(database, resourceShelf, seen, outcome.piece, { news })) !== null) return {}
  }
  throw refuse('UNAVAILABLE')
}
