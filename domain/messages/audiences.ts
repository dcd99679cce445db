import { covers, isExempted, isSuspended } from '../attendance/leave-cover'
import { placeOnRoster } from '../attendance/roster'
import { membershipIn } from '../studio/membership'
import type { KnownPerson, KnownSession, MessageWorld } from './world'

/** Everybody in the studio now. */
export function everybodyOf({ people, studio, now }: MessageWorld): string[] {
  return people.filter(({ memberships }) => membershipIn(memberships, studio.id, now) !== null).map(({ personId }) => personId)
}

export function hostsOf({ people, studio, now }: MessageWorld): string[] {
  return people.filter(({ memberships }) => membershipIn(memberships, studio.id, now)?.role === 'host').map(({ personId }) => personId)
}

/** Hosts and assistants. */
export function staffOf({ people, studio, now }: MessageWorld): string[] {
  const roles = people.map(({ personId, memberships }) => ({ personId, role: membershipIn(memberships, studio.id, now)?.role }))
  return roles.filter(({ role }) => role === 'host' || role === 'assistant').map(({ personId }) => personId)
}

/** Whoever has the session in the calendar: those expected, those welcome, and who runs the studio. */
export function concernedBy(session: KnownSession, world: MessageWorld): string[] {
  const { people, studio, now } = world
  return people
    .filter(({ personId, memberships }) => {
      const runs = membershipIn(memberships, studio.id, now)?.role
      return runs === 'host' || runs === 'assistant' || placeOnRoster(session.roster, studio.id, personId, memberships, session.endsAt) !== 'stranger'
    })
    .map(({ personId }) => personId)
}

/** Who is expected and has neither leave, suspension nor exemption. */
export function expectedAt(session: KnownSession, world: MessageWorld): KnownPerson[] {
  const { people, studio, leaves } = world
  return people.filter(({ personId, memberships }) => {
    const counted = memberships.filter((membership) => membership.counted)
    if (placeOnRoster(session.roster, studio.id, personId, counted, session.endsAt) !== 'expected') return false
    const own = leaves.filter((leave) => leave.personId === personId)
    return !isExcused(own, session)
  })
}

function isExcused(requests: MessageWorld['leaves'], session: KnownSession): boolean {
  return isSuspended(requests, session) || isExempted(requests, session) || approvedLeave(requests, session)
}

function approvedLeave(requests: MessageWorld['leaves'], session: KnownSession): boolean {
  return requests.some((request) => request.kind === 'leave' && request.state === 'approved' && covers(request, session))
}
