import { startOfChinaDay } from '../shared/china-day'
import type { Case, CaseChoice, CaseStage } from './case'
import type { CaseHold } from './case-hold'

/** Who takes a step: `isHost` of the studio concerned, `isOffice` of its school. */
export type CaseActor = { personId: string; isHost: boolean; isOffice: boolean }

/** Why a step may not be taken. Times are epoch milliseconds. */
export type CaseBar =
  | { code: 'NOT_ALLOWED' }
  | { code: 'CASE_MOVED_ON'; stage: CaseStage }
  /** Until when it could be done. */
  | { code: 'TOO_LATE'; at: number }
  /** From when on it may be done, where time alone will do; or what waits for a decision of its own. */
  | { code: 'STILL_HEARD'; hold: CaseHold }
  | { code: 'BAD_INPUT' | 'IN_THE_PAST'; field: string }

const day = 86_400_000
/** 终止培养 is decided for a day that can be planned for. */
const mostDaysToTheEnd = 180
const mostDaysToLookAgain = 366

/** The member, while they are heard; as often as they like. */
export function barToStating(one: Case, { personId }: CaseActor, now: number): CaseBar | null {
  if (personId !== one.personId) return { code: 'NOT_ALLOWED' }
  if (one.stage !== 'statement' || now > one.statementUntil) return { code: 'TOO_LATE', at: one.statementUntil }
  return null
}

/**
 * A host, once the days for a statement are over, whatever was said by then; the office where it lay undecided too long. Nobody on themselves, and nobody while something waits that could
 * make the line uncertain.
 * @param hold what waits, see `holdOf`.
 */
export function barToDeciding(one: Case, actor: CaseActor, hold: CaseHold | null, now: number): CaseBar | null {
  if (actor.personId === one.personId) return { code: 'NOT_ALLOWED' }
  switch (one.stage) {
    case 'statement':
    case 'decision':
      if (!actor.isHost) return { code: 'NOT_ALLOWED' }
      if (one.stage === 'statement' && now < one.statementUntil) {
        return { code: 'STILL_HEARD', hold: { waiting: [], until: one.statementUntil } }
      }
      break
    case 'office-decision':
      if (!actor.isOffice) return { code: 'NOT_ALLOWED' }
      break
    case 'signing':
    case 'filed':
    case 'closed':
      return { code: 'CASE_MOVED_ON', stage: one.stage }
    default:
      return one.stage satisfies never
  }
  return hold === null ? null : { code: 'STILL_HEARD', hold }
}

/** Days of a decision: an end from today on, a day to look again from now on, and neither beyond reason. */
export function barToChoice(choice: CaseChoice, now: number): CaseBar | null {
  switch (choice.kind) {
    case 'continue':
      return null
    case 'conditions':
      if (choice.lookAgainAt <= now) return { code: 'IN_THE_PAST', field: 'decision.lookAgainAt' }
      return choice.lookAgainAt > now + mostDaysToLookAgain * day ? { code: 'BAD_INPUT', field: 'decision.lookAgainAt' } : null
    case 'discontinue':
      if (choice.endsAt < startOfChinaDay(now)) return { code: 'IN_THE_PAST', field: 'decision.endsAt' }
      return choice.endsAt > now + mostDaysToTheEnd * day ? { code: 'BAD_INPUT', field: 'decision.endsAt' } : null
    default:
      return choice satisfies never
  }
}

/**
 * The office; nobody on themselves, nor on what they decided as host. What the office decided itself, whoever of it did may file: there may be but one.
 * Nothing is filed while something waits; it may always be returned.
 */
export function barToSigning(one: Case, actor: CaseActor, decision: 'filed' | 'returned', hold: CaseHold | null): CaseBar | null {
  if (!actor.isOffice || actor.personId === one.personId) return { code: 'NOT_ALLOWED' }
  if (one.stage !== 'signing') return { code: 'CASE_MOVED_ON', stage: one.stage }
  if (actor.personId === one.decision?.by && one.decision.as === 'host') return { code: 'NOT_ALLOWED' }
  return hold === null || decision === 'returned' ? null : { code: 'STILL_HEARD', hold }
}
