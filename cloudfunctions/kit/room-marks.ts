import type { Database } from './database'
import { command } from './database'
import type { Mark, Room, SheetDocument } from './documents'

/** The book of a session with the marks made there. */
export type RoomWithMarks = Room & { marks: Mark[] }

/** Books of several sessions with the marks made there; sessions nobody has opened are left out. One operation. */
export async function roomsWithMarks(database: Database, sessionIds: readonly string[]): Promise<Map<string, RoomWithMarks>> {
  const found = await database.findJoined('rooms', { _id: command.in([...sessionIds]) }, { marks }, { limit: 1000 })
  return new Map(found.map((room) => [room._id, room]))
}

/** The same of one session, with the sheet it may have; null where nobody has opened it. One operation. */
export async function roomWithSheet(database: Database, sessionId: string): Promise<{ room: RoomWithMarks; sheet: SheetDocument | null } | null> {
  const [found] = await database.findJoined('rooms', { _id: sessionId }, { marks, sheets }, { limit: 1 })
  if (found === undefined) return null
  const { sheets: made, ...room } = found
  return { room, sheet: made[0] ?? null }
}

const marks = { collection: 'marks', local: '_id', foreign: 'sessionId' } as const
const sheets = { collection: 'sheets', local: '_id', foreign: '_id' } as const
