import type { Reader } from '../../../domain/moderation/circles'
import { mayRead } from '../../../domain/moderation/circles'
import type { Database } from '../../kit/database'
import { command } from '../../kit/database'
import type { LibraryCase, ResourceDocument, ShelfItem } from '../../kit/documents'

/** What is known of a chosen item without its words. */
export type KnownItem = ShelfItem & { title: string; authors: Author[]; gone: boolean; missing: Author[]; asked: number | null }
type Author = { id: string; name: string }

type CaseFacts = Pick<LibraryCase, '_id' | 'flow' | 'circles' | 'card' | 'consents' | 'consentAskedAt'>
type ResourceFacts = Pick<ResourceDocument, '_id' | 'circles' | 'card' | 'authorId' | 'authorName'>

const mostItems = 100

/** How chosen items stand for a reader, in their order. Two operations side by side, one for each kind that is among them. */
export async function readItems(database: Database, items: readonly ShelfItem[], reader: Reader): Promise<KnownItem[]> {
  const [cases, resources] = await Promise.all([
    ofKind(items, 'case', (ids) => database.find('library_cases', { _id: command.in(ids) }, { limit: mostItems, fields: ['flow', 'circles', 'card', 'consents', 'consentAskedAt'] })),
    ofKind(items, 'resource', (ids) => database.find('resources', { _id: command.in(ids) }, { limit: mostItems, fields: ['circles', 'card', 'authorId', 'authorName'] })),
  ])
  return items.map((item) => {
    if (item.kind === 'case') return knownCase(item, cases.find(({ _id }) => _id === item.id), reader)
    return knownResource(item, resources.find(({ _id }) => _id === item.id), reader)
  })
}

/** Of one that is there no longer, or not for the reader, nothing is told. */
export function knownCase(item: ShelfItem, found: CaseFacts | undefined, reader: Reader): KnownItem {
  if (found === undefined || found.flow.published === null || !mayRead(found.circles, reader)) return gone(item)
  const { card, consents, consentAskedAt } = found
  const missing = card.authors.filter(({ id }) => !consents.some(({ personId }) => personId === id))
  return { ...item, title: card.title, authors: card.authors, gone: false, missing, asked: consentAskedAt }
}

/** Whoever shares a resource shares it to be used: nobody else is asked. */
export function knownResource(item: ShelfItem, found: ResourceFacts | undefined, reader: Reader): KnownItem {
  if (found === undefined || !mayRead(found.circles, reader)) return gone(item)
  return { ...item, title: found.card.title, authors: [{ id: found.authorId, name: found.authorName }], gone: false, missing: [], asked: null }
}

/** Asks for those of one kind; nothing is asked where there is none. */
export async function ofKind<Found>(items: readonly ShelfItem[], kind: ShelfItem['kind'], find: (ids: string[]) => Promise<Found[]>): Promise<Found[]> {
  const ids = items.filter((item) => item.kind === kind).map(({ id }) => id)
  return ids.length === 0 ? [] : find(ids)
}

function gone(item: ShelfItem): KnownItem {
  return { ...item, title: '', authors: [], gone: true, missing: [], asked: null }
}
