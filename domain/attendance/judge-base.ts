import { membershipIn } from '../studio/membership'
import { weightOf } from './judge-absences'
import { covers, isExempted, isSuspended } from './leave-cover'
import { closedSheets, openRequiredSessions } from './period-sessions'
import type { AttendancePolicy } from './policy'
import { placeOnRoster } from './roster'
import type { OpenSession, PersonFacts, StandingFacts } from './standing'

export type Base = {
  /** max(planned, ended + scheduled) less what the person is out of; never below `due`. Sessions that somebody is not asked to are no part of it. */
  base: number
  /** Sessions without a closed sheet at which the person would be due, in order of time. */
  ahead: OpenSession[]
  /** What they weigh together. */
  weightAhead: number
}

/**
 * What the line is drawn on. Source: PRODUCT.md, "The rule at the heart".
 * @param due what the person was due at so far, in the policy's unit. @param policy of the period.
 */
export function judgeBase(person: PersonFacts, facts: StandingFacts, due: number, policy: AttendancePolicy): Base {
  const open = openRequiredSessions(facts)
  const ahead = open.filter((session) => wouldBeDue(person, facts, session))
  const weightAhead = sum(ahead, policy)
  const held = closedSheets(facts).filter(({ required }) => required)
  // What others are asked to is neither planned for this person nor are they exempt from it.
  const endedAndScheduled =
    sum(held.filter((sheet) => sheet.entries[person.personId] !== undefined || !isCounted(person, facts, sheet)), policy) +
    sum(open.filter((session) => isOnRoster(person, facts, session) || !isCounted(person, facts, session)), policy)
  const out = endedAndScheduled - due - weightAhead
  return { base: Math.max(policy.planned, endedAndScheduled) - out, ahead, weightAhead }
}

function isCounted({ memberships }: PersonFacts, { studioId }: StandingFacts, { endsAt }: { endsAt: number }): boolean {
  return membershipIn(memberships.filter(({ counted }) => counted), studioId, endsAt) !== null
}

function isOnRoster(person: PersonFacts, facts: StandingFacts, session: OpenSession): boolean {
  const counted = person.memberships.filter((membership) => membership.counted)
  return placeOnRoster(session.roster, facts.studioId, person.personId, counted, session.endsAt) === 'expected'
}

function wouldBeDue(person: PersonFacts, facts: StandingFacts, session: OpenSession): boolean {
  if (!isOnRoster(person, facts, session)) return false
  const requests = facts.leaves.filter(({ personId }) => personId === person.personId)
  const official = requests.some((request) => request.type === 'official' && request.state === 'approved' && covers(request, session))
  return !official && !isSuspended(requests, session) && !isExempted(requests, session)
}

function sum(sessions: readonly { tenthsOfHours: number }[], policy: AttendancePolicy): number {
  return sessions.reduce((total, session) => total + weightOf(session, policy), 0)
}
