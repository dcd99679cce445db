import type { InputOf, OutputOf } from '../../../contract/index'
import type { CaseType } from '../../../domain/library/case-types'
import { problemOfTypes, typesOf } from '../../../domain/library/case-types'
import type { Context } from '../../kit/context'
import { isOffice, requireOffice } from '../../kit/context'
import type { Person, School } from '../../kit/documents'
import { findPersonWithSchool } from '../../kit/people-repository'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'

type Changed = OutputOf<'library.setCaseTypes'>
type Wished = InputOf<'library.setCaseTypes'>['types']

/** One operation. */
export const caseTypes: LibraryHandlers['caseTypes'] = async (_input, context) => {
  const { person, school } = await readCallerOf(context)
  return { ...typesIn(school), mayChange: isOffice(person, person.schoolId) }
}

/** Two operations, one after the other; one where they are so already. */
export const setCaseTypes: LibraryHandlers['setCaseTypes'] = async ({ rev, types }, context) => {
  const { person, school } = await readCallerOf(context)
  requireOffice(person, person.schoolId)
  const before = typesIn(school)
  if (isSame(before.types, types)) return before
  if (before.rev !== rev) throw refuse('VERSION_CHANGED')
  if (problemOfTypes(before.types, types) !== null) throw refuse('BAD_INPUT', { field: 'types' })
  // What was never changed has no number yet; null is what is missing, too.
  const changed = { rev: rev + 1, types }
  const written = await context.database.update('schools', { _id: person.schoolId, 'caseTypes.rev': school?.caseTypes?.rev ?? null }, { caseTypes: changed })
  if (written === 0) throw refuse('VERSION_CHANGED')
  return changed
}

async function readCallerOf({ database, openid }: Context): Promise<{ person: Person; school: School | null }> {
  const caller = await findPersonWithSchool(database, openid)
  if (caller === null) throw refuse('NOT_BOUND')
  return caller
}

function typesIn(school: School | null): Changed {
  return { rev: school?.caseTypes?.rev ?? 0, types: typesOf(school?.caseTypes).map((type) => ({ ...type })) }
}

function isSame(before: readonly CaseType[], wished: Wished): boolean {
  const text = (types: readonly CaseType[]) => JSON.stringify(types.map(({ id, name, retired }) => [id, name, retired]))
  return text(before) === text(wished)
}
