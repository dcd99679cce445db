import * as z from 'zod/mini'
import { action } from './action'
import { personBrief } from './activity'
import { caseBrief, figures, figuresBrief, judgedSession, leaveBrief, period, policy } from './standing-shapes'
import { count, epochMs, id, role, sessionId } from './values'

/** What people read about attendance: one person, one studio, the whole school. */
export const record = {
  person: action({
    summary:
      "One person's attendance in one studio: every session of the period with what it counts as, the fraction with what it is made of, what may still be missed. " +
      "A member reads their own; the studio's hosts and the office read anybody's. A repeat reads again.",
    audience: 'studio-or-office',
    input: z.object({ studioId: id, personId: z.nullable(id) }),
    output: z.object({
      person: personBrief,
      studio: z.object({ id, name: z.string() }),
      /** Whether it is the caller's own; and whether the caller may correct it. */
      own: z.boolean(),
      mayCorrect: z.boolean(),
      /** Null: is not counted (顾问、主持人), so there are no figures. */
      figures: z.nullable(figures),
      period,
      policy,
      sessions: z.array(judgedSession),
      /** Required sessions the person is expected at, the next first, at most twenty, with leave asked for: to come, or ended without a closed sheet while leave may be asked for. */
      coming: z.array(z.object({ sessionId, activityId: id, title: z.string(), startsAt: epochMs, endsAt: epochMs, leave: z.nullable(z.enum(['waiting', 'returned', 'approved'])) })),
      /** Of the whole cycle, sessions: due, attended, counted absences. */
      cycle: z.object({ due: count, attended: count, absent: count }),
      case: z.nullable(caseBrief),
    }),
    refusals: [],
  }),

  studio: action({
    summary: "The studio by concern: everybody who is counted with their standing, what waits for a decision, sheets of the period. For hosts and assistants, and the office. A repeat reads again.",
    audience: 'staff-or-office',
    input: z.object({ studioId: id }),
    output: z.object({
      studio: z.object({ id, name: z.string() }),
      /** Of the caller; `office` without a role in the studio. */
      myRole: z.enum([...role.options, 'office']),
      period,
      policy,
      /** The ones to look after first. */
      people: z.array(z.extend(personBrief, { figures: figuresBrief })),
      /** Requests that wait or were returned (退回补充). Empty for assistants. */
      leaves: z.array(leaveBrief),
      appeals: z.array(z.object({ person: personBrief, sessionId, title: z.string(), startsAt: epochMs, text: z.string(), at: epochMs })),
      /** Scans that came after the sheet was made and nobody has judged. */
      unconfirmed: z.array(z.object({ person: personBrief, sessionId, title: z.string(), startsAt: epochMs })),
      makeUps: z.array(z.object({ person: personBrief, sessionId, title: z.string(), startsAt: epochMs })),
      cases: z.array(caseBrief),
      /** Sessions of the period that have ended, the latest first: their sheet, and how many of those due were there. */
      sessions: z.array(
        z.object({ sessionId, title: z.string(), startsAt: epochMs, endsAt: epochMs, required: z.boolean(), sheet: z.enum(['closed', 'open', 'none']), due: count, attended: count }),
      ),
    }),
    refusals: [],
  }),

  school: action({
    summary: 'The office sees all studios of its school by concern, all open cases, suspensions that were asked for or returned. A repeat reads again.',
    audience: 'office',
    input: z.object({}),
    output: z.object({
      schoolName: z.string(),
      studios: z.array(
        z.object({ id, name: z.string(), hostNames: z.array(z.string()), members: count, warnings: count, overSoFar: count, certain: count, openCases: count }),
      ),
      cases: z.array(caseBrief),
      suspensions: z.array(z.extend(leaveBrief, { studioName: z.string() })),
    }),
    refusals: [],
  }),
}
