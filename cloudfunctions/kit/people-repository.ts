import { membershipIn } from '../../domain/studio/membership'
import type { Database } from './database'
import type { Person, School, StandingsDocument, Studio } from './documents'
import type { Post } from './post'
import { postJoins, postOf } from './post'

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

/** Who somebody is, with their school, in one operation. */
export async function findPersonWithSchool(database: Database, openid: string): Promise<{ person: Person; school: School | null } | null> {
  const joins = { schools: { collection: 'schools', local: 'schoolId', foreign: '_id' } } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) return null
  const { schools, ...person } = found
  return { person, school: schools[0] ?? null }
}

/** Somebody with the names of where they belong. */
export type PlacedPerson = { person: Person; studios: readonly Studio[]; school: School | null }

/** Who somebody is, with the studios they are or were in and their school, in one operation. */
export async function findPersonWithPlaces(database: Database, openid: string): Promise<PlacedPerson | null> {
  const joins = {
    studios: { collection: 'studios', local: 'memberships.studioId', foreign: '_id' },
    schools: { collection: 'schools', local: 'schoolId', foreign: '_id' },
  } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) return null
  const { studios, schools, ...person } = found
  return { person, studios, school: schools[0] ?? null }
}

export type KnownStudio = { studio: Studio; standings: StandingsDocument | null }

/** Who somebody is, with the studios they are or were in, the standings of these and the person's post, in one operation. */
export async function findPersonWithStandings(database: Database, openid: string): Promise<{ person: Person; studios: Map<string, KnownStudio>; post: Post } | null> {
  const joins = {
    studios: { collection: 'studios', local: 'memberships.studioId', foreign: '_id' },
    standings: { collection: 'standings', local: 'memberships.studioId', foreign: '_id' },
    ...postJoins,
  } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) return null
  const { studios, standings, correspondence, unread, ...person } = found
  const known = studios.map((studio): [string, KnownStudio] => [studio._id, { studio, standings: standings.find(({ _id }) => _id === studio._id) ?? null }])
  return { person, studios: new Map(known), post: postOf({ correspondence, unread }) }
}

/** Everybody who is or was in a studio, by name as stored. */
export function peopleOfStudio(database: Database, studioId: string): Promise<Person[]> {
  return database.find('people', { 'memberships.studioId': studioId }, { limit: mostPeople })
}

export function activePeople(people: readonly Person[], studioId: string, now: number): Person[] {
  return people.filter(({ memberships }) => membershipIn(memberships, studioId, now) !== null)
}
