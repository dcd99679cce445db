import type { OutputOf } from '../../../contract/index'
import type { Circles } from '../../../domain/moderation/circles'
import { circleOfFeed, mayRead } from '../../../domain/moderation/circles'
import { everybody, hosts, readCaller, readPlacedCaller } from '../../kit/context'
import { command } from '../../kit/database'
import type { Database } from '../../kit/database'
import type { CaseCollection, ShelfItem } from '../../kit/documents'
import { goingOnAfter } from '../../kit/paging'
import { refuse } from '../../kit/refuse'
import type { LibraryHandlers } from '../handlers'
import { readerOf } from '../reader'
import { reportingOf } from '../texts/reporting'
import { removerOfCollection } from './collection-writing'
import { studiosOf, writingPlaces } from './places'

type Item = OutputOf<'library.collection'>['items'][number]

const pageLength = 15
const mostItems = 100

/** Four operations, two after another; three where it holds only cases or only resources. */
export const collection: LibraryHandlers['collection'] = async ({ id }, context) => {
  const { database, now } = context
  const [person, found] = await Promise.all([readCaller(context), database.first('case_collections', { _id: id })])
  const reader = readerOf(person, now)
  const remover = found === null ? null : removerOfCollection(found, person, now)
  // Whether there is such a one is nobody else's business.
  if (found === null || !(remover !== null || mayRead(found.circles, reader))) throw refuse('NOT_FOUND')
  const known = await titlesOf(found.items, database, (circles) => mayRead(circles, reader))
  const items = found.items.flatMap(({ kind, id: itemId }) => known.get(`${kind} ${itemId}`) ?? [])
  return {
    card: cardOf(found),
    studioId: found.studioId,
    visibility: found.visibility,
    rev: found.rev,
    mine: found.by.id === person._id,
    mayChange: remover !== null,
    ...reportingOf(found.reports, person._id, found.by.id === person._id ? 'author' : remover),
    items,
    hidden: found.items.length - items.length,
  }
}

/** Two operations, one after the other. */
export const collections: LibraryHandlers['collections'] = async ({ place, after }, context) => {
  const { database, now } = context
  const writer = await readPlacedCaller(context)
  const circle = circleOfFeed(place, readerOf(writer.person, now))
  if (circle === null) throw refuse('NOT_ALLOWED')
  const where = goingOnAfter({ [`circles.${circle.kind}`]: circle.of }, after)
  const found = await database.find('case_collections', where, { limit: pageLength, order: [['at', 'desc'], ['_id', 'desc']] })
  const last = found.length === pageLength ? found.at(-1) : undefined
  return { collections: found.map(cardOf), places: writingPlaces(writer, hosts, now), studios: studiosOf(writer, everybody, now), next: last === undefined ? null : { at: last.at, id: last._id } }
}

/** What of them somebody may see, by kind and id. Two operations side by side, one for each kind there is. */
async function titlesOf(items: readonly ShelfItem[], database: Database, maySee: (circles: Circles) => boolean): Promise<Map<string, Item>> {
  const idsOf = (wanted: ShelfItem['kind']): string[] => items.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  const [caseIds, resourceIds] = [idsOf('case'), idsOf('resource')]
  const [cases, resources] = await Promise.all([
    caseIds.length === 0 ? [] : database.find('library_cases', { _id: command.in(caseIds) }, { limit: mostItems, fields: ['card', 'circles'] }),
    resourceIds.length === 0 ? [] : database.find('resources', { _id: command.in(resourceIds) }, { limit: mostItems, fields: ['card', 'circles', 'authorName'] }),
  ])
  const seen: Item[] = [
    ...cases.filter(({ circles }) => maySee(circles)).map(({ _id: id, card }) => ({ kind: 'case' as const, id, title: card.title, note: card.authors.map(({ name }) => name).join('、') })),
    ...resources.filter(({ circles }) => maySee(circles)).map(({ _id: id, card, authorName }) => ({ kind: 'resource' as const, id, title: card.title, note: authorName })),
  ]
  return new Map(seen.map((one) => [`${one.kind} ${one.id}`, one]))
}

function cardOf({ _id: id, kind, title, intro, by, items, at }: CaseCollection): OutputOf<'library.collection'>['card'] {
  return { id, kind, title, intro, by, items: items.length, at }
}
