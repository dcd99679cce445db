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
export type CaseDecision = { at: number; by: string; reason: string } & (
  | { kind: 'continue' }
  | { kind: 'conditions'; conditions: string; lookAgainAt: number }
  | { kind: 'discontinue'; endsAt: number }
)

/** For statement and appeals. Source: PRODUCT.md, "The rule at the heart". */
export const statementDays = 7
/** Undecided so long it goes to the office. */
export const decisionDays = 14
