import type { Database } from './database'
import { command } from './database'
import type { Mark, Room } from './documents'

/** The book of a session with the marks made there. */
export type RoomWithMarks = Room & { marks: Mark[] }

/** Books of several sessions with the marks made there; sessions nobody has opened are left out. One operation. */
export async function roomsWithMarks(database: Database, sessionIds: readonly string[]): Promise<Map<string, RoomWithMarks>> {
  const found = await database.findJoined(
    'rooms',
    { _id: command.in([...sessionIds]) },
    { marks: { collection: 'marks', local: '_id', foreign: 'sessionId' } },
    { limit: 1000 },
  )
  return new Map(found.map((room) => [room._id, room]))
}
