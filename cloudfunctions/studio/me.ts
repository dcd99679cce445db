import { activeMemberships, membershipIn } from '../../domain/studio/membership'
import { command } from '../kit/database'
import type { Context } from '../kit/context'
import { isOffice } from '../kit/context'
import type { Person } from '../kit/documents'
import { findPersonWithPost } from '../kit/post'
import { findStudios } from '../kit/studio-repository'
import type { StudioHandlers } from './handlers'

export const me: StudioHandlers['me'] = async (_input, context) => {
  const caller = await findPersonWithPost(context.database, context.openid)
  return caller === null ? { person: null, unread: 0, studios: [] } : describe(caller.person, caller.post.unread.length, context)
}

/** Who somebody is and in which studios. Three operations side by side. */
export async function describe(person: Person, unread: number, { database, now }: Context): Promise<Awaited<ReturnType<StudioHandlers['me']>>> {
  const memberships = activeMemberships(person.memberships, now)
  const studioIds = memberships.map(({ studioId }) => studioId)
  const [school, studios, colleagues] = await Promise.all([
    database.first('schools', { _id: person.schoolId }),
    findStudios(database, studioIds),
    studioIds.length === 0 ? [] : database.find('people', { 'memberships.studioId': command.in(studioIds) }, { limit: 1000, fields: ['name', 'memberships'] }),
  ])
  return {
    person: { id: person._id, name: person.name, schoolName: school?.name ?? '', office: isOffice(person, person.schoolId) },
    unread,
    studios: memberships.flatMap(({ studioId, role, counted }) => {
      const studio = studios.get(studioId)
      if (studio === undefined) return []
      const hostNames = colleagues.filter((colleague) => membershipIn(colleague.memberships, studioId, now)?.role === 'host').map(({ name }) => name)
      return [{ id: studioId, name: studio.name, role, counted, hostNames, cycle: studio.cycle }]
    }),
  }
}
