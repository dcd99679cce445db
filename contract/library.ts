import * as z from 'zod/mini'
import { action } from './action'
import { personBrief } from './activity'
import { activityRecords } from './activity-records'
import { asked } from './asked'
import { commentPage, feedback, remarks, thanks } from './remarks'
import { libraryCases } from './cases-library'
import { candidateStanding, picture, review, sentPicture, sentVersion, takenDown, version, visibility } from './checked-shapes'
import { resources } from './resources'
import { textReports } from './text-reports'
import { count, epochMs, id, listOf, requiredText, text } from './values'

const place = z.object({ at: epochMs, id })
/** Pictures lie under `reflections/<id>/`. */
const words = { title: text(60), text: requiredText(5000), pictures: listOf(sentPicture, 0, 9) }

const shownWords = z.object({ version, title: z.string(), text: z.string(), pictures: z.array(picture), sentAt: epochMs })

const candidate = z.object({ version, visibility, sentAt: epochMs, standing: candidateStanding })

/** Only what the author is told of their own. `candidate`: what others do not see (yet). */
const own = z.object({
  visibility,
  candidate: z.nullable(candidate),
  takenDown: z.nullable(takenDown),
  deletedAt: z.nullable(epochMs),
})

const about = {
  id,
  author: personBrief,
  studio: z.object({ id, name: z.string() }),
  activity: z.nullable(z.object({ id, title: z.string() })),
  /** Its place in lists: when others first saw it, or when it was sent. */
  at: epochMs,
}

const card = z.object({
  ...about,
  title: z.string(),
  /** How the text begins. */
  excerpt: z.string(),
  /** The first three, small. */
  pictures: z.array(z.object({ url: z.string() })),
  pictureCount: count,
  /** Who may see it; for those of others what they are shown by. Null: nobody but the author. */
  shownTo: z.nullable(visibility),
  /** Recommended for the library by a host. */
  chosen: z.boolean(),
  /** To a host of its studio: whether one of them has said something to it. Null for others, and for what is one’s own. */
  answered: z.nullable(z.boolean()),
  own: z.nullable(own),
})

const written = z.object({ version, own })

const reason = text(300)
/** `id`: of the decision, made on the phone; `rev`: as it was seen. */
const decision = { id, reflectionId: id, rev: count }
const decided = z.object({})

