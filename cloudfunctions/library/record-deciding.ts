import { circlesOf, mayRead } from '../../domain/moderation/circles'
import type { Happening } from '../../domain/moderation/happening'
import { nextOf } from '../../domain/moderation/next-of'
import type { Context } from '../kit/context'
import { readCaller } from '../kit/context'
import type { Person, RecordDocument } from '../kit/documents'
import { pieceOf, savePiece } from '../kit/piece-repository'
import { recordShelf, writerOfShown } from '../kit/record-repository'
import { refuse } from '../kit/refuse'
import { decideOn, happeningOfDecision, requireReason } from './decisions'
import type { LibraryHandlers } from './handlers'
import { readerOf } from './reader'

type Said = Extract<Happening, { kind: 'reported' | 'appealed' }>

const tries = 3

/** Nine operations, eight after another: two to read, seven to write and tell; three where nobody is told. */
export const decideRecord: LibraryHandlers['decideRecord'] = async ({ id, activityId, rev, decision, reason }, context) => {
  requireReason(decision, reason)
  return decideOn(recordShelf, { id, pieceId: activityId, rev, kind: decision, reason }, context, (by, seen) => {
    // Somebody else may have sent a version since; what is shown is still theirs.
    if (decision !== 'passed' && decision !== 'refused' && writerOfShown(seen) === by) throw refuse('NOT_ALLOWED')
    return happeningOfDecision(decision, reason, by, seen)
  })
}

/** Eleven operations; two where nothing changes. */
export const reportRecord: LibraryHandlers['reportRecord'] = async ({ activityId, reason }, context) => {
  return happens(activityId, context, (seen, caller) => {
    if (seen.authorId === caller._id) throw refuse('NOT_ALLOWED')
    const reader = readerOf(caller, context.now)
    const isRead = mayRead(circlesOf(seen, seen), reader) || (reader.office && seen.shown !== null && seen.takenDown === null)
    if (!isRead || seen.schoolId !== caller.schoolId) throw refuse('NOT_FOUND')
    return { kind: 'reported', by: caller._id, reason }
  })
}

/** Eleven operations; two where nothing changes. */
export const appealRecord: LibraryHandlers['appealRecord'] = async ({ activityId, text }, context) => {
  return happens(activityId, context, (seen, caller) => {
    if (seen.authorId !== caller._id) throw refuse('NOT_FOUND')
    if (seen.takenDown === null) throw refuse('VERSION_CHANGED')
    return { kind: 'appealed', text }
  })
}

/** What somebody who does not decide has to say, told to those who do. */
async function happens(activityId: string, context: Context, happeningOf: (seen: RecordDocument, caller: Person) => Said): Promise<Record<string, never>> {
  const { database, now } = context
  for (let attempt = 1; attempt <= tries; attempt++) {
    const [caller, seen] = await Promise.all([readCaller(context), database.first('activity_records', { _id: activityId })])
    if (seen === null) throw refuse('NOT_FOUND')
    const happening = happeningOf(seen, caller)
    const outcome = nextOf(pieceOf(seen), happening, now)
    if (outcome.kind === 'ignored') return {}
    const news = { told: happening.kind, by: caller._id, reason: '', at: now }
    if ((await savePiece(database, recordShelf, seen, outcome.piece, { news })) !== null) return {}
  }
  throw refuse('UNAVAILABLE')
}
