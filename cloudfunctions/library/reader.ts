import type { Reader } from '../../domain/moderation/circles'
import { activeMemberships } from '../../domain/studio/membership'
import type { Context } from '../kit/context'
import { isOffice, readCaller } from '../kit/context'
import type { Person, ReflectionDocument } from '../kit/documents'
import { refuse } from '../kit/refuse'

export function readerOf(person: Person, now: number): Reader {
  const memberships = activeMemberships(person.memberships, now)
  return {
    personId: person._id,
    schoolId: person.schoolId,
    hostOf: memberships.filter(({ role }) => role === 'host').map(({ studioId }) => studioId),
    memberOf: memberships.map(({ studioId }) => studioId),
    office: isOffice(person, person.schoolId),
  }
}

/** A reflection of the caller's own, as it is stored; of others not even that it is there. Two operations side by side. */
export async function readOwn(id: string, context: Context): Promise<ReflectionDocument> {
  const [person, reflection] = await Promise.all([readCaller(context), context.database.first('reflections', { _id: id })])
  if (reflection === null || reflection.authorId !== person._id) throw refuse('NOT_FOUND')
  return reflection
}
