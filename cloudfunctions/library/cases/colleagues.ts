import { activeMemberships } from '../../../domain/studio/membership'
import { readCaller } from '../../kit/context'
import { command } from '../../kit/database'
import type { Person } from '../../kit/documents'
import type { LibraryHandlers } from '../handlers'

/** A school has at most so many people. */
const mostPeople = 1000
const mostAnswered = 100

/** Three operations, one after the other. */
export const colleagues: LibraryHandlers['colleagues'] = async ({ name }, context) => {
  const { database, now } = context
  const own = await readCaller(context)
  const people = await database.find('people', { schoolId: own.schoolId }, { limit: mostPeople, fields: ['name', 'memberships'] })
  const ownStudios = studiosOf(own, now)
  const found = people
    .filter((one) => one._id !== own._id && one.name.includes(name))
    .map((one) => ({ id: one._id, name: one.name, studioIds: nearFirst(studiosOf(one, now), ownStudios) }))
    .map((one) => ({ ...one, isNear: one.studioIds.some((id) => ownStudios.includes(id)) }))
    .sort((one, other) => Number(other.isNear) - Number(one.isNear) || one.name.localeCompare(other.name, 'zh-CN'))
    .slice(0, mostAnswered)
  const studioIds = [...new Set(found.flatMap((one) => one.studioIds.slice(0, 1)))]
  const studios = studioIds.length === 0 ? [] : await database.find('studios', { _id: command.in(studioIds) }, { limit: studioIds.length, fields: ['name'] })
  return { people: found.map(({ id, name: called, studioIds: [first] }) => ({ id, name: called, studioName: studios.find(({ _id }) => _id === first)?.name ?? '' })) }
}

function studiosOf({ memberships }: Pick<Person, 'memberships'>, now: number): string[] {
  return activeMemberships(memberships, now).map(({ studioId }) => studioId)
}

/** Of several studios the one that the caller is in, too. */
function nearFirst(studioIds: readonly string[], own: readonly string[]): string[] {
  return [...studioIds.filter((id) => own.includes(id)), ...studioIds.filter((id) => !own.includes(id))]
}
