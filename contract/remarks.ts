import * as z from 'zod/mini'
import { action } from './action'
import { personBrief } from './activity'
import { reporting, version } from './checked-shapes'
import { count, epochMs, id, requiredText, text } from './values'

const place = z.object({ at: epochMs, id })
const stepKind = z.enum(['given', 'changed', 'withdrawn'])

/** What the hosts say to a reflection. `rev`: goes with what changes it, so that nobody writes over what they have not seen. */
export const feedback = z.object({
  rev: count,
  /** `chosen`: recommended for the library. `version`: of the reflection, as it was read. */
  said: z.nullable(z.object({ text: z.string(), chosen: z.boolean(), by: z.string(), at: epochMs, version: count })),
  /** Who did what when, the last one last. */
  history: z.array(z.object({ kind: stepKind, by: z.string(), at: epochMs })),
  mayGive: z.boolean(),
})

/** `names`: of the last few. `mine`: whether the caller is among them; nobody thanks for what is their own. */
export const thanks = z.object({ count, names: z.array(z.string()), mine: z.boolean() })

/** `removed`: by whom, shown to who wrote it and to who may remove; others are not told that it was there. */
const comment = z.object({ id, author: personBrief, text: z.string(), at: epochMs, removed: z.nullable(z.object({ by: z.enum(['host', 'office']), at: epochMs })), mine: z.boolean(), mayRemove: z.boolean(), ...reporting })

/** The first of them first. */
export const commentPage = z.object({ comments: z.array(comment), next: z.nullable(place) })

const settings = z.object({
  /** Whether colleagues may comment. */
  comments: z.boolean(),
  /** Who switched it when, the last one last. */
  history: z.array(z.object({ comments: z.boolean(), by: z.string(), at: epochMs })),
})

const given = z.object({ feedback })

/** What is said to a reflection: by the hosts of its studio, by whoever thanks for it, by colleagues where the office lets them. */
export const remarks = {
  giveFeedback: action({
    summary:
      'A host says something to what is shown to them of their studio, or recommends it for the library, or both; in the place of what was said before. What is new is checked before it is kept, and its author is told what it says more. ' +
      'Nobody does so to their own, nor to a version that has another in its place. A repeat with the same id changes nothing.',
    audience: 'host',
    input: z.object({ id, reflectionId: id, seen: count, version, text: text(1000), chosen: z.boolean() }),
    output: given,
    refusals: ['VERSION_CHANGED', 'ID_TAKEN', 'TEXT_REFUSED', 'TEXT_NOT_CHECKED'],
  }),

  withdrawFeedback: action({
    summary: 'A host takes back what was said to a reflection, and that it was recommended; that it was done stays to be seen, and nobody is told. A repeat with the same id changes nothing.',
    audience: 'host',
    input: z.object({ id, reflectionId: id, seen: count }),
    output: given,
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),

  thank: action({
    summary: 'A reader thanks for a reflection, once, or takes it back; nobody is told. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, thanked: z.boolean() }),
    output: z.object({ thanks }),
    refusals: [],
  }),

  comments: action({
    summary: 'What colleagues said to a reflection, to whoever may read it, the first one first, twenty a page. A repeat reads again.',
    audience: 'person',
    input: z.object({ id, after: z.optional(place) }),
    output: commentPage,
    refusals: ['COMMENTS_OFF'],
  }),

  comment: action({
    summary: 'A reader says something to a reflection where the office lets them; it is checked before it is kept. A repeat with the same id changes nothing.',
    audience: 'person',
    input: z.object({ id, reflectionId: id, text: requiredText(500) }),
    output: z.object({ comment }),
    refusals: ['COMMENTS_OFF', 'ID_TAKEN', 'TEXT_REFUSED', 'TEXT_NOT_CHECKED'],
  }),

  removeComment: action({
    summary: 'Whoever wrote a comment, a host of its studio or the office takes it away; who did so is kept, and who wrote it is told where it was somebody else. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id }),
    output: z.object({}),
    refusals: [],
  }),

  reflectionSettings: action({
    summary: 'What the office has set for the reflections of the school, and who did so. A repeat reads again.',
    audience: 'office',
    input: z.object({}),
    output: settings,
    refusals: [],
  }),

  setComments: action({
    summary: 'The office lets colleagues comment on reflections, or no longer; what was said is then hidden, not deleted. A repeat changes nothing.',
    audience: 'office',
    input: z.object({ id, comments: z.boolean() }),
    output: settings,
    refusals: ['ID_TAKEN'],
  }),
}
