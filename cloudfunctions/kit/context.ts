import type { Membership, Role } from '../../domain/studio/membership'
import { membershipIn } from '../../domain/studio/membership'
import type { Credential } from './credential'
import { readCredential, writeCredential } from './credential'
import type { Database } from './database'
import type { Person } from './documents'
import type { PlacedPerson } from './people-repository'
import { findPersonByOpenid, findPersonWithPlaces } from './people-repository'
import { refuse } from './refuse'
import type { Secrets } from './secrets'

/** What a handler may know besides its input. */
export type Context = {
  /** Handed over by the platform; nothing in a request can claim it. */
  openid: string
  /** The cloud's clock, epoch milliseconds. */
  now: number
  database: Database
  secrets: Secrets
}

/** Who is calling, read afresh; refuses NOT_BOUND. One operation. */
export async function readCaller({ openid, database }: Context): Promise<Person> {
  const person = await findPersonByOpenid(database, openid)
  if (person === null) throw refuse('NOT_BOUND')
  return person
}

/** The same with their studios and their school. One operation. */
export async function readPlacedCaller({ openid, database }: Context): Promise<PlacedPerson> {
  const placed = await findPersonWithPlaces(database, openid)
  if (placed === null) throw refuse('NOT_BOUND')
  return placed
}

/** The caller's membership of a studio in one of these roles; refuses NOT_ALLOWED. */
export function requireRole(person: Person, studioId: string, roles: readonly Role[], now: number): Membership {
  const membership = membershipIn(person.memberships, studioId, now)
  if (membership === null || !roles.includes(membership.role)) throw refuse('NOT_ALLOWED')
  return membership
}

/** Refuses NOT_ALLOWED to whoever is not of the office (管理办公室) of that school. */
export function requireOffice(person: Person, schoolId: string): void {
  if (!isOffice(person, schoolId)) throw refuse('NOT_ALLOWED')
}

export function isOffice({ schoolRoles, schoolId: own }: Person, schoolId: string): boolean {
  return own === schoolId && schoolRoles.some((role) => role === 'office' || role === 'administrator')
}

/** Whether the office named them to review cases of that school. */
export function isExpert({ schoolRoles, schoolId: own }: Person, schoolId: string): boolean {
  return own === schoolId && schoolRoles.includes('expert')
}

export const everybody: readonly Role[] = ['host', 'assistant', 'member']
export const staff: readonly Role[] = ['host', 'assistant']
export const hosts: readonly Role[] = ['host']

export function credentialFor(person: Person, { openid, now, secrets }: Context): string {
  return writeCredential(person, openid, now, secrets)
}

export function credentialIn(text: string | undefined, { openid, now, secrets }: Context): Credential | null {
  return readCredential(text, openid, now, secrets)
}
