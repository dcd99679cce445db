import type { Period } from './period'
import type { Standing } from './standing'

/**
 * Where a case stands. `statement`: the member is heard; `decision`: the host's turn; `office-decision`: undecided too long, on the office's desk;
 * `signing`: decided, waits for 同意并备案 or 退回补充; `filed`; `closed`: the line is uncertain again.
 */
export const caseStages = ['statement', 'decision', 'office-decision', 'signing', 'filed', 'closed'] as const
export type CaseStage = (typeof caseStages)[number]

/** What the line rested on: in the policy's unit, with the sessions counted. */
export type CaseNumbers = {
  by: 'plan' | 'close'
  absent: number
  base: number
  due: number
  dueSessions: number
  unit: 'sessions' | 'hours'
  line: { numerator: number; denominator: number; inclusive: boolean }
  sessionIds: string[]
}

/** 继续培养, 有条件继续 (looked at again on a day), 终止培养 (from an instant on). */
export type CaseChoice = { kind: 'continue' } | { kind: 'conditions'; conditions: string; lookAgainAt: number } | { kind: 'discontinue'; endsAt: number }
/** `as`: whose turn it was. */
export type CaseDecision = { at: number; by: string; as: 'host' | 'office'; reason: string } & CaseChoice

/** 同意并备案 or 退回补充, by the office. */
export type CaseSignature = { decision: 'filed' | 'returned'; remark: string; at: number; by: string }

/** A case as rules know it: one per studio, person and period. Times are epoch milliseconds. */
export type Case = {
  personId: string
  period: Period
  stage: CaseStage
  /** How often it was opened: a line that was uncertain again and then certain again opens the same case anew. */
  round: number
  openedAt: number
  /** As they stood when it was opened, brought up to date while it is undecided. */
  numbers: CaseNumbers
  /** The member's statement and appeals are taken until then, that moment included. */
  statementUntil: number
  /** Undecided after this it lies on the office's desk. */
  decideUntil: number
  statement: { text: string; at: number } | null
  /** The last one; after 退回补充 or when it is looked at again the one before. */
  decision: CaseDecision | null
  /** The office's, of that decision. */
  signed: CaseSignature | null
  /** When the line first was uncertain again though the case was filed for good; null: never. */
  uncertainSince: number | null
  /** Who has been told of it, to be told when it closes. */
  told: string[]
  /** When the timer looks at it again; null: never. */
  dueAt: number | null
  version: number
}

/** For statement and appeals. Source: PRODUCT.md, "The rule at the heart". */
export const statementDays = 7
/** Undecided so long after it was opened, returned or came up again, it goes to the office. */
export const decisionDays = 14

/** Neither filed nor closed. */
export function isOpenCase({ stage }: Pick<Case, 'stage'>): boolean {
  return stage !== 'filed' && stage !== 'closed'
}

/** Nothing is to be done with it any more, not even on a day to come. */
export function isSettledCase(one: Pick<Case, 'stage' | 'dueAt'>): boolean {
  return !isOpenCase(one) && one.dueAt === null
}

/** What a standing whose line is reached gives a case to rest on; null while it is not. */
export function caseNumbersOf({ absent, base, due, dueSessions, unit, line, certainty }: Standing): CaseNumbers | null {
  if (certainty.kind === 'open') return null
  return { by: certainty.by, absent, base, due, dueSessions, unit, line, sessionIds: certainty.sessionIds }
}
