import type { Database } from '../kit/database'
import { command } from '../kit/database'
import type { Room } from '../kit/documents'
import type { Tenant } from './empty-room'
import { emptyRoom } from './empty-room'

export function findRoomById(database: Database, sessionId: string): Promise<Room | null> {
  return database.first('rooms', { _id: sessionId })
}

/** Books of several sessions, one operation. */
export async function findRooms(database: Database, sessionIds: readonly string[]): Promise<Map<string, Room>> {
  if (sessionIds.length === 0) return new Map()
  const found = await database.find('rooms', { _id: command.in([...sessionIds]) }, { limit: 1000 })
  return new Map(found.map((room) => [room._id, room]))
}

type Change = {
  /** By path, such as `rollCall.x`. */
  set: Record<string, unknown>
  /** Nothing is written where this does not match. */
  only?: Record<string, unknown>
}

/** Writes into the book of a session if there is one and `only` matches; tells whether it did. */
export async function patchRoom(database: Database, sessionId: string, studioId: string, now: number, { set, only = {} }: Change): Promise<boolean> {
  return (await database.patch('rooms', { ...only, _id: sessionId, studioId }, { ...set, changedAt: now })) > 0
}

/** Writes into the book of a session; the first to write makes it. One operation, three the first time. */
export async function writeRoom(database: Database, sessionId: string, tenant: Tenant, now: number, set: Record<string, unknown>): Promise<void> {
  if (await patchRoom(database, sessionId, tenant.studioId, now, { set })) return
  await database.insert('rooms', emptyRoom(sessionId, tenant, now))
  await patchRoom(database, sessionId, tenant.studioId, now, { set })
}
