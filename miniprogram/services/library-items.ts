import type { InputOf } from '../../contract/index'
import type { ResourceKind } from '../../domain/library/case-words'
import { call, type Trouble } from './cloud'
import { authorWords } from './library-card-view'
import type { LibraryPlace } from './library-list'
import { resourceKindNames } from '../shared/index'

/** A case or a resource as it is taken into a collection or a handbook. `note`: who made it. */
export type LibraryItem = { kind: 'case' | 'resource'; id: string; title: string; note: string }

/** What is looked through: cases or resources of a place; cases by what was typed; resources of one kind. */
export type ItemQuery = { kind: LibraryItem['kind']; place: LibraryPlace; typed: string; resourceKind: ResourceKind | '' }

type Next = { at: number; id: string } | { page: number } | null

export type ItemList = { query: ItemQuery; items: LibraryItem[]; next: Next }
export type LoadedItems = { kind: 'loaded'; list: ItemList } | { kind: 'trouble'; trouble: Trouble }

export const itemKindNames: Readonly<Record<LibraryItem['kind'], string>> = { case: '案例', resource: '资源' }

/** The first page, or the one after `list`. */
export async function loadItems(query: ItemQuery, list: ItemList | null = null): Promise<LoadedItems> {
  if (query.kind === 'resource') return loadResources(query, list)
  return query.typed === '' ? loadCases(query, list) : searchCases(query, list)
}

export function sameItem(one: Pick<LibraryItem, 'kind' | 'id'>, other: Pick<LibraryItem, 'kind' | 'id'>): boolean {
  return one.kind === other.kind && one.id === other.id
}

/** One place up or down; the same where it is at the end already. */
export function movedItem(items: readonly LibraryItem[], index: number, by: -1 | 1): LibraryItem[] {
  const item = items[index]
  const to = index + by
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  const others = items.filter((_one, i) => i !== index)
  return [...others.slice(0, to), item, ...others.slice(to)]
}

async function loadCases(query: ItemQuery, list: ItemList | null): Promise<LoadedItems> {
  const answer = await call('library.cases', { place: query.place, filters: {}, ...afterOf(list) })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const items = answer.output.cases.map(({ id, title, authors }) => ({ kind: 'case' as const, id, title, note: authorWords(authors) }))
  return loaded(query, list, items, answer.output.next)
}

async function searchCases(query: ItemQuery, list: ItemList | null): Promise<LoadedItems> {
  const page = list?.next !== undefined && list.next !== null && 'page' in list.next ? list.next.page : 0
  const answer = await call('library.searchCases', { typed: query.typed, filters: {}, page })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const items = answer.output.cases.map(({ id, title, authorName }) => ({ kind: 'case' as const, id, title: title.map(({ text }) => text).join(''), note: authorName }))
  return loaded(query, list, items, answer.output.more ? { page: page + 1 } : null)
}

async function loadResources(query: ItemQuery, list: ItemList | null): Promise<LoadedItems> {
  const { place, resourceKind } = query
  const answer = await call('library.resources', { of: { feed: 'shown', place, ...(resourceKind === '' ? {} : { kind: resourceKind }) }, ...afterOf(list) })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const items = answer.output.resources.map(({ id, title, kind, by }) => ({ kind: 'resource' as const, id, title, note: `${resourceKindNames[kind]} · ${by.name}` }))
  return loaded(query, list, items, answer.output.next)
}

function afterOf(list: ItemList | null): Pick<InputOf<'library.cases'>, 'after'> {
  return list?.next !== undefined && list.next !== null && 'at' in list.next ? { after: list.next } : {}
}

/** One whose place in time has changed meanwhile comes twice. */
function loaded(query: ItemQuery, list: ItemList | null, items: readonly LibraryItem[], next: Next): LoadedItems {
  const known = list?.items ?? []
  return { kind: 'loaded', list: { query, items: [...known, ...items.filter((item) => !known.some((one) => sameItem(one, item)))], next } }
}
