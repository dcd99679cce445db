import { countAbsences, sessionsBehind, weightOf } from './judge-absences'
import { judgeBase } from './judge-base'
import { judgeCertainty, weightOfAll } from './judge-certainty'
import { judgeLevel } from './judge-level'
import { longestRunOf, runWithoutLeaveOf } from './judge-runs'
import { judgeSessions } from './judge-sessions'
import { remainingOf } from './line'
import type { AttendancePolicy } from './policy'
import { policyAt } from './policy'
import type { JudgedSession, PersonFacts, Standing, StandingFacts } from './standing'
import { stripStatuses } from './standing'

/**
 * A member's standing in a studio's period, always from the sheets. Whole numbers throughout: sessions, or tenths of hours.
 * Source: PRODUCT.md, "The rule at the heart" and "Settled in detail".
 * @param now epoch milliseconds.
 */
export function judgeStanding(person: PersonFacts, facts: StandingFacts, now: number): Standing {
  const policy = policyOfPeriod(facts, now)
  const alone = judgeSessions(person, facts, now)
  const { sessions, counted } = countAbsences(alone, policy)
  const dueSessions = sessions.filter((session) => session.due)
  const due = dueSessions.reduce((total, session) => total + weightOf(session, policy), 0)
  const tally = { dueSessions: dueSessions.length, due, absent: weightOfAll(counted), ...judgeBase(person, facts, due, policy) }
  return {
    personId: person.personId,
    level: judgeLevel(tally, policy),
    dueSessions: tally.dueSessions,
    due,
    absent: tally.absent,
    base: tally.base,
    line: policy.line,
    unit: policy.unit,
    remaining: remainingOf(tally.absent, tally.base, policy.line),
    counted,
    certainty: judgeCertainty(tally, alone, sessionsBehind(counted, sessions), policy, now >= facts.period.to),
    totals: totalsOf(sessions),
    longestRun: longestRunOf(sessions, counted),
    runWithoutLeave: runWithoutLeaveOf(sessions),
    sessions,
  }
}

/** The policy in force now; for a period that is over the last one that was in force in it, lest new rules judge an old year. */
export function policyOfPeriod({ policies, period }: Pick<StandingFacts, 'policies' | 'period'>, now: number): AttendancePolicy {
  return policyAt(policies, Math.min(now, period.to - 1))
}

function totalsOf(sessions: readonly JudgedSession[]): Standing['totals'] {
  const { suspended: _, ...totals } = Object.fromEntries(stripStatuses.map((status) => [status, 0])) as Record<JudgedSession['status'], number>
  for (const { required, status } of sessions) if (required && status !== 'suspended') totals[status]++
  return totals
}
