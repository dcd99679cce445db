import * as z from 'zod/mini'
import { action } from './action'
import { listPlace } from './case-shapes'
import { count, epochMs, id, listOf, requiredText, text } from './values'

const item = z.object({ kind: z.enum(['case', 'resource']), id })

/** `compiling`: `done` of `all` items are in; `failed`: it can be compiled again; `ready`: the document lies there until `until`; `outdated`: the handbook was changed since. */
const progress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('compiling'), done: count, all: count, since: epochMs }),
  z.object({ kind: z.literal('failed'), at: epochMs }),
  z.object({ kind: z.literal('ready'), at: epochMs, bytes: count, until: epochMs, outdated: z.boolean() }),
])

/** Handbooks (工作手册) compiled from cases and resources. */
export const handbooks = {
  saveHandbook: action({
    summary:
      'A host makes a handbook of a studio, the office one of the school (`studioId`: the school’s own id), or changes it: title, words for the cover, cases and resources in their order, 100 at most. ' +
      '`rev`: as it was seen, 0 for a new one. A repeat changes nothing.',
    audience: 'host-or-office',
    input: z.object({ id, studioId: id, rev: count, title: requiredText(40), subtitle: text(60), foreword: text(1000), items: listOf(item, 0, 100) }),
    output: z.object({ rev: count }),
    refusals: ['ID_TAKEN', 'VERSION_CHANGED'],
  }),

  handbooks: action({
    summary: 'Handbooks of the studios the caller hosts, to the office all of the school, those changed last first, fifteen a page. A repeat reads again.',
    audience: 'person',
    input: z.object({ after: z.optional(listPlace) }),
    output: z.object({
      handbooks: z.array(z.object({ id, title: z.string(), studioName: z.string(), items: count, at: epochMs, progress })),
      /** For which studios the caller may make one; for the office also the school under its own id. */
      studios: z.array(z.object({ id, name: z.string() })),
      next: z.nullable(listPlace),
    }),
    refusals: [],
  }),

  handbook: action({
    summary: 'One handbook, its items in their order, whose consent is still missing, and how far it is compiled. A repeat reads again.',
    audience: 'host-or-office',
    input: z.object({ id }),
    output: z.object({
      id,
      studioId: id,
      studioName: z.string(),
      rev: count,
      title: z.string(),
      subtitle: z.string(),
      foreword: z.string(),
      /** `gone`: it is no longer there for the caller and is left out; `missing`: authors, by name, who have not consented: it is left out until they do. `asked`: when they were asked. */
      items: z.array(z.object({ kind: z.enum(['case', 'resource']), id, title: z.string(), authors: z.array(z.string()), gone: z.boolean(), missing: z.array(z.string()), asked: z.nullable(epochMs) })),
      progress,
      /** While it is compiled or was not: when the document was made that can still be opened. */
      former: z.nullable(epochMs),
    }),
    refusals: [],
  }),

  askConsents: action({
    summary: 'Asks all authors whose consent is missing for cases of a handbook, once a week at most for each case. A repeat changes nothing.',
    audience: 'host-or-office',
    input: z.object({ id }),
    output: z.object({ asked: count }),
    refusals: [],
  }),

  compileHandbook: action({
    summary:
      'Compiles a handbook as a Word document (docx): cover, contents, authors, its items in their order, those left out by name at the end. It goes on when the phone is left; `reports.handbook` tells how far it is. A repeat while it goes on changes nothing.',
    audience: 'host-or-office',
    input: z.object({ id, rev: count }),
    output: z.object({ progress }),
    refusals: ['VERSION_CHANGED', 'NOTHING_IN_IT'],
  }),

  handbookFile: action({
    summary: 'A link to what was compiled last, also while it is compiled again, which ends after ten minutes, and how it is called. A repeat makes another.',
    audience: 'host-or-office',
    input: z.object({ id }),
    output: z.object({ url: z.string(), fileName: z.string() }),
    refusals: ['FILE_GONE'],
  }),

  removeHandbook: action({
    summary: 'Whoever made it, a host of its studio or the office removes a handbook with its document; cases and resources stay. A repeat changes nothing.',
    audience: 'host-or-office',
    input: z.object({ id }),
    output: z.object({}),
    refusals: [],
  }),
}
