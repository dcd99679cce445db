import * as z from 'zod/mini'
import { action } from './action'
import { chinaDay, historyRow, leaveBrief, leaveScope, leaveWish, reason, remark, suspension } from './standing-shapes'
import { count, epochMs, id, listOf, opaqueText, requiredText, text } from './values'

const proofs = listOf(opaqueText(300), 0, 3)
const wish = { wish: leaveWish, scope: leaveScope, reason: requiredText(300), authority: text(60), proofs }
const written = z.object({ version: z.int() })

/** Leave (请假), suspension (暂停) and exemption (免). Every change carries an id made on the phone: sending it again changes nothing and answers the same. */
export const leaves = {
  askLeave: action({
    summary:
      'A member asks for leave for sessions or days, or for a suspension; in advance or until the leave window after a session has passed. 因公 needs its paper or a name. ' +
      'What is asked for already is refused. A repeat with the same id answers as the first did.',
    audience: 'studio',
    input: z.object({ id, studioId: id, ...wish }),
    output: written,
    refusals: ['TOO_LATE', 'ALREADY_ASKED', 'PAPER_MISSING', 'ID_TAKEN'],
  }),

  reviseLeave: action({
    summary: 'A member adds to a request that was returned (退回补充), or changes one that is still open; it waits for a decision again. A repeat answers as the first did.',
    audience: 'studio',
    input: z.object({ id, studioId: id, leaveId: id, version: z.int(), ...wish }),
    output: written,
    refusals: ['VERSION_CHANGED', 'TOO_LATE', 'ALREADY_ASKED', 'PAPER_MISSING', 'ID_TAKEN'],
  }),

  withdrawLeave: action({
    summary: 'A member withdraws a request that is still open. A repeat answers as the first did.',
    audience: 'studio',
    input: z.object({ id, studioId: id, leaveId: id, version: z.int() }),
    output: written,
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),

  leaves: action({
    summary: "Requests of one studio, the latest first, twenty a page: one's own, or, for hosts and the office, everybody's. A repeat reads again.",
    audience: 'studio-or-office',
    input: z.object({ studioId: id, of: z.enum(['mine', 'waiting', 'all']), after: z.optional(epochMs) }),
    output: z.object({ leaves: z.array(leaveBrief), next: z.nullable(epochMs) }),
    refusals: [],
  }),

  leave: action({
    summary: 'One request with its history. The proofs are shown to the member, the deciding hosts and the office, by links of ten minutes; that a host or the office looked at them is noted.',
    audience: 'studio-or-office',
    input: z.object({ studioId: id, leaveId: id, withProofs: z.boolean() }),
    output: z.object({
      leave: leaveBrief,
      studioName: z.string(),
      own: z.boolean(),
      mayDecide: z.boolean(),
      mayOverturn: z.boolean(),
      proofLinks: z.array(z.string()),
      proofsSeen: z.array(z.object({ byName: z.string(), at: epochMs })),
      /** What the sessions it covers count as now, and would count as. */
      effect: z.array(z.object({ sessionId: z.string(), title: z.string(), startsAt: epochMs, now: z.string(), then: z.string() })),
      history: z.array(historyRow),
    }),
    refusals: [],
  }),

  decideLeave: action({
    summary:
      'A host approves, refuses or returns a request for leave; the office does so with suspensions, and overturns 因公 within the period. Nobody decides on their own. ' +
      'Approved after the sheet was made it corrects the sheet. A repeat answers as the first did.',
    audience: 'host-or-office',
    input: z.object({ id, studioId: id, leaveId: id, version: z.int(), decision: z.enum(['approved', 'refused', 'returned', 'overturned']), remark }),
    output: z.object({ version: z.int(), corrected: count }),
    refusals: ['VERSION_CHANGED', 'TOO_LATE', 'ID_TAKEN'],
  }),

  grantLeave: action({
    summary: 'The office suspends somebody from a day to a day, or a host or the office exempts somebody from sessions or days, with a reason; nobody themselves. A repeat answers as the first did.',
    audience: 'host-or-office',
    input: z.object({
      id,
      studioId: id,
      personId: id,
      grant: z.discriminatedUnion('kind', [suspension, z.object({ kind: z.literal('exemption') })]),
      scope: leaveScope,
      reason,
    }),
    output: written,
    refusals: ['ALREADY_ASKED', 'ID_TAKEN'],
  }),

  shortenLeave: action({
    summary: 'The office ends a suspension, or a host or the office an exemption by days, on an earlier day than was set. A repeat answers as the first did.',
    audience: 'host-or-office',
    input: z.object({ id, studioId: id, leaveId: id, version: z.int(), lastDay: chinaDay, reason }),
    output: written,
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),
}
