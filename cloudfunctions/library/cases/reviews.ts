import type { InputOf, OutputOf } from '../../../contract/index'
import type { CaseReader } from '../../../domain/library/case-rights'
import { decides, reviews, versionToReview } from '../../../domain/library/case-rights'
import type { CaseType } from '../../../domain/library/case-types'
import { decisionFrom } from '../../../domain/library/case-waits'
import { command } from '../../kit/database'
import type { LibraryCase } from '../../kit/documents'
import { waitingAfter } from '../../kit/paging'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import { cardFields, caseCardOf } from './card'
import { readCaseCaller } from './reader'

type Item = OutputOf<'library.caseReviews'>['items'][number]

const pageLength = 15
/** All but what was written. */
const fields = [
  ...cardFields,
  ...['schoolId', 'authorId', 'authorIds', 'circles', 'version', 'shown', 'candidate', 'reports', 'takenDown', 'deletedAt', 'waitsFrom', 'contents.version', 'contents.coAuthors', 'rounds.version'],
]

/** Two operations, one after the other. */
export const caseReviews: LibraryHandlers['caseReviews'] = async ({ of, after }, context) => {
  const { database, now } = context
  const { reader, types } = await readCaseCaller(context)
  // Null, which waits for nobody, is no number.
  const where = { ...placeOf(of, reader), authorIds: command.neq(reader.personId), waitsFrom: command.gt(0).and(command.lte(now)) }
  const found = await database.find('library_cases', waitingAfter(where, after), { limit: pageLength, order: [['waitsFrom', 'asc'], ['_id', 'asc']], fields })
  const last = found.length === pageLength ? found.at(-1) : undefined
  return {
    items: found.flatMap((one) => itemOf(one, reader, types, now)),
    next: last === undefined ? null : { at: last.waitsFrom ?? 0, id: last._id },
  }
}

/** Refuses NOT_ALLOWED to who neither reviews nor decides there. */
function placeOf(of: InputOf<'library.caseReviews'>['of'], { hostOf, office, expert, schoolId }: CaseReader): Record<string, unknown> {
  if (of.kind === 'studio') {
    if (!hostOf.includes(of.studioId)) throw refuse('NOT_ALLOWED')
    return { studioId: of.studioId }
  }
  if (!office && !expert) throw refuse('NOT_ALLOWED')
  return { schoolId, ...(office && expert ? {} : { waitsFor: expert ? 'review' : 'decision' }) }
}

/** None where it waits for somebody else, such as what one wrote with its author. */
function itemOf(one: LibraryCase, reader: CaseReader, types: readonly CaseType[], now: number): Item[] {
  const why = whyOf(one, reader, now)
  return why === null ? [] : [{ card: caseCardOf(one, types), waitsFrom: one.waitsFrom ?? 0, why, round: one.rounds.length + 1 }]
}

function whyOf(one: LibraryCase, reader: CaseReader, now: number): Item['why'] | null {
  const { takenDown, flow, candidate } = one
  if (decisionFrom({ piece: one, flow }) !== null && decides(one, reader)) return takenDown === null ? 'reported' : 'appealed'
  if (!reviews(one, reader) || versionToReview(one, now) === null) return null
  return candidate === null ? 'submitted' : 'doubtful'
}
