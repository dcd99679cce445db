import type { OutputOf } from '../../contract/index'
import { call, type Trouble } from '../services/cloud'
import { nextWaiting, type Next } from '../services/next-waiting'
import { queueOf } from '../services/review-places'
import { rememberCases } from '../services/today'

export type WaitingCase = OutputOf<'library.caseReviews'>['items'][number] & { id: string }
type Place = OutputOf<'library.caseReviews'>['next']

/** What waits in one place, as far as it was read. `next`: where the next page begins; null at the end. */
export type CaseQueue = { of: string; items: WaitingCase[]; next: Place }
export type LoadedQueue = { kind: 'loaded'; queue: CaseQueue } | { kind: 'trouble'; trouble: Trouble }

export async function loadCaseQueue(of: string): Promise<LoadedQueue> {
  const answer = await call('library.caseReviews', { of: queueOf(of) })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  if (answer.output.next === null) rememberCases(of, answer.output.items.length)
  return { kind: 'loaded', queue: { of, items: answer.output.items.map(named), next: answer.output.next } }
}

/** The queue with one more page at its end. */
export async function loadMoreCases(queue: CaseQueue, after: NonNullable<Place>): Promise<LoadedQueue> {
  const answer = await call('library.caseReviews', { of: queueOf(queue.of), after })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const known = new Set(queue.items.map(({ id }) => id))
  return { kind: 'loaded', queue: { ...queue, items: [...queue.items, ...answer.output.items.map(named).filter(({ id }) => !known.has(id))], next: answer.output.next } }
}

/** What comes up after one that was reviewed or put aside. */
export function nextToReview(of: string, current: string, putAside: ReadonlySet<string>): Promise<Next> {
  return nextWaiting({ load: () => loadCaseQueue(of), more: loadMoreCases }, current, putAside)
}

function named(item: OutputOf<'library.caseReviews'>['items'][number]): WaitingCase {
  return { ...item, id: item.card.id }
}
