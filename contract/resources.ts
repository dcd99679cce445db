import * as z from 'zod/mini'
import { resourceKinds, topics } from '../domain/library/case-words'
import { action } from './action'
import { personBrief } from './activity'
import { fileKind, listPlace, place, sentFile, tag } from './case-shapes'
import { candidateStanding, reporting, review, takenDown, visibility } from './checked-shapes'
import { count, epochMs, id, listOf, requiredText, text, wholeNumber } from './values'

const kind = z.enum(resourceKinds)
const topic = z.enum(topics)
/** A page on the web: https alone. */
const link = z.string().check(z.trim(), z.maxLength(500), z.regex(/^https:\/\/[^\s/$.?#][^\s]*$/u))

const resourceCard = z.object({
  id,
  kind,
  topic,
  title: z.string(),
  tags: z.array(z.string()),
  files: count,
  hasLink: z.boolean(),
  by: personBrief,
  studio: z.object({ id, name: z.string() }),
  at: epochMs,
  downloads: count,
  /** To whoever put it in: how it stands. */
  own: z.nullable(z.object({ visibility, check: z.nullable(candidateStanding), takenDown: z.boolean(), deletedAt: z.nullable(epochMs) })),
})

/** Where the caller may put something: a studio, or the school under its own id. */
const places = z.array(z.object({ id, name: z.string() }))
/** Studios in which the caller is, where they may look. */
const studios = z.array(z.object({ id, name: z.string() }))

const item = z.object({ kind: z.enum(['case', 'resource']), id })

const collectionCard = z.object({ id, kind: z.enum(['course', 'theme']), title: z.string(), intro: z.string(), by: personBrief, items: count, at: epochMs })

/** Resources (资源) beside cases, and collections (专辑) of both. */
export const resources = {
  writeResource: action({
    summary:
      'A host or an assistant puts in a resource for their studio, an expert or the office one for the school (its own id as `studioId`), or another version of it: title, description, documents under `resources/<id>/` or a link; ' +
      'checked like a reflection and then shown. A repeat answers how it stands.',
    audience: 'person',
    input: z.object({
      id,
      studioId: id,
      version: wholeNumber(1, 31),
      kind,
      topic,
      title: requiredText(60),
      text: text(1000),
      tags: listOf(tag, 0, 5),
      files: listOf(sentFile, 0, 5),
      link: z.nullable(link),
      visibility,
    }),
    output: z.object({ version: count }),
    refusals: ['ID_TAKEN', 'VERSION_CHANGED', 'FILE_REFUSED', 'DELETED', 'TOO_MANY_VERSIONS', 'NOTHING_IN_IT'],
  }),

  resource: action({
    summary: 'One resource: what is shown of it to whoever may see it, to its author also what was sent and how that stands, to whoever decides what waits. A repeat reads again.',
    audience: 'person',
    input: z.object({ id }),
    output: z.object({
      card: resourceCard,
      text: z.string(),
      link: z.nullable(z.string()),
      files: z.array(z.object({ name: z.string(), kind: fileKind, bytes: count })),
      visibility: z.nullable(visibility),
      own: z.nullable(
        z.object({ version: count, visibility, check: z.nullable(candidateStanding), takenDown: z.nullable(takenDown), deletedAt: z.nullable(epochMs), files: z.array(sentFile) }),
      ),
      review: z.nullable(review),
      mayReport: z.boolean(),
    }),
    refusals: [],
  }),

  resourceFile: action({
    summary: 'A link to one document of a resource, which ends after ten minutes; it is counted as a download. A repeat makes another.',
    audience: 'person',
    input: z.object({ id, file: wholeNumber(0, 4) }),
    output: z.object({ url: z.string(), name: z.string(), kind: fileKind }),
    refusals: ['FILE_GONE'],
  }),

  resources: action({
    summary: 'Resources in a place, the latest first, fifteen a page, by kind, topic and tag; or one’s own; or those one deleted; or what waits for the caller’s decision, the longest first. A repeat reads again.',
    audience: 'person',
    input: z.object({
      of: z.discriminatedUnion('feed', [
        z.object({ feed: z.literal('shown'), place, kind: z.optional(kind), topic: z.optional(topic), tag: z.optional(tag) }),
        z.object({ feed: z.enum(['mine', 'deleted']) }),
        z.object({ feed: z.literal('waiting'), place }),
      ]),
      after: z.optional(listPlace),
    }),
    output: z.object({
      resources: z.array(resourceCard),
      places,
      studios,
      /** Where the caller decides on what waits. */
      decides: z.object({ studioIds: z.array(id), school: z.boolean() }),
      next: z.nullable(listPlace),
    }),
    refusals: [],
  }),

  deleteResource: action({
    summary: 'Its author deletes a resource, for thirty days restorably, or brings it back. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, deleted: z.boolean() }),
    output: z.object({}),
    refusals: ['TOO_LATE'],
  }),

  reportResource: action({
    summary: 'A reader says that a resource should not be shown, and why. One report of each reader waits at a time: a repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, reason: requiredText(300) }),
    output: z.object({}),
    refusals: [],
  }),

  decideResource: action({
    summary: 'A host or the office passes or refuses what waits, takes down, dismisses reports or answers an appeal; whoever put it in is told. Nobody decides on what is theirs. A repeat with the same id changes nothing.',
    audience: 'host-or-office',
    input: z.object({ id, resourceId: id, rev: count, decision: z.enum(['passed', 'refused', 'taken-down', 'reports-dismissed', 'restored', 'kept']), reason: text(300) }),
    output: z.object({}),
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),

  appealResource: action({
    summary: 'Whoever put it in says, once, why it should not have been taken down. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, text: requiredText(500) }),
    output: z.object({}),
    refusals: ['VERSION_CHANGED', 'DELETED'],
  }),

  writeCollection: action({
    summary:
      'A host makes a collection (专辑) for their studio, an expert or the office one for the school (its own id as `studioId`), or changes it: a course package or a themed set, its cases and resources in their order; its words are checked before it is kept. `rev`: as it was seen, 0 for a new one. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id, studioId: id, rev: count, kind: z.enum(['course', 'theme']), title: requiredText(40), intro: text(500), items: listOf(item, 1, 100), visibility: z.enum(['hosts', 'studio', 'school', 'district', 'public']) }),
    output: z.object({ rev: count }),
    refusals: ['ID_TAKEN', 'VERSION_CHANGED', 'TEXT_REFUSED', 'TEXT_NOT_CHECKED'],
  }),

  collection: action({
    summary: 'One collection with what of it the caller may see, in its order. A repeat reads again.',
    audience: 'person',
    input: z.object({ id }),
    output: z.object({
      card: collectionCard,
      /** The school’s own id where it is of the school as such. */
      studioId: id,
      visibility,
      rev: count,
      mine: z.boolean(),
      mayChange: z.boolean(),
      ...reporting,
      items: z.array(z.object({ kind: z.enum(['case', 'resource']), id, title: z.string(), note: z.string() })),
      /** So many the caller may not see (any more). */
      hidden: count,
    }),
    refusals: [],
  }),

  collections: action({
    summary: 'Collections in a place, the latest first, fifteen a page. A repeat reads again.',
    audience: 'person',
    input: z.object({ place, after: z.optional(listPlace) }),
    output: z.object({ collections: z.array(collectionCard), places, studios, next: z.nullable(listPlace) }),
    refusals: [],
  }),

  removeCollection: action({
    summary: 'Whoever made a collection, a host of its studio or the office removes it; what is in it stays, and whoever made it is told where it was somebody else. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ id }),
    output: z.object({}),
    refusals: [],
  }),
}
