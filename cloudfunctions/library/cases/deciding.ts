import { afterTakedown, isInLibrary } from '../../../domain/library/case-flow'
import { decides, isAuthor, readsPublished } from '../../../domain/library/case-rights'
import type { Happening } from '../../../domain/moderation/happening'
import { nextOf } from '../../../domain/moderation/next-of'
import type { Context } from '../../kit/context'
import type { LibraryCase } from '../../kit/documents'
import { pieceOf, savePiece } from '../../kit/piece-repository'
import { refuse } from '../../kit/refuse'
import { decideOn, happeningOfDecision, requireReason } from '../decisions'
import type { LibraryHandlers } from '../handlers'
import type { Caller } from './change'
import { refuseTo } from './change'
import { caseReaderOf, readWithCase } from './reader'
import { indexedShelf } from './shelf'

type Said = Extract<Happening, { kind: 'reported' | 'appealed' }>

const tries = 3

/** Twelve operations, eleven after another, where it is taken down or put back; nine where only its author is told, three where nobody is. */
export const decideCase: LibraryHandlers['decideCase'] = async ({ id, caseId, rev, decision, reason }, context) => {
  requireReason(decision, reason)
  const { now } = context
  return decideOn(
    indexedShelf,
    { id, pieceId: caseId, rev, kind: decision, reason },
    context,
    (by, seen) => {
      // What nobody else sees is sent back, not taken down.
      if (decision === 'taken-down' && !isInLibrary({ piece: seen, flow: seen.flow })) throw refuse('VERSION_CHANGED')
      return happeningOfDecision(decision, reason, by, seen)
    },
    {
      requireDecider: (seen, person) => {
        const reader = caseReaderOf(person, now)
        if (!decides(seen, reader)) throw refuseTo(seen, reader, now)
      },
      version: ({ flow, version }) => flow.published?.version ?? version,
      besides: ({ flow }, piece) => {
        const facts = decision === 'taken-down' ? afterTakedown({ piece, flow }) : { piece, flow }
        return { piece: facts.piece, fields: { flow: facts.flow } }
      },
    },
  )
}

/** Eleven operations; two where nothing changes. */
export const reportCase: LibraryHandlers['reportCase'] = async ({ id, reason }, context) => {
  return happens(id, context, (seen, { person, reader }) => {
    if (isAuthor(seen, reader)) throw refuse('NOT_ALLOWED')
    if (!readsPublished(seen, reader)) throw refuse('NOT_FOUND')
    return { kind: 'reported', by: person._id, reason }
  })
}

/** Eleven operations; two where nothing changes. */
export const appealCase: LibraryHandlers['appealCase'] = async ({ id, text }, context) => {
  return happens(id, context, (seen, { person }) => {
    if (seen.authorId !== person._id) throw refuse('NOT_FOUND')
    if (seen.deletedAt !== null) throw refuse('DELETED')
    if (seen.takenDown === null) throw refuse('VERSION_CHANGED')
    return { kind: 'appealed', text }
  })
}

/** What somebody who does not decide has to say, told to those who do. */
async function happens(id: string, context: Context, happeningOf: (seen: LibraryCase, caller: Caller) => Said): Promise<Record<string, never>> {
  const { database, now } = context
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { person, reader, seen } = await readWithCase(id, context)
    const happening = happeningOf(seen, { person, reader })
    const outcome = nextOf(pieceOf(seen), happening, now)
    if (outcome.kind === 'ignored') return {}
    const news = { told: happening.kind, by: person._id, reason: '', at: now }
    if ((await savePiece(database, indexedShelf, seen, outcome.piece, { news })) !== null) return {}
  }
  throw refuse('UNAVAILABLE')
}
