import type { OutputOf } from '../../../contract/index'
import { call, type Trouble } from '../../services/cloud'
import { withMoreCards, type LibraryCard } from '../../services/library-list'

type Position = OutputOf<'library.favouriteCases'>['next']

/** `next`: where the next page begins; null at the end. */
export type FavouriteList = { cards: LibraryCard[]; next: Position }
export type LoadedFavourites = { kind: 'loaded'; list: FavouriteList } | { kind: 'trouble'; trouble: Trouble }

export async function loadFavourites(): Promise<LoadedFavourites> {
  const answer = await call('library.favouriteCases', {})
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  return { kind: 'loaded', list: { cards: answer.output.cases, next: answer.output.next } }
}

/** The list with one more page at its end. */
export async function loadMoreFavourites(list: FavouriteList, after: NonNullable<Position>): Promise<LoadedFavourites> {
  const answer = await call('library.favouriteCases', { after })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  return { kind: 'loaded', list: { cards: withMoreCards(list.cards, answer.output.cases), next: answer.output.next } }
}
