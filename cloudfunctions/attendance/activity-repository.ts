import type { Database } from '../kit/database'
import { command } from '../kit/database'
import type { Activity, Room } from '../kit/documents'

export function findActivity(database: Database, activityId: string): Promise<Activity | null> {
  return database.first('activities', { _id: activityId })
}

/** An activity with what tells how its record stands, in one operation. */
export async function findWithRecord(database: Database, activityId: string) {
  const record = { collection: 'activity_records', let: { activity: '$_id' }, match: [{ field: '_id', is: 'eq', variable: 'activity' }], fields: ['shown', 'candidate', 'takenDown', 'reports'] } as const
  const [found] = await database.findJoined('activities', { _id: activityId }, { records: record }, { limit: 1 })
  return found
}

/** Activities of these studios that end at `from` or later, the soonest to end first. */
export async function comingActivities(database: Database, studioIds: readonly string[], from: Position, limit: number): Promise<Activity[]> {
  if (studioIds.length === 0) return []
  const behind = from.id === null ? {} : command.or([{ endsAt: command.gt(from.at) }, { _id: command.gt(from.id) }])
  return database.find('activities', both({ studioId: command.in([...studioIds]), endsAt: command.gte(from.at) }, behind), {
    limit,
    order: [['endsAt', 'asc'], ['_id', 'asc']],
  })
}

/** Activities of these studios that end at `from` or later, the soonest to end first, with the books of their sessions. One operation. */
export async function comingWithRooms(database: Database, studioIds: readonly string[], from: number, limit: number): Promise<(Activity & { rooms: Room[] })[]> {
  if (studioIds.length === 0) return []
  const where = { studioId: command.in([...studioIds]), endsAt: command.gte(from) }
  const joins = { rooms: { collection: 'rooms', local: 'sessions.id', foreign: '_id' } } as const
  return database.findJoined('activities', where, joins, { limit, order: [['endsAt', 'asc'], ['_id', 'asc']] })
}

/** Activities of these studios that ended before `from`, the latest first. */
export async function pastActivities(database: Database, studioIds: readonly string[], from: Position, limit: number): Promise<Activity[]> {
  if (studioIds.length === 0) return []
  const before = from.id === null ? { endsAt: command.lt(from.at) } : { endsAt: command.lte(from.at) }
  const behind = from.id === null ? {} : command.or([{ endsAt: command.lt(from.at) }, { _id: command.lt(from.id) }])
  return database.find('activities', both({ studioId: command.in([...studioIds]), ...before }, behind), {
    limit,
    order: [['endsAt', 'desc'], ['_id', 'desc']],
  })
}

/** Activities of one studio that are on at some time between the two, cancelled ones left out; at most a thousand. */
export async function activitiesBetween(database: Database, studioId: string, from: number, to: number): Promise<Activity[]> {
  const found = await database.find('activities', { studioId, endsAt: command.gt(from), startsAt: command.lt(to) }, { limit: 1000 })
  return found.filter(({ cancelled }) => cancelled === null)
}

/** Where a page starts: at a time, and behind an id where the page before ended. */
export type Position = { at: number; id: string | null }

function both(some: object, more: object): Record<string, unknown> {
  return Object.keys(more).length === 0 ? { ...some } : (command.and([some, more]) as unknown as Record<string, unknown>)
}
