import type { InputOf } from '../../../contract/index'
import type { ActivityBrief } from '../../services/activity-view'
import { call, type Trouble } from '../../services/cloud'

/** `studioId` empty: all my studios. */
export type Filter = { when: 'coming' | 'past'; studioId: string }

type Position = NonNullable<InputOf<'attendance.activities'>['after']>

export type ActivityList = {
  filter: Filter
  activities: ActivityBrief[]
  /** Where the next page begins; null at the end. */
  next: Position | null
  /** When its first page was read, by the cloud's clock. */
  readAt: number
}

export type Loaded = { kind: 'loaded'; list: ActivityList } | { kind: 'trouble'; trouble: Trouble }

export async function loadList(filter: Filter): Promise<Loaded> {
  const answer = await call('attendance.activities', inputOf(filter))
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  return { kind: 'loaded', list: { filter, ...answer.output, readAt: answer.now } }
}

/** The list with one more page at its end. */
export async function loadMore(list: ActivityList, after: Position): Promise<Loaded> {
  const answer = await call('attendance.activities', { ...inputOf(list.filter), after })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const known = new Set(list.activities.map(({ id }) => id))
  const added = answer.output.activities.filter(({ id }) => !known.has(id))
  return { kind: 'loaded', list: { ...list, activities: [...list.activities, ...added], next: answer.output.next } }
}

function inputOf({ when, studioId }: Filter): InputOf<'attendance.activities'> {
  return studioId === '' ? { when } : { when, studioId }
}
