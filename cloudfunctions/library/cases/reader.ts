import type { CaseReader } from '../../../domain/library/case-rights'
import type { CaseType } from '../../../domain/library/case-types'
import { typesOf } from '../../../domain/library/case-types'
import type { Context } from '../../kit/context'
import { readCaller } from '../../kit/context'
import type { LibraryCase, Person } from '../../kit/documents'
import { findPersonWithSchool } from '../../kit/people-repository'
import { refuse } from '../../kit/refuse'
import { readerOf } from '../reader'

export type CaseCaller = { person: Person; reader: CaseReader; types: readonly CaseType[] }

export function caseReaderOf(person: Person, now: number): CaseReader {
  return { ...readerOf(person, now), expert: person.schoolRoles.includes('expert') }
}

/** Who is calling, with the types of their school; refuses NOT_BOUND. One operation. */
export async function readCaseCaller({ database, openid, now }: Context): Promise<CaseCaller> {
  const found = await findPersonWithSchool(database, openid)
  if (found === null) throw refuse('NOT_BOUND')
  const { person, school } = found
  return { person, reader: caseReaderOf(person, now), types: typesOf(school?.caseTypes) }
}

/** The caller and a case; refuses NOT_FOUND where there is none. Two operations side by side. */
export async function readWithCase(id: string, context: Context): Promise<{ person: Person; reader: CaseReader; seen: LibraryCase }> {
  const [person, seen] = await Promise.all([readCaller(context), context.database.first('library_cases', { _id: id })])
  if (seen === null) throw refuse('NOT_FOUND')
  return { person, reader: caseReaderOf(person, context.now), seen }
}

/** A case of the caller’s own; of others not even that it is there. Two operations side by side. */
export async function readOwnCase(id: string, context: Context): Promise<LibraryCase> {
  const { person, seen } = await readWithCase(id, context)
  if (seen.authorId !== person._id) throw refuse('NOT_FOUND')
  return seen
}
