import type { Context } from '../../kit/context'
import { readCaller, requireOffice } from '../../kit/context'
import { command } from '../../kit/database'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'

const mostExperts = 100

/** Two operations, one after the other. */
export const caseExperts: LibraryHandlers['caseExperts'] = async (_input, context) => {
  const schoolId = await requireOfficeOf(context)
  const experts = await context.database.find('people', { schoolId, schoolRoles: 'expert' }, { limit: mostExperts, fields: ['name'] })
  return { experts: experts.map(({ _id: id, name }) => ({ id, name })) }
}

/** Three operations, one after the other; two where it is so already. */
export const setCaseExpert: LibraryHandlers['setCaseExpert'] = async ({ personId, expert }, context) => {
  const schoolId = await requireOfficeOf(context)
  const person = await context.database.first('people', { _id: personId })
  if (person?.schoolId !== schoolId) throw refuse('NOT_FOUND')
  if (person.schoolRoles.includes('expert') === expert) return {}
  await context.database.patch('people', { _id: personId }, { schoolRoles: expert ? command.addToSet('expert') : command.pull('expert') })
  return {}
}

/** The school of whose office the caller is. One operation. */
async function requireOfficeOf(context: Context): Promise<string> {
  const { schoolId, ...person } = await readCaller(context)
  requireOffice({ schoolId, ...person }, schoolId)
  return schoolId
}
