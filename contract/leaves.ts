import * as z from 'zod/mini'
import { action } from './action'
import { chinaDay, historyRow, leaveBrief, leaveScope, leaveWish, reason, remark, stripStatus, suspension } from './standing-shapes'
import { count, epochMs, id, listOf, opaqueText, requiredText, sessionId, text } from './values'

/** File ids of the storage: `cloud://…/proofs/<id of the request>/<1 to 99>.jpg` (or `.jpeg`, `.png`). */
const proofs = listOf(opaqueText(300), 0, 3)
const place = z.object({ at: epochMs, id })
/** Once a session is judged, what it counts as; before that the mark it would bear. */
const judged = z.object({ status: stripStatus, counts: z.boolean() })
const wish = { wish: leaveWish, scope: leaveScope, reason: requiredText(300), authority: text(60), proofs }
const written = z.object({ version: z.int() })

/** Leave (请假), suspension (暂停) and exemption (免). Every change carries an id made on the phone: sending it again changes nothing and answers the same. */
export const leaves = {
  askLeave: action({
    summary:
      'Somebody who is counted asks for leave for sessions or days, or for a suspension by days (366 at most); in advance or until the leave window after a session has passed. ' +
      '因公 needs its paper or a name; up to three pictures lie under `proofs/<id>/`. What is asked for already is refused. A repeat with the same id answers as the first did.',
    audience: 'studio',
    input: z.object({ id, studioId: id, ...wish }),
    output: written,
    refusals: ['TOO_LATE', 'ALREADY_ASKED', 'PAPER_MISSING', 'CANCELLED', 'NOT_ON_ROSTER', 'ID_TAKEN'],
  }),

  reviseLeave: action({
    summary:
      'A member adds to a request that was returned (退回补充), or changes one that is still open; it waits for a decision again. What it covered before may be asked for whatever time has passed. ' +
      'A repeat answers as the first did.',
    audience: 'studio',
    input: z.object({ id, studioId: id, leaveId: id, version: z.int(), ...wish }),
    output: written,
    refusals: ['VERSION_CHANGED', 'TOO_LATE', 'ALREADY_ASKED', 'PAPER_MISSING', 'CANCELLED', 'NOT_ON_ROSTER', 'ID_TAKEN'],
  }),

  withdrawLeave: action({
    summary: 'A member withdraws a request that is still open. A repeat answers as the first did.',
    audience: 'studio',
    input: z.object({ id, studioId: id, leaveId: id, version: z.int() }),
    output: written,
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),

  leaves: action({
    summary: "Requests of one studio, the latest first, twenty a page: one's own, or, for hosts and the office, everybody's: all, what waits, or suspensions and exemptions that hold now or later. A repeat reads again.",
    audience: 'studio-or-office',
    input: z.object({ studioId: id, of: z.enum(['mine', 'waiting', 'in-force', 'all']), after: z.optional(place) }),
    output: z.object({ leaves: z.array(leaveBrief), next: z.nullable(place) }),
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
      /** For the member, who keeps them when revising: the file ids behind the links. Nobody else gets them. */
      ownProofs: z.array(z.string()),
      proofsSeen: z.array(z.object({ byName: z.string(), at: epochMs })),
      /**
       * The sessions it covers that are known: what they are now (null: no sheet yet), and after the step that is open: approving what waits, taking back what
       * may be taken back. Empty for what was refused or withdrawn.
       */
      effect: z.array(z.object({ sessionId, title: z.string(), startsAt: epochMs, now: z.nullable(judged), then: z.nullable(judged) })),
      history: z.array(historyRow),
    }),
    refusals: [],
  }),

  decideLeave: action({
    summary:
      'A host approves, refuses or returns a request for leave; the office does so with suspensions. Within the period the office takes back (overturns) 因公 and suspensions, hosts and the office ' +
      'exemptions. All but approving needs a remark. Nobody decides on their own. Approved after the sheet was made it corrects the sheet; taken back, the sheet says again what it would without. ' +
      'A repeat answers as the first did.',
    audience: 'host-or-office',
    input: z
      .object({ id, studioId: id, leaveId: id, version: z.int(), decision: z.enum(['approved', 'refused', 'returned', 'overturned']), remark })
      .check((asked) => {
        if (asked.value.decision !== 'approved' && asked.value.remark === '') asked.issues.push({ code: 'custom', path: ['remark'], input: asked.value })
      }),
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
    refusals: ['ALREADY_ASKED', 'TOO_LATE', 'CANCELLED', 'NOT_ON_ROSTER', 'ID_TAKEN'],
  }),

  shortenLeave: action({
    summary: 'The office ends a suspension, or a host or the office an exemption by days, on an earlier day than was set. A repeat answers as the first did.',
    audience: 'host-or-office',
    input: z.object({ id, studioId: id, leaveId: id, version: z.int(), lastDay: chinaDay, reason }),
    output: written,
    refusals: ['VERSION_CHANGED', 'TOO_LATE', 'ID_TAKEN'],
  }),
}
