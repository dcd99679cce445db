import { weightOf } from './judge-absences'
import { covers, isExempted, isSuspended } from './leave-cover'
import { closedSheets, openRequiredSessions } from './period-sessions'
import type { AttendancePolicy } from './policy'
import { placeOnRoster } from './roster'
import type { OpenSession, PersonFacts, StandingFacts } from './standing'

export type Base = {
  /** max(planned, ended + scheduled) less what the person is not due at; never below `due`. */
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
  const endedAndScheduled = sum(closedSheets(facts).filter(({ required }) => required), policy) + sum(open, policy)
  const notDue = endedAndScheduled - due - weightAhead
  return { base: Math.max(policy.planned, endedAndScheduled) - notDue, ahead, weightAhead }
}

function wouldBeDue(person: PersonFacts, facts: StandingFacts, session: OpenSession): boolean {
  const counted = person.memberships.filter((membership) => membership.counted)
  if (placeOnRoster(session.roster, facts.studioId, person.personId, counted, session.endsAt) !== 'expected') return false
  const requests = facts.leaves.filter(({ personId }) => personId === person.personId)
  const official = requests.some((request) => request.type === 'official' && request.state === 'approved' && covers(request, session))
  return !official && !isSuspended(requests, session) && !isExempted(requests, session)
}

function sum(sessions: readonly { tenthsOfHours: number }[], policy: AttendancePolicy): number {
  return sessions.reduce((total, session) => total + weightOf(session, policy), 0)
}
