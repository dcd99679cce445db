import type { Membership } from '../studio/membership'
import { membershipIn } from '../studio/membership'

export type Roster = { kind: 'all' } | { kind: 'some'; personIds: readonly string[] }

export type Place =
  /** On the roster: missed if they don't come. */
  | 'expected'
  /** Belongs to the studio and may come, but is not counted (顾问、骨干成员). */
  | 'welcome'
  /** Not asked to come, or not of the studio. */
  | 'stranger'

/** Where somebody stands to a session's roster. "all" means everybody who is counted; whoever is named in "some" is expected. */
export function placeOnRoster(roster: Roster, studioId: string, personId: string, memberships: readonly Membership[], now: number): Place {
  const membership = membershipIn(memberships, studioId, now)
  if (membership === null) return 'stranger'
  if (roster.kind === 'some') return roster.personIds.includes(personId) ? 'expected' : 'stranger'
  return membership.counted ? 'expected' : 'welcome'
}
