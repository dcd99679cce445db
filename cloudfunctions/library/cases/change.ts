import type { CaseIgnored, CaseStep } from '../../../domain/library/case-flow'
import { afterStep } from '../../../domain/library/case-flow'
import type { CaseReader } from '../../../domain/library/case-rights'
import { versionsFor } from '../../../domain/library/case-rights'
import type { CaseTold } from '../../../domain/library/case-telling'
import { restorableMs } from '../../../domain/moderation/next-of'
import { messagesAboutCase } from '../../kit/case-messages'
import type { Context } from '../../kit/context'
import type { LibraryCase, Person } from '../../kit/documents'
import { pieceOf, savePiece } from '../../kit/piece-repository'
import type { Refusal } from '../../kit/refuse'
import { refuse } from '../../kit/refuse'
import { readWithCase } from './reader'
import { indexedShelf } from './shelf'

const tries = 3

export type Caller = { person: Person; reader: CaseReader }
/** What somebody wants to do; `told`: what its authors are told of it. Throws where they may not. */
export type Wanted = { step: CaseStep; told: CaseTold | null; reason: string; fields?: (seen: LibraryCase) => Partial<LibraryCase> }

/** Does one thing to a case, again where somebody else was faster; answers it as it is then, also where it was so already. Three operations, two after another; more where somebody is told or the index is written. */
export async function changeCase(id: string, context: Context, wantedOf: (seen: LibraryCase, caller: Caller) => Wanted): Promise<LibraryCase> {
  const { database, now } = context
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { person, reader, seen } = await readWithCase(id, context)
    const { step, told, reason, fields } = wantedOf(seen, { person, reader })
    const outcome = afterStep({ piece: pieceOf(seen), flow: seen.flow }, step, now)
    if (outcome.kind === 'ignored') {
      if (outcome.why === 'repeat') return seen
      throw refusalOf(outcome.why, seen)
    }
    const { piece, flow } = outcome.facts
    const tell = (after: LibraryCase): ReturnType<typeof messagesAboutCase> => (told === null ? Promise.resolve([]) : messagesAboutCase(database, { told, by: person._id, reason, at: now }, after))
    const saved = await savePiece(database, indexedShelf, seen, piece, { fields: { flow, ...fields?.(seen) }, tell })
    if (saved !== null) return saved
  }
  throw refuse('UNAVAILABLE')
}

/** Refuses whoever may not do it: to those who cannot see the case there is none. */
export function refuseTo(seen: LibraryCase, reader: CaseReader, now: number): Refusal {
  return refuse(seen.authorId === reader.personId || versionsFor(seen, reader, now).length > 0 ? 'NOT_ALLOWED' : 'NOT_FOUND')
}

function refusalOf(why: Exclude<CaseIgnored, 'repeat'>, { deletedAt }: LibraryCase): Refusal {
  switch (why) {
    case 'stale':
    case 'not-open':
      return refuse('VERSION_CHANGED')
    case 'unchecked':
      return refuse('NOT_CHECKED_YET')
    case 'wider':
      return refuse('EDIT_FIRST')
    case 'above':
      return refuse('NOT_ALLOWED')
    case 'deleted':
      return refuse('DELETED')
    case 'too-late':
      return refuse('TOO_LATE', { at: (deletedAt ?? 0) + restorableMs })
    default:
      return why satisfies never
  }
}
