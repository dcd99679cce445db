import type { CaseType } from '../../../domain/library/case-types'
import { typesOf } from '../../../domain/library/case-types'
import type { Context } from '../../kit/context'
import { everybody, requireRole } from '../../kit/context'
import type { LibraryCase, Person, Studio } from '../../kit/documents'
import { refuse } from '../../kit/refuse'

/** Somebody of a studio who writes a case in it. */
export type CaseAuthor = { person: Person; studio: Studio; types: readonly CaseType[] }

/** Who is calling, as an author in a studio of theirs; refuses NOT_BOUND and NOT_ALLOWED. One operation. */
export async function readCaseAuthor(studioId: string, { database, openid, now }: Context): Promise<CaseAuthor> {
  const joins = {
    schools: { collection: 'schools', local: 'schoolId', foreign: '_id' },
    studios: { collection: 'studios', local: 'memberships.studioId', foreign: '_id' },
  } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) throw refuse('NOT_BOUND')
  const { schools, studios, ...person } = found
  requireRole(person, studioId, everybody, now)
  const studio = studios.find(({ _id }) => _id === studioId)
  if (studio === undefined) throw refuse('NOT_FOUND')
  return { person, studio, types: typesOf(schools[0]?.caseTypes) }
}

/** Refuses what cannot be written on: somebody else’s, what was deleted, what was changed since it was seen, what was submitted in another studio. */
export function requireWritable(before: LibraryCase | null, { person, studio }: CaseAuthor, seen: number): void {
  if (before !== null && before.authorId !== person._id) throw refuse('ID_TAKEN')
  if (before !== null && before.deletedAt !== null) throw refuse('DELETED')
  if ((before?.seen ?? 0) !== seen) throw refuse('VERSION_CHANGED')
  if (before !== null && before.version > 0 && before.studioId !== studio._id) throw refuse('BAD_INPUT', { field: 'studioId' })
}
