import type { InputOf } from '../../../contract/index'
import { resourceFacet } from '../../../domain/library/resource-facets'
import { circleOfFeed } from '../../../domain/moderation/circles'
import { everybody, hosts, isOffice, readPlacedCaller, requireOffice, requireRole, staff } from '../../kit/context'
import { command } from '../../kit/database'
import type { Person, ResourceDocument } from '../../kit/documents'
import { goingOnAfter, waitingAfter } from '../../kit/paging'
import { refuse } from '../../kit/refuse'
import { resourceCardOf } from '../../kit/resource-shelf'
import type { LibraryHandlers } from '../handlers'
import { readerOf } from '../reader'
import { studiosOf, writingPlaces } from './places'
import { standingOf } from './resource'
import { cardOf } from './seen-resource'

type Feed = InputOf<'library.resources'>['of']
type Waiting = Extract<Feed, { feed: 'waiting' }>
type After = InputOf<'library.resources'>['after']

const pageLength = 15

/** Two operations, one after the other. */
export const resources: LibraryHandlers['resources'] = async ({ of, after }, context) => {
  const { database, now } = context
  const writer = await readPlacedCaller(context)
  const { person } = writer
  const found = of.feed === 'waiting' ? await database.find('resources', whereWaiting(of, person, after, now), waitingPage) : await database.find('resources', whereOf(of, person, after, now), page)
  const last = found.length === pageLength ? found.at(-1) : undefined
  return {
    resources: found.map((one) => cardOf(one, of.feed === 'waiting' ? cardOfWaiting(one) : one.card, one.authorId === person._id ? standingOf(one, now) : null)),
    places: writingPlaces(writer, staff, now),
    studios: studiosOf(writer, everybody, now),
    decides: { studioIds: studiosOf(writer, hosts, now).map(({ id }) => id), school: isOffice(person, person.schoolId) },
    next: last === undefined ? null : { at: of.feed === 'waiting' ? (last.waitsFrom ?? 0) : last.at, id: last._id },
  }
}

const cardFields: (keyof ResourceDocument)[] = ['card', 'authorId', 'authorName', 'studioId', 'studioName', 'at', 'downloads', 'version', 'shown', 'candidate', 'reports', 'takenDown', 'deletedAt', 'waitsFrom']
const page = { limit: pageLength, order: [['at', 'desc'], ['_id', 'desc']] as [string, 'desc'][], fields: cardFields }
const waitingPage = { limit: pageLength, order: [['waitsFrom', 'asc'], ['_id', 'asc']] as [string, 'asc'][], fields: [...cardFields, 'contents'] }

/** Refuses NOT_ALLOWED to who is not of the studio. */
function whereOf(of: Exclude<Feed, Waiting>, person: Person, after: After, now: number): Record<string, unknown> {
  if (of.feed !== 'shown') return goingOnAfter({ authorId: person._id, purgeAt: of.feed === 'mine' ? null : command.gt(0) }, after)
  const circle = circleOfFeed(of.place, readerOf(person, now))
  if (circle === null) throw refuse('NOT_ALLOWED')
  return goingOnAfter({ [`circles.${circle.kind}`]: circle.of, facets: resourceFacet(of) }, after)
}

/** Refuses NOT_ALLOWED to who does not decide there. */
function whereWaiting({ place }: Waiting, person: Person, after: After, now: number): Record<string, unknown> {
  if (place.kind === 'studio') requireRole(person, place.studioId, hosts, now)
  else requireOffice(person, person.schoolId)
  const there = place.kind === 'studio' ? { studioId: place.studioId } : { schoolId: person.schoolId }
  return waitingAfter({ ...there, authorId: command.neq(person._id), waitsFrom: command.gt(0).and(command.lte(now)) }, after)
}

/** What somebody has to decide on: what was sent, else what is reported. */
function cardOfWaiting({ card, candidate, contents }: ResourceDocument): ResourceDocument['card'] {
  const words = contents.find(({ version }) => version === candidate?.version)
  return words === undefined ? card : resourceCardOf(words)
}
