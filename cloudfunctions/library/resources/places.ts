import { activeMemberships } from '../../../domain/studio/membership'
import type { Role } from '../../../domain/studio/membership'
import { isOffice } from '../../kit/context'
import type { Person } from '../../kit/documents'
import type { PlacedPerson } from '../../kit/people-repository'
import { refuse } from '../../kit/refuse'

export type WritingPlace = { id: string; name: string }

/** Where somebody may put things: studios in which they have one of these roles, and the school under its own id where they are an expert or of its office. */
export function writingPlaces(writer: PlacedPerson, roles: readonly Role[], now: number): WritingPlace[] {
  const { person, school } = writer
  const ofStudios = studiosOf(writer, roles, now)
  return writesForSchool(person) && school !== null ? [...ofStudios, { id: school._id, name: school.name }] : ofStudios
}

/** Studios in which somebody has one of these roles. */
export function studiosOf({ person, studios }: PlacedPerson, roles: readonly Role[], now: number): WritingPlace[] {
  const own = activeMemberships(person.memberships, now).filter(({ role }) => roles.includes(role))
  return own.flatMap(({ studioId }) => studios.filter(({ _id }) => _id === studioId).map(({ _id: id, name }) => ({ id, name })))
}

/** Refuses NOT_ALLOWED to who may put nothing there. */
export function requirePlace(writer: PlacedPerson, studioId: string, roles: readonly Role[], now: number): WritingPlace {
  const found = writingPlaces(writer, roles, now).find(({ id }) => id === studioId)
  if (found === undefined) throw refuse('NOT_ALLOWED')
  return found
}

function writesForSchool(person: Person): boolean {
  return person.schoolRoles.includes('expert') || isOffice(person, person.schoolId)
}
