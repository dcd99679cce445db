import { activityIdOf, markId } from '../../domain/shared/ids'
import type { Database } from '../kit/database'
import { command } from '../kit/database'
import type { Activity, Mark, Person, Room, SheetDocument } from '../kit/documents'

export function insertMark(database: Database, mark: Mark): Promise<'inserted' | 'taken'> {
  return database.insert('marks', mark)
}

/** Nothing is written where another one has taken its place already. */
export async function replaceMark(database: Database, { _id, keyVersion }: Mark, { via, arrivedAt, step, keyVersion: fresh, expected }: Mark): Promise<void> {
  await database.update('marks', { _id, keyVersion }, { via, arrivedAt, step, keyVersion: fresh, expected })
}

export function findMark(database: Database, sessionId: string, personId: string): Promise<Mark | null> {
  return database.first('marks', { _id: markId(sessionId, personId) })
}

/** `sheet`: of the session, where one has been made already. */
export type Scanner = { person: Person; mark: Mark | null; room: Room | null; activity: Activity | null; sheet: SheetDocument | null }

/** Who scans, the mark they have of this session, its book, its activity and its sheet, in one operation. */
export async function findScanner(database: Database, openid: string, sessionId: string): Promise<Scanner | null> {
  const [found] = await database.findJoined(
    'people',
    { openid },
    {
      marks: { collection: 'marks', local: { concat: [`${sessionId}_`, '$_id'] }, foreign: '_id' },
      rooms: { collection: 'rooms', local: { concat: [sessionId] }, foreign: '_id' },
      activities: { collection: 'activities', local: { concat: [activityIdOf(sessionId)] }, foreign: '_id' },
      sheets: { collection: 'sheets', local: { concat: [sessionId] }, foreign: '_id' },
    },
    { limit: 1 },
  )
  if (found === undefined) return null
  const { marks, rooms, activities, sheets, ...person } = found
  return { person, mark: marks[0] ?? null, room: rooms[0] ?? null, activity: activities[0] ?? null, sheet: sheets[0] ?? null }
}

/** One person's marks of the sessions given. */
export async function marksOfPerson(database: Database, personId: string, sessionIds: readonly string[]): Promise<Mark[]> {
  if (sessionIds.length === 0) return []
  return database.find('marks', { _id: command.in(sessionIds.map((sessionId) => markId(sessionId, personId))) }, { limit: 1000 })
}

/** All marks made since then in these studios, or by this person, whichever studio it was. */
export function marksSince(database: Database, since: number, of: { studioIds: readonly string[] } | { personId: string }): Promise<Mark[]> {
  const whose = 'personId' in of ? { personId: of.personId } : { studioId: command.in([...of.studioIds]) }
  return database.find('marks', { ...whose, arrivedAt: command.gte(since) }, { limit: 1000 })
}
