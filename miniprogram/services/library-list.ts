import type { InputOf, OutputOf } from '../../contract/index'
import { call, type Trouble } from './cloud'

/** Where one looks: what the school may see, or a studio of one’s own. */
export type LibraryPlace = InputOf<'library.cases'>['place']
export type LibraryFilters = InputOf<'library.cases'>['filters']
export type LibraryCard = OutputOf<'library.cases'>['cases'][number]
type Position = OutputOf<'library.cases'>['next']

export type LibraryList = {
  place: LibraryPlace
  filters: LibraryFilters
  cards: LibraryCard[]
  /** Where the next page begins; null at the end. */
  next: Position
  /** When its first page was read, by the cloud's clock. */
  readAt: number
}

export type LoadedLibrary = { kind: 'loaded'; list: LibraryList } | { kind: 'trouble'; trouble: Trouble }

/** `of`: `school`, or a studio by its id. */
export function libraryPlaceOf(of: string): LibraryPlace {
  return of === 'school' || of === '' ? { kind: 'school' } : { kind: 'studio', studioId: of }
}

export async function loadLibraryList(place: LibraryPlace, filters: LibraryFilters): Promise<LoadedLibrary> {
  const answer = await call('library.cases', { place, filters })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  return { kind: 'loaded', list: { place, filters, cards: answer.output.cases, next: answer.output.next, readAt: answer.now } }
}

/** The list with one more page at its end. */
export async function loadMoreLibrary(list: LibraryList, after: NonNullable<Position>): Promise<LoadedLibrary> {
  const answer = await call('library.cases', { place: list.place, filters: list.filters, after })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  return { kind: 'loaded', list: { ...list, cards: withMoreCards(list.cards, answer.output.cases), next: answer.output.next } }
}

/** One whose place in time has changed meanwhile comes twice. */
export function withMoreCards(known: LibraryCard[], more: readonly LibraryCard[]): LibraryCard[] {
  const ids = new Set(known.map(({ id }) => id))
  return [...known, ...more.filter(({ id }) => !ids.has(id))]
}
