import * as z from 'zod/mini'
import { action } from './action'
import { caseId } from './standing-shapes'
import { recordsListed } from './activity-records'
import { handbooks } from './handbooks'
import { count, id } from './values'

/** Documents to be filed; they want memory and time, so they have a function of their own. */
export const reports = {
  caseDocument: action({
    summary: "A case as a document (docx): sessions, leaves, statement, decisions, number and hash of the latest link of the audit. For the studio's hosts and the office. A repeat makes it again.",
    audience: 'host-or-office',
    input: z.object({ caseId }),
    output: z.object({ fileName: z.string(), docx: z.string() }),
    refusals: [],
  }),

  askedTable: action({
    summary: 'Who has handed in what a host asked for, as an Excel workbook (xlsx). For the hosts of its studio. A repeat makes it again.',
    audience: 'host',
    input: z.object({ askingId: id }),
    output: z.object({ fileName: z.string(), xlsx: z.string() }),
    refusals: [],
  }),

  calendar: action({
    summary:
      "The sessions of an activity, or of a studio in the period that is on, as a file for calendars (iCalendar), moved and cancelled ones under the same names; null where there is none. " +
      'For everybody in the studio. A repeat makes it again.',
    audience: 'studio',
    input: z.object({
      of: z.discriminatedUnion('kind', [z.object({ kind: z.literal('activity'), activityId: id }), z.object({ kind: z.literal('period'), studioId: id })]),
    }),
    output: z.object({ file: z.nullable(z.object({ fileName: z.string(), ics: z.string(), sessions: count })) }),
    refusals: [],
  }),

  recordTable: action({
    summary: "The list of activities with their records (有, 检查中, 无) as a workbook (xlsx): what `library.recordList` lists, all of it. For the office. A repeat makes it again.",
    audience: 'office',
    input: recordsListed,
    output: z.object({ fileName: z.string(), xlsx: z.string() }),
    refusals: [],
  }),

  ...handbooks,
}