/** Reflections (反思). Ids are made on the phone, drafts live there; nothing is shown to others before it was checked. */
export const library = {
  submitReflection: action({
    summary:
      'Sends a reflection: title, text, up to nine pictures, perhaps on an activity of the studio. It is checked and shown to whom it is for once nothing speaks against it; until then, and where it is for oneself alone, ' +
      'nobody else sees it. A repeat with the same id answers how it stands and checks again what could not be checked.',
    audience: 'studio',
    input: z.object({ id, studioId: id, activityId: z.nullable(id), visibility, ...words }),
    output: written,
    refusals: ['ID_TAKEN', 'PICTURE_REFUSED'],
  }),

  editReflection: action({
    summary:
      'The author sends another version, one higher than the last; what others see stays until it has passed the check. Made narrower it is so at once. Pictures that stay keep their ids. A repeat answers how it stands.',
    audience: 'person',
    input: z.object({ id, version: sentVersion, visibility, ...words }),
    output: written,
    refusals: ['TOO_MANY_VERSIONS', 'VERSION_CHANGED', 'PICTURE_REFUSED', 'DELETED'],
  }),

  reflection: action({
    summary:
      'One reflection: what is shown of it to whoever may see it, and to its author also what was sent since and how that stands. What could not be checked is checked again when its author asks. ' +
      'Hosts of its studio and the office also see what waits for their decision. A repeat reads again.',
    audience: 'person',
    input: z.object({ id }),
    output: z.object({
      ...about,
      /** As others see it; null: nobody does. */
      shown: z.nullable(shownWords),
      /** To the author: what was sent and is not shown. */
      sent: z.nullable(shownWords),
      /** The file ids of the latest version, for an edit that keeps them. Empty for others. */
      files: z.array(sentPicture),
      own: z.nullable(own),
      /** To whoever may decide on it. */
      review: z.nullable(review),
      chosen: z.boolean(),
      /** To its author, the hosts of its studio and the office. */
      feedback: z.nullable(feedback),
      thanks,
      /** The first page of what colleagues said; null: the office lets nobody comment. */
      comments: z.nullable(commentPage),
      /** To its author: every version there was; to who may decide: those that others have seen. Empty for others. */
      versions: z.array(z.object({ version, sentAt: epochMs })),
    }),
    refusals: [],
  }),

  reflectionVersion: action({
    summary: 'A version of a reflection, also one that another has taken the place of: to its author any, to who may decide on it those that others have seen. A repeat reads again.',
    audience: 'person',
    input: z.object({ id, version }),
    output: z.object({ words: shownWords }),
    refusals: [],
  }),

  reflections: action({
    summary:
      'Cards of reflections, the latest first, fifteen a page: my own, those of a studio, of the school, or my own that I deleted; those of a studio or the school also on one activity or by one person. A repeat reads again.',
    audience: 'person',
    input: z.object({
      of: z.discriminatedUnion('feed', [
        z.object({ feed: z.enum(['mine', 'deleted']) }),
        /** `unanswered`: for hosts, those to which none of them has said anything. */
        z.object({ feed: z.literal('studio'), studioId: id, activityId: z.optional(id), personId: z.optional(id), unanswered: z.optional(z.literal(true)) }),
        z.object({ feed: z.literal('school'), activityId: z.optional(id), personId: z.optional(id) }),
      ]),
      after: z.optional(place),
    }),
    output: z.object({ reflections: z.array(card), next: z.nullable(place) }),
    refusals: [],
  }),

  setVisibility: action({
    summary:
      'The author changes who may see a reflection: narrower at once, wider once it was checked anew and with `confirmed`, by which the author says that they know. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, version, visibility, confirmed: z.boolean() }),
    output: written,
    refusals: ['VERSION_CHANGED', 'NOT_CONFIRMED', 'EDIT_FIRST', 'DELETED'],
  }),

  deleteReflection: action({
    summary: 'The author deletes a reflection: at once nobody sees it; for thirty days it can be restored. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id }),
    output: written,
    refusals: [],
  }),

  restoreReflection: action({
    summary: 'The author brings back what they deleted within thirty days. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id }),
    output: written,
    refusals: ['TOO_LATE'],
  }),

  reportReflection: action({
    summary: 'A reader says that a reflection should not be shown, and why; its hosts, else the office, are told. One report of each reader waits at a time: a repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, reason: requiredText(300) }),
    output: z.object({}),
    refusals: [],
  }),

  reviewQueue: action({
    summary:
      'What waits for a decision, the longest first, fifteen a page: what the check was not sure of, what was reported, takedowns that are appealed; of a studio to its hosts, of the school to its office. ' +
      'With the first page the records of activities that wait for the same. What is one’s own is not among it. A repeat reads again.',
    audience: 'host-or-office',
    input: z.object({
      of: z.discriminatedUnion('kind', [z.object({ kind: z.literal('studio'), studioId: id }), z.object({ kind: z.literal('school') })]),
      after: z.optional(place),
    }),
    output: z.object({
      items: z.array(
        z.object({
          ...about,
          /** Of the version that waits, else of the one that is shown. */
          title: z.string(),
          excerpt: z.string(),
          pictures: z.array(z.object({ url: z.string() })),
          pictureCount: count,
          waitsFrom: epochMs,
          review,
        }),
      ),
      /** The longest first, thirty at most; none with later pages. */
      records: z.array(z.object({ activityId: id, title: z.string(), by: z.string(), studioName: z.string(), why: z.enum(['doubtful', 'reported', 'appealed']), waitsFrom: epochMs })),
      next: z.nullable(place),
    }),
    refusals: [],
  }),

  decideReflection: action({
    summary:
      'A host or the office passes what waits for a person, so that it is shown, or refuses it with a reason; the author is told. Nobody decides on what is theirs. A repeat with the same id changes nothing.',
    audience: 'host-or-office',
    input: z.object({ ...decision, decision: z.enum(['passed', 'refused']), reason }),
    output: decided,
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),

  takeDown: action({
    summary: 'A host or the office takes down what is shown, with a reason; the author is told and may appeal. Reports of it are settled by that. A repeat with the same id changes nothing.',
    audience: 'host-or-office',
    input: z.object({ ...decision, reason: requiredText(300) }),
    output: decided,
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),

  dismissReports: action({
    summary: 'A host or the office finds nothing wrong with what was reported: it stays, and the reports are settled. A repeat with the same id changes nothing.',
    audience: 'host-or-office',
    input: z.object(decision),
    output: decided,
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),

  appealTakedown: action({
    summary: 'The author says, once, why it should not have been taken down; hosts and office are told. A repeat answers how it stands.',
    audience: 'person',
    input: z.object({ id, text: requiredText(500) }),
    output: written,
    refusals: ['VERSION_CHANGED', 'DELETED'],
  }),

  answerAppeal: action({
    summary: 'A host or the office puts back what was taken down, or keeps it down with a reason; the author is told. A repeat with the same id changes nothing.',
    audience: 'host-or-office',
    input: z.object({ ...decision, answer: z.enum(['restored', 'kept']), reason }),
    output: decided,
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),

  ...remarks,
  ...asked,
  ...activityRecords,
  ...libraryCases,
  ...resources,
  ...textReports,
}
