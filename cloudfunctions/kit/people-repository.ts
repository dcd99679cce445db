import { membershipIn } from '../../domain/studio/membership'
import type { Database } from './database'
import type { Person } from './documents'

/** A studio has at most so many people, members of the past included. */
const mostPeople = 1000

export function findPersonByOpenid(database: Database, openid: string): Promise<Person | null> {
  return database.first('people', { openid })
}

/** Everybody who is or was in a studio, by name as stored. */
export function peopleOfStudio(database: Database, studioId: string): Promise<Person[]> {
  return database.find('people', { 'memberships.studioId': studioId }, { limit: mostPeople })
}

export function activePeople(people: readonly Person[], studioId: string, now: number): Person[] {
  return people.filter(({ memberships }) => membershipIn(memberships, studioId, now) !== null)
}
