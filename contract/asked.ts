import * as z from 'zod/mini'
import { action } from './action'
import { personBrief } from './activity'
import { chinaDay } from './standing-shapes'
import { count, epochMs, id, listOf, requiredText, wholeNumber } from './values'

/** 字数, white space left out; 0: any. */
const leastCharacters = wholeNumber(0, 5000)
/** 提示: lines shown above the editor. */
const prompts = listOf(requiredText(60), 0, 5)
/** Of a term. */
const howMany = wholeNumber(1, 20)
const version = wholeNumber(1, 30)
const place = z.object({ at: epochMs, id })

/** `term`: so many from `firstDay` on. */
const wished = z.discriminatedUnion('kind', [z.object({ kind: z.literal('activity'), activityId: id }), z.object({ kind: z.literal('term'), firstDay: chinaDay, count: howMany })])
const what = z.discriminatedUnion('kind', [z.object({ kind: z.literal('activity'), activity: z.object({ id, title: z.string() }) }), z.object({ kind: z.literal('term'), from: epochMs, count })])

const step = z.object({ at: epochMs, byName: z.string() })
const asking = z.object({
  id,
  studio: z.object({ id, name: z.string() }),
  what,
  /** The last moment that is on time. */
  dueAt: epochMs,
  leastCharacters: count,
  prompts: z.array(z.string()),
  askedAt: epochMs,
  byName: z.string(),
  /** Of its terms: 1, and one more with each edit. */
  version: z.int(),
  /** When they were edited last. */
  edited: z.nullable(step),
  withdrawn: z.nullable(step),
})

/** `missing`: it was due, `due`: there is still time. `done` of `of` reflections. */
const state = { state: z.enum(['on-time', 'late', 'due', 'missing']), done: count, of: count }
const reminded = z.object({ at: epochMs, byName: z.string(), people: count })

/** What hosts ask for (请大家写反思): a reflection on an activity, or so many within a term, of everybody who is counted. Ids are made on the phone. */
export const asked = {
  askForReflections: action({
    summary:
      'A host asks the members of the studio for a reflection on an activity (those on its roster), or for so many within a term, by a day; whoever is asked finds it in the inbox. A repeat with the same id and the same wish answers as the first did.',
    audience: 'host',
    input: z.object({ id, studioId: id, what: wished, dueDay: chinaDay, leastCharacters, prompts }),
    output: z.object({ version: z.int(), people: count }),
    refusals: ['ID_TAKEN', 'IN_THE_PAST', 'NOBODY_THERE', 'CANCELLED', 'ASKED_FOR_ALREADY'],
  }),

  editAsking: action({
    summary: 'A host changes by when, how long, how many (of a term; else 1) and the prompts; members are told, unless it is the prompts alone. What it was before is kept. A repeat answers as the first did.',
    audience: 'host',
    input: z.object({ askingId: id, version, dueDay: chinaDay, leastCharacters, count: howMany, prompts }),
    output: z.object({ version: z.int() }),
    refusals: ['VERSION_CHANGED', 'WITHDRAWN', 'IN_THE_PAST'],
  }),

  withdrawAsking: action({
    summary: 'A host takes back what was asked for; it stays on record, and members are told. A repeat changes nothing.',
    audience: 'host',
    input: z.object({ askingId: id, version }),
    output: z.object({}),
    refusals: ['VERSION_CHANGED'],
  }),

  remindAsking: action({
    summary: 'A host reminds, once for each asking, whoever has not handed in all of it. A repeat reminds nobody and says when it was done; null: nobody owes anything.',
    audience: 'host',
    input: z.object({ askingId: id }),
    output: z.object({ reminded: z.nullable(reminded) }),
    refusals: ['WITHDRAWN', 'CANCELLED'],
  }),

  asking: action({
    summary: 'Who has handed in what was asked for, for its hosts: those first who owe most. A repeat reads again.',
    audience: 'host',
    input: z.object({ askingId: id }),
    output: z.object({
      asking,
      people: z.array(
        z.object({
          ...personBrief.shape,
          ...state,
          /** Whether they are still in the studio, counted. */
          belongs: z.boolean(),
          /** What counts of theirs, the oldest first. `opens`: whether the host may read it now; else nothing is said of it but that it is there. */
          reflections: z.array(z.object({ id, title: z.string(), at: epochMs, characters: count, opens: z.boolean() })),
        }),
      ),
      /** How many would be reminded. */
      owing: count,
      reminded: z.nullable(reminded),
      /** Terms of before, the latest first. */
      former: z.array(z.object({ version: z.int(), dueAt: epochMs, leastCharacters: count, count, prompts: z.array(z.string()), until: epochMs, byName: z.string() })),
    }),
    refusals: [],
  }),

  askings: action({
    summary: 'What the hosts of a studio have asked for, the latest first, twenty a page; `activity`: the one that was named, and what was asked on it. A repeat reads again.',
    audience: 'host',
    input: z.object({ studioId: id, activityId: z.optional(id), after: z.optional(place) }),
    output: z.object({
      askings: z.array(asking),
      activity: z.nullable(z.object({ id, title: z.string(), endsAt: epochMs, cancelled: z.boolean() })),
      next: z.nullable(place),
    }),
    refusals: [],
  }),

  askedOfMe: action({
    summary:
      'What is asked of me in all my studios, the first to be due first, with its prompts and how I stand to it; what was due or taken back more than two months ago is left out. A repeat reads again.',
    audience: 'person',
    input: z.object({}),
    output: z.object({ askings: z.array(z.object({ ...asking.shape, ...state })) }),
    refusals: [],
  }),
}
