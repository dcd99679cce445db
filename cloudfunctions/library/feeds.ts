import type { InputOf, OutputOf } from '../../contract/index'
import type { Circle, Reader } from '../../domain/moderation/circles'
import { circleOfFeed } from '../../domain/moderation/circles'
import type { Context } from '../kit/context'
import { readCaller } from '../kit/context'
import { command } from '../kit/database'
import type { ReflectionDocument } from '../kit/documents'
import { goingOnAfter } from '../kit/paging'
import { refuse } from '../kit/refuse'
import { linksTo } from '../kit/storage'
import { isDue, lookedAfter } from './checking'
import { isHostOf } from './feedback'
import type { LibraryHandlers } from './handlers'
import { ownOf } from './own'
import { readerOf } from './reader'
import { aboutOf, linkSeconds } from './reflection'

type Feed = InputOf<'library.reflections'>['of']
type Card = OutputOf<'library.reflections'>['reflections'][number]

/** With three pictures each they have as many links as are given out at once. */
const pageLength = 15
/** All but what was written. */
const fields: (keyof ReflectionDocument)[] = [
  ...(['authorId', 'authorName', 'studioId', 'studioName', 'activityId', 'activityTitle', 'at', 'card'] as const),
  ...(['version', 'shown', 'candidate', 'reports', 'takenDown', 'deletedAt', 'feedback', 'answeredAt'] as const),
]

/** Two operations, one after the other; of one's own, one that could not be checked is checked again: two or three more. */
export const reflections: LibraryHandlers['reflections'] = async ({ of, after }, context) => {
  const { database, now } = context
  const reader = readerOf(await readCaller(context), now)
  const where = goingOnAfter(whereOf(of, reader), after)
  const found = await database.find('reflections', where, { limit: pageLength, order: [['at', 'desc'], ['_id', 'desc']], fields })
  const listed = of.feed === 'mine' ? await withOneLookedAfter(found, context) : found
  const links = await smallLinks(listed)
  const last = found.length === pageLength ? found.at(-1) : undefined
  return {
    reflections: listed.map((one) => cardOf(one, reader, links, now)),
    next: last === undefined ? null : { at: last.at, id: last._id },
  }
}

/** Refuses NOT_ALLOWED to who is not of the studio. */
function whereOf(of: Feed, reader: Reader): Record<string, unknown> {
  switch (of.feed) {
    case 'mine':
      return { authorId: reader.personId, purgeAt: null }
    case 'deleted':
      return { authorId: reader.personId, purgeAt: command.gt(0) }
    case 'studio':
    case 'school': {
      const circle = circleOfFeed(of.feed === 'school' ? { kind: 'school' } : { kind: 'studio', studioId: of.studioId }, reader)
      if (circle === null) throw refuse('NOT_ALLOWED')
      const { activityId, personId } = of
      // What is in a circle is not deleted.
      const shown = { [`circles.${circle.kind}`]: circle.of, purgeAt: null }
      if (of.feed === 'studio' && of.unanswered === true) return { ...shown, ...unansweredBy(circle, reader, personId), ...(activityId === undefined ? {} : { activityId }) }
      return { ...shown, ...(activityId === undefined ? {} : { activityId }), ...(personId === undefined ? {} : { authorId: personId }) }
    }
    default:
      return of satisfies never
  }
}

/** Refuses NOT_ALLOWED to who is no host of the studio. Nobody answers themselves. */
function unansweredBy({ kind }: Circle, { personId: own }: Reader, personId: string | undefined): Record<string, unknown> {
  if (kind !== 'hosts') throw refuse('NOT_ALLOWED')
  return { answeredAt: null, authorId: personId === undefined ? command.neq(own) : command.and([command.eq(personId), command.neq(own)]) }
}

/** Whoever looks through what they wrote has come back: the first that could not be checked is checked again. */
async function withOneLookedAfter(found: readonly ReflectionDocument[], context: Context): Promise<ReflectionDocument[]> {
  const due = found.find((one) => isDue(one, context.now))
  const whole = due === undefined ? null : await context.database.first('reflections', { _id: due._id })
  const seen = whole === null ? null : await lookedAfter(whole, context)
  return found.map((one) => (seen !== null && one._id === seen._id ? seen : one))
}

async function smallLinks(found: readonly ReflectionDocument[]): Promise<Map<string, string>> {
  const files = found.flatMap(({ card }) => card.pictures)
  if (files.length === 0) return new Map()
  const links = await linksTo(files, linkSeconds)
  return new Map(files.map((file, i) => [file, links[i] ?? '']))
}

function cardOf(reflection: ReflectionDocument, reader: Reader, links: ReadonlyMap<string, string>, now: number): Card {
  const { card, shown, feedback, answeredAt } = reflection
  const isOwn = reflection.authorId === reader.personId
  return {
    ...aboutOf(reflection),
    title: card.title,
    excerpt: card.excerpt,
    pictures: card.pictures.map((file) => ({ url: links.get(file) ?? '' })),
    pictureCount: card.pictureCount,
    shownTo: shown?.visibility ?? null,
    chosen: feedback.said?.chosen ?? false,
    answered: isOwn || !isHostOf(reflection, reader) ? null : answeredAt !== null,
    own: isOwn ? ownOf(reflection, now) : null,
  }
}
