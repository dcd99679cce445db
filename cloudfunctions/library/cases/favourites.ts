import { typesOf } from '../../../domain/library/case-types'
import { mayRead } from '../../../domain/moderation/circles'
import { readCaller } from '../../kit/context'
import { goingOnAfter } from '../../kit/paging'
import { findPersonWithSchool } from '../../kit/people-repository'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import { readerOf } from '../reader'
import { cardFields, caseCardOf } from './card'

const pageLength = 15

/** Three operations, two after another; two where it is no favourite any more. */
export const favourCase: LibraryHandlers['favourCase'] = async ({ id, favourite }, context) => {
  const { database, now } = context
  const [caller, seen] = await Promise.all([readCaller(context), favourite ? database.first('library_cases', { _id: id }) : null])
  const favouriteId = favouriteIdOf(caller._id, id)
  if (!favourite) {
    await database.remove('favourites', favouriteId)
    return {}
  }
  if (seen === null || !mayRead(seen.circles, readerOf(caller, now))) throw refuse('NOT_FOUND')
  // Taken: it was kept already.
  await database.insert('favourites', { _id: favouriteId, schoolId: caller.schoolId, personId: caller._id, caseId: id, at: now })
  return {}
}

/** Two operations, one after the other. */
export const favouriteCases: LibraryHandlers['favouriteCases'] = async ({ after }, { database, openid, now }) => {
  const caller = await findPersonWithSchool(database, openid)
  if (caller === null) throw refuse('NOT_BOUND')
  const { person, school } = caller
  const ofCase = { collection: 'library_cases', let: { case: '$caseId' }, match: [{ field: '_id', is: 'eq', variable: 'case' }], fields: [...cardFields, 'circles'] } as const
  const where = goingOnAfter({ personId: person._id }, after)
  const found = await database.findJoined('favourites', where, { ofCase }, { limit: pageLength, order: [['at', 'desc'], ['_id', 'desc']] })
  const reader = readerOf(person, now)
  const types = typesOf(school?.caseTypes)
  const last = found.length === pageLength ? found.at(-1) : undefined
  return {
    cases: found.flatMap(({ ofCase: cases }) => cases).filter(({ circles }) => mayRead(circles, reader)).map((one) => caseCardOf(one, types)),
    next: last === undefined ? null : { at: last.at, id: last._id },
  }
}

export function favouriteIdOf(personId: string, caseId: string): string {
  return `${personId}_${caseId}`
}
