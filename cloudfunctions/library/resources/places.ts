import { activeMemberships } from '../../../domain/studio/membership'
import type { Role } from '../../../domain/studio/membership'
import { isOffice } from '../../kit/context'
import type { Database } from '../../kit/database'
import type { Person, School, Studio } from '../../kit/documents'
import { refuse } from '../../kit/refuse'

/** Somebody with the names of where they may put things. */
export type Writer = { person: Person; studios: readonly Studio[]; school: School | null }
export type WritingPlace = { id: string; name: string }

/** Who is calling, their studios and their school; refuses NOT_BOUND. One operation. */
export async function readWriter(database: Database, openid: string): Promise<Writer> {
  const joins = {
    studios: { collection: 'studios', local: 'memberships.studioId', foreign: '_id' },
    schools: { collection: 'schools', local: 'schoolId', foreign: '_id' },
  } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) throw refuse('NOT_BOUND')
  const { studios, schools, ...person } = found
  return { person, studios, school: schools[0] ?? null }
}

/** Where somebody may put things: studios in which they have one of these roles, and the school under its own id where they are an expert or of its office. */
export function writingPlaces(writer: Writer, roles: readonly Role[], now: number): WritingPlace[] {
  const { person, school } = writer
  const ofStudios = studiosOf(writer, roles, now)
  return writesForSchool(person) && school !== null ? [...ofStudios, { id: school._id, name: school.name }] : ofStudios
}

/** Studios in which somebody has one of these roles. */
export function studiosOf({ person, studios }: Writer, roles: readonly Role[], now: number): WritingPlace[] {
  const own = activeMemberships(person.memberships, now).filter(({ role }) => roles.includes(role))
  return own.flatMap(({ studioId }) => studios.filter(({ _id }) => _id === studioId).map(({ _id: id, name }) => ({ id, name })))
}

/** Refuses NOT_ALLOWED to who may put nothing there. */
export function requirePlace(writer: Writer, studioId: string, roles: readonly Role[], now: number): WritingPlace {
  const found = writingPlaces(writer, roles, now).find(({ id }) => id === studioId)
  if (found === undefined) throw refuse('NOT_ALLOWED')
  return found
}

function writesForSchool(person: Person): boolean {
  return person.schoolRoles.includes('expert') || isOffice(person, person.schoolId)
}
