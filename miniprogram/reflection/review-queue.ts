import type { OutputOf } from '../../contract/index'
import { call, type Trouble } from '../services/cloud'
import { nextWaiting, type Next } from '../services/next-waiting'
import { queueOf } from '../services/review-places'
import { rememberReflections } from '../services/today'

export type QueueItem = OutputOf<'library.reviewQueue'>['items'][number]
export type WaitingRecord = OutputOf<'library.reviewQueue'>['records'][number]
type Place = OutputOf<'library.reviewQueue'>['next']

/** What waits in one place, as far as it was read. `next`: where the next page begins; null at the end. */
export type ReviewQueue = { of: string; items: QueueItem[]; records: WaitingRecord[]; next: Place; readAt: number }
export type LoadedQueue = { kind: 'loaded'; queue: ReviewQueue } | { kind: 'trouble'; trouble: Trouble }

export async function loadQueue(of: string): Promise<LoadedQueue> {
  const answer = await call('library.reviewQueue', { of: queueOf(of) })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  if (answer.output.next === null) rememberReflections(of, answer.output.items.length)
  return { kind: 'loaded', queue: { of, items: answer.output.items, records: answer.output.records, next: answer.output.next, readAt: answer.now } }
}

/** The queue with one more page at its end. */
export async function loadMoreOf(queue: ReviewQueue, after: NonNullable<Place>): Promise<LoadedQueue> {
  const answer = await call('library.reviewQueue', { of: queueOf(queue.of), after })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const known = new Set(queue.items.map(({ id }) => id))
  return { kind: 'loaded', queue: { ...queue, items: [...queue.items, ...answer.output.items.filter(({ id }) => !known.has(id))], next: answer.output.next } }
}

/** What comes up after one that was decided or put aside. */
export function nextToDecide(of: string, current: string, putAside: ReadonlySet<string>): Promise<Next> {
  return nextWaiting({ load: () => loadQueue(of), more: loadMoreOf }, current, putAside)
}
