import type { InputOf, OutputOf } from '../../contract/index'
import { call, type Trouble } from './cloud'

/** Which reflections: mine, those I deleted, a studio's, the school's; the last two also by one person or on one activity. */
export type Feed = InputOf<'library.reflections'>['of']
export type Card = OutputOf<'library.reflections'>['reflections'][number]
type Place = OutputOf<'library.reflections'>['next']

export type ReflectionList = {
  of: Feed
  cards: Card[]
  /** Where the next page begins; null at the end. */
  next: Place
  /** When its first page was read, by the cloud's clock. */
  readAt: number
}

export type Loaded = { kind: 'loaded'; list: ReflectionList } | { kind: 'trouble'; trouble: Trouble }

export async function loadReflections(of: Feed): Promise<Loaded> {
  const answer = await call('library.reflections', { of })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  return { kind: 'loaded', list: { of, cards: answer.output.reflections, next: answer.output.next, readAt: answer.now } }
}

/** The list with one more page at its end. */
export async function loadMoreReflections(list: ReflectionList, after: NonNullable<Place>): Promise<Loaded> {
  const answer = await call('library.reflections', { of: list.of, after })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const known = new Set(list.cards.map(({ id }) => id))
  // One whose place in time has changed meanwhile comes twice.
  const added = answer.output.reflections.filter(({ id }) => !known.has(id))
  return { kind: 'loaded', list: { ...list, cards: [...list.cards, ...added], next: answer.output.next } }
}
