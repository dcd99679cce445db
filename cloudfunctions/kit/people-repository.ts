import { membershipIn } from '../../domain/studio/membership'
import type { Database } from './database'
import type { Person, Studio } from './documents'

/** A studio has at most so many people, members of the past included. */
const mostPeople = 1000

export function findPersonByOpenid(database: Database, openid: string): Promise<Person | null> {
  return database.first('people', { openid })
}

/** Who somebody is, with the studios they are or were in, in one operation. */
export async function findPersonWithStudios(database: Database, openid: string): Promise<{ person: Person; studios: Map<string, Studio> } | null> {
  const joins = { studios: { collection: 'studios', local: 'memberships.studioId', foreign: '_id' } } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) return null
  const { studios, ...person } = found
  return { person, studios: new Map(studios.map((studio) => [studio._id, studio])) }
}

/** Everybody who is or was in a studio, by name as stored. */
export function peopleOfStudio(database: Database, studioId: string): Promise<Person[]> {
  return database.find('people', { 'memberships.studioId': studioId }, { limit: mostPeople })
}

export function activePeople(people: readonly Person[], studioId: string, now: number): Person[] {
  return people.filter(({ memberships }) => membershipIn(memberships, studioId, now) !== null)
}
