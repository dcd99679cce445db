import { membershipIn } from '../studio/membership'
import { leaveRank } from './best-leave'
import type { LeaveRecord } from './leave'
import { isExempted, isSuspended, leaveWindowEndsAt, undecidedLeave } from './leave-cover'
import { closedSheets } from './period-sessions'
import type { AttendancePolicy } from './policy'
import { policyAt } from './policy'
import type { Sheet, SheetEntry } from './sheet'
import { findingOf } from './sheet'
import type { JudgedSession, PersonFacts, StandingFacts, Waiting } from './standing'

/** A session by itself, before lates become absences and make-ups cancel them. */
export type SessionAlone = {
  session: JudgedSession
  /** The N in force at its end; set where it is a late that can become part of an absence. */
  latesPerAbsence: number | null
  makeUpConfirmed: boolean
}

/**
 * The closed sheets of the period that concern the person, each judged by itself by the policy in force at its end, in order of time.
 * A session at whose end the person was no counted member of the studio does not concern them.
 * How long leave may still be asked for is for the policy in force now to say, also after the period.
 */
export function judgeSessions(person: PersonFacts, facts: StandingFacts, now: number): SessionAlone[] {
  const policyNow = policyAt(facts.policies, now)
  const requests = facts.leaves.filter(({ personId }) => personId === person.personId)
  const counted = person.memberships.filter((membership) => membership.counted)
  return closedSheets(facts).flatMap((sheet) => {
    const entry = sheet.entries[person.personId]
    if (entry === undefined || membershipIn(counted, facts.studioId, sheet.endsAt) === null) return []
    return [judgeAlone(sheet, entry, requests, policyAt(facts.policies, sheet.endsAt), leaveWindowEndsAt(sheet, policyNow), now)]
  })
}

function judgeAlone(sheet: Sheet, entry: SheetEntry, requests: readonly LeaveRecord[], policy: AttendancePolicy, windowEndsAt: number, now: number): SessionAlone {
  const { sessionId, startsAt, endsAt, tenthsOfHours, required } = sheet
  const { minutesLate, leaveType } = findingOf(entry)
  const { status, ...verdict } = judgeStatus(sheet, entry, requests, policy)
  const due = required && status !== 'suspended' && status !== 'exempt' && status !== 'official'
  const countsAs = due ? verdict.countsAs : 'nothing'
  const latesPerAbsence = due && status === 'late' ? policy.latesPerAbsence : null

  const waiting: Waiting[] = []
  if (due && leaveCouldHelp(status, countsAs, undecidedLeave(requests, sheet), leaveType, policy)) waiting.push('leave')
  if (due && entry.unconfirmed && status !== 'present') waiting.push('unconfirmed')
  if (due && entry.appeal?.state === 'waiting') waiting.push('appeal')
  if ((countsAs !== 'nothing' || latesPerAbsence !== null) && now <= windowEndsAt) waiting.push('window')

  return {
    session: { sessionId, startsAt, endsAt, tenthsOfHours, required, status, minutesLate, leaveType, due, countsAs, waiting },
    latesPerAbsence,
    makeUpConfirmed: entry.makeUp?.state === 'confirmed',
  }
}

type Verdict = Pick<JudgedSession, 'status' | 'countsAs'>

/** An approved leave is in the sheet already, as found or as a correction; what lies beside the sheet is suspension, exemption and undecided leave. */
function judgeStatus(sheet: Sheet, entry: SheetEntry, requests: readonly LeaveRecord[], policy: AttendancePolicy): Verdict {
  if (isSuspended(requests, sheet)) return { status: 'suspended', countsAs: 'nothing' }
  if (isExempted(requests, sheet)) return { status: 'exempt', countsAs: 'nothing' }
  const { status, minutesLate, leaveType } = findingOf(entry)
  switch (status) {
    case 'present':
    case 'left':
    case 'exempt':
      return { status, countsAs: 'nothing' }
    case 'late':
      // One over the limit is an absence, not a late; exactly the limit belongs to the milder side.
      return minutesLate > policy.absentAfterMinutes ? { status: 'absent', countsAs: 'too-late' } : { status, countsAs: 'nothing' }
    case 'absent':
      return undecidedLeave(requests, sheet).length > 0 ? { status: 'undecided', countsAs: 'nothing' } : { status, countsAs: 'absent' }
    case 'leave': {
      const type = leaveType ?? 'other'
      return { status: type, countsAs: leaveRank(type, policy) === 0 ? 'leave' : 'nothing' }
    }
    default:
      return status satisfies never
  }
}

/** Whether approving one of these leaves would change anything: with leave any arrival is 到, and of several leaves the best counts. */
function leaveCouldHelp(
  status: JudgedSession['status'],
  countsAs: JudgedSession['countsAs'],
  undecided: readonly LeaveRecord[],
  leaveType: JudgedSession['leaveType'],
  policy: AttendancePolicy,
): boolean {
  if (status === 'undecided' || status === 'late' || countsAs === 'too-late') return undecided.length > 0
  // A suspension takes the session out of the count, which no leave could better.
  return leaveType !== null && undecided.some((asked) => asked.kind !== 'leave' || leaveRank(asked.type, policy) > leaveRank(leaveType, policy))
}
