import * as z from 'zod/mini'
import { action } from './action'
import { personBrief } from './activity'
import { appealBrief, historyRow, leaveType, makeUp, reason, stripStatus } from './standing-shapes'
import { count, epochMs, id, listOf, requiredText, role, sessionId, wholeNumber } from './values'

const finding = z
  .object({
    status: z.enum(['present', 'late', 'left', 'absent', 'leave', 'exempt']),
    minutesLate: wholeNumber(0, 840),
    leaveType: z.nullable(leaveType),
  })
  .check((asked) => {
    const { status, minutesLate, leaveType: type } = asked.value
    const wrong = (field: string) => asked.issues.push({ code: 'custom', path: [field], input: asked.value })
    if ((status === 'leave') !== (type !== null)) wrong('leaveType')
    if ((status === 'late') !== minutesLate > 0) wrong('minutesLate')
  })

const written = z.object({ version: z.int() })

/** The sheet (考勤表) of one session: closing, correcting, appeals, make-ups. Every change carries an id made on the phone: sending it again changes nothing and answers the same. */
export const sheets = {
  sheet: action({
    summary: 'The sheet of one session: everybody who was due, how they stand and why. For hosts, assistants and the office. A repeat reads again.',
    audience: 'staff-or-office',
    input: z.object({ studioId: id, sessionId }),
    output: z.object({
      studioId: id,
      studioName: z.string(),
      activityId: id,
      title: z.string(),
      startsAt: epochMs,
      endsAt: epochMs,
      required: z.boolean(),
      myRole: z.enum([...role.options, 'office']),
      /** `none`: the session has not been closed yet; then nobody is listed. */
      state: z.enum(['closed', 'open', 'none']),
      version: z.int(),
      closedAt: z.nullable(epochMs),
      /** Null: closed by the timer. */
      closedByName: z.nullable(z.string()),
      /** A case rests on it, so that it can't be reopened. */
      caseRests: z.boolean(),
      people: z.array(
        z.extend(personBrief, {
          status: stripStatus,
          minutesLate: count,
          leaveType: z.nullable(leaveType),
          arrivedAt: z.nullable(epochMs),
          via: z.nullable(z.enum(['code', 'digits', 'receipt', 'evidence', 'roll-call', 'correction'])),
          corrected: z.boolean(),
          countsAs: z.enum(['nothing', 'absent', 'too-late', 'leave']),
          unconfirmed: z.boolean(),
          appeal: z.nullable(appealBrief),
          makeUp: z.nullable(makeUp),
          /** Nobody decides on themselves. */
          self: z.boolean(),
        }),
      ),
    }),
    refusals: [],
  }),

  entryHistory: action({
    summary: 'What was decided on one person at one session, the first first. For the person, hosts and the office. A repeat reads again.',
    audience: 'studio-or-office',
    input: z.object({ studioId: id, sessionId, personId: id }),
    output: z.object({ rows: z.array(historyRow) }),
    refusals: [],
  }),

  closeSheet: action({
    summary: 'A host closes a session that has ended, before the timer does; a reopened one, too. A repeat answers as the first did.',
    audience: 'host',
    input: z.object({ id, studioId: id, sessionId }),
    output: written,
    refusals: ['CANCELLED', 'NOT_OVER_YET', 'ID_TAKEN'],
  }),

  reopenSheet: action({
    summary: 'A host opens a closed sheet again, with a reason, until a case rests on it; the timer closes it after a day at the latest. A repeat answers as the first did.',
    audience: 'host',
    input: z.object({ id, studioId: id, sessionId, version: z.int(), reason }),
    output: written,
    refusals: ['VERSION_CHANGED', 'CASE_RESTS', 'ID_TAKEN'],
  }),

  correct: action({
    summary:
      'A host or the office corrects one or several entries of a sheet, with a reason; nobody their own, and nobody who is not on it. It answers appeals and whatever is unconfirmed there. A repeat answers as the first did.',
    audience: 'host-or-office',
    input: z.object({ id, studioId: id, sessionId, version: z.int(), changes: listOf(z.object({ personId: id, to: finding }), 1, 300), reason }),
    output: written,
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),

  appeal: action({
    summary: 'A member appeals against what a sheet says of them, within seven days of its closing or while a case is being stated. A repeat answers as the first did.',
    audience: 'studio',
    input: z.object({ id, studioId: id, sessionId, text: requiredText(500) }),
    output: written,
    refusals: ['TOO_LATE', 'ALREADY_ASKED', 'ID_TAKEN'],
  }),

  refuseAppeal: action({
    summary: 'A host or the office lets an entry stand against an appeal, with a reason; nobody on their own. A repeat answers as the first did.',
    audience: 'host-or-office',
    input: z.object({ id, studioId: id, sessionId, version: z.int(), personId: id, reason }),
    output: written,
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),

  nameMakeUp: action({
    summary: 'A host names what makes up for a counted absence: another session or a written task; or takes that back. Within the cap of the period. A repeat answers as the first did.',
    audience: 'host',
    input: z.object({ id, studioId: id, sessionId, version: z.int(), personId: id, what: z.nullable(makeUp.shape.what) }),
    output: written,
    refusals: ['VERSION_CHANGED', 'CAP_REACHED', 'ID_TAKEN'],
  }),

  confirmMakeUp: action({
    summary: 'A host confirms that an absence has been made up: it no longer counts. A repeat answers as the first did.',
    audience: 'host',
    input: z.object({ id, studioId: id, sessionId, version: z.int(), personId: id }),
    output: written,
    refusals: ['VERSION_CHANGED', 'CAP_REACHED', 'ID_TAKEN'],
  }),
}
