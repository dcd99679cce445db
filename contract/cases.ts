import * as z from 'zod/mini'
import { action } from './action'
import { caseBrief, caseId, figures, historyRow, judgedSession, period, reason, remark } from './standing-shapes'
import { count, epochMs, id, requiredText } from './values'

const written = z.object({ version: z.int(), stage: caseBrief.shape.stage })

const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('continue') }),
  z.object({ kind: z.literal('conditions'), conditions: requiredText(300), lookAgainAt: epochMs }),
  z.object({ kind: z.literal('discontinue'), endsAt: epochMs }),
])

/** Cases: opened by the timer, decided by people. Every change carries an id made on the phone and the version it saw. */
export const cases = {
  case: action({
    summary: 'One case with the sessions it rests on, statement, decisions and history. For the person it is about, hosts and the office. A repeat reads again.',
    audience: 'studio-or-office',
    input: z.object({ caseId }),
    output: z.object({
      case: caseBrief,
      period,
      own: z.boolean(),
      mayState: z.boolean(),
      mayDecide: z.boolean(),
      maySign: z.boolean(),
      by: z.enum(['plan', 'close']),
      /** What waits that could still make the line uncertain, so that nothing can be decided or filed; `until`: when time alone will settle it. */
      hold: z.nullable(z.object({ waiting: z.array(z.enum(['leave', 'unconfirmed', 'appeal'])), until: z.nullable(epochMs) })),
      /** As they stand now; null: nobody who is counted. */
      figures: z.nullable(figures),
      /** When the case was opened or last brought up to date. */
      numbers: z.object({ absent: count, base: count, due: count, unit: figures.shape.unit, line: figures.shape.line }),
      /** All of the period; `figures.counted` says which the line rests on. */
      sessions: z.array(judgedSession),
      statement: z.nullable(z.object({ text: z.string(), at: epochMs })),
      decision: z.nullable(z.intersection(z.object({ at: epochMs, byName: z.string(), as: z.enum(['host', 'office']), reason: z.string() }), decision)),
      signed: z.nullable(z.object({ decision: z.enum(['filed', 'returned']), remark: z.string(), at: epochMs, byName: z.string() })),
      history: z.array(historyRow),
    }),
    refusals: [],
  }),

  stateCase: action({
    summary: 'The member says how they see it, within seven days; the last statement stands until the host decides. A repeat answers as the first did.',
    audience: 'studio',
    input: z.object({ id, caseId, version: z.int(), text: requiredText(2000) }),
    output: written,
    refusals: ['CASE_MOVED_ON', 'TOO_LATE', 'ID_TAKEN'],
  }),

  decideCase: action({
    summary:
      'A host decides, once the seven days in which the member is heard are over: continue, continue under conditions, or 终止培养; the office where it lay undecided fourteen days after it was opened. ' +
      'Nobody on themselves. A repeat answers as the first did.',
    audience: 'host-or-office',
    input: z.object({ id, caseId, version: z.int(), decision, reason }),
    output: written,
    refusals: ['CASE_MOVED_ON', 'STILL_HEARD', 'IN_THE_PAST', 'ID_TAKEN'],
  }),

  signCase: action({
    summary: 'The office files a decision (同意并备案) or returns it (退回补充, with a remark). A filed 终止培养 ends the membership, on the day of the signature at the earliest. Nobody on themselves, nor on what they decided as host. A repeat answers as the first did.',
    audience: 'office',
    input: z.object({ id, caseId, version: z.int(), decision: z.enum(['filed', 'returned']), remark }).check((asked) => {
      // 退回补充 says what is missing.
      if (asked.value.decision === 'returned' && asked.value.remark === '') asked.issues.push({ code: 'custom', path: ['remark'], input: asked.value })
    }),
    output: written,
    refusals: ['CASE_MOVED_ON', 'STILL_HEARD', 'ID_TAKEN'],
  }),
}
