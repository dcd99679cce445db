import type { Membership } from '../studio/membership'
import { activeMemberships, membershipIn } from '../studio/membership'
import type { Reach } from './notice'

type Reached = { personId: string; memberships: readonly Membership[] }

/** Who a notice is for, by person's id; nobody is told of their own words. @param studioId where it goes to a studio. */
export function recipientsOf(reach: Reach, people: readonly Reached[], studioId: string, sender: string, now: number): string[] {
  return people.filter((person) => person.personId !== sender && isReached(reach, person, studioId, now)).map(({ personId }) => personId)
}

function isReached(reach: Reach, { memberships }: Reached, studioId: string, now: number): boolean {
  switch (reach) {
    case 'studio':
      return membershipIn(memberships, studioId, now) !== null
    case 'counted':
      return membershipIn(memberships, studioId, now)?.counted === true
    case 'school':
      return true
    case 'hosts':
      return activeMemberships(memberships, now).some(({ role }) => role === 'host')
    default:
      return reach satisfies never
  }
}
