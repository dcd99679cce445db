import * as z from 'zod/mini'
import { reportableTexts } from '../domain/moderation/text-reports'
import { action } from './action'
import { reporting } from './checked-shapes'
import { count, epochMs, id, requiredText } from './values'

const of = z.enum(reportableTexts)

/** Comments, uses (我班用过) and collections: what is short, and taken away or left by a host of the studio it is in, or the office. */
export const textReports = {
  reportText: action({
    summary:
      'A reader says that a comment, a use or a collection should not be shown, and why; hosts, else the office, are told. Whoever may take it away does that instead. One report of each reader waits at a time, two dozen in all: a repeat, and one more, change nothing.',
    audience: 'person',
    input: z.object({ of, id, reason: requiredText(300) }),
    output: z.object({}),
    refusals: [],
  }),

  reportedText: action({
    summary: 'A comment, a use or a collection with what was reported of it, to whoever may take it away and did not write it. A repeat reads again.',
    audience: 'host-or-office',
    input: z.object({ of, id }),
    output: z.object({
      author: z.string(),
      at: epochMs,
      /** Empty: its author took it back. */
      text: z.string(),
      /** Of the reflection or case under which it stands; of a collection its own. Empty: there is none. */
      title: z.string(),
      /** The page that holds it with its query, without a leading slash. */
      opens: z.string(),
      /** Goes with a decision to leave it, so that nobody settles what they have not read. 0: its words never change. */
      rev: count,
      reports: reporting.reports,
      removed: z.nullable(z.object({ by: z.enum(['author', 'host', 'office']), at: epochMs })),
    }),
    refusals: [],
  }),

  dismissTextReports: action({
    summary: 'A host or the office finds nothing wrong with what was reported: it stays as it was read, and the reports that came `until` then are settled; nobody is told. A repeat changes nothing.',
    audience: 'host-or-office',
    input: z.object({ of, id, until: epochMs, rev: count }),
    output: z.object({}),
    refusals: ['VERSION_CHANGED'],
  }),
}
