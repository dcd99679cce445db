import * as z from 'zod/mini'
import { action } from './action'
import { caseId } from './standing-shapes'

/** Documents to be filed; they want memory and time, so they have a function of their own. */
export const reports = {
  caseDocument: action({
    summary: "A case as a document (docx): sessions, leaves, statement, decisions, number and hash of the latest link of the audit. For the studio's hosts and the office. A repeat makes it again.",
    audience: 'host-or-office',
    input: z.object({ caseId }),
    output: z.object({ fileName: z.string(), docx: z.string() }),
    refusals: [],
  }),
}
