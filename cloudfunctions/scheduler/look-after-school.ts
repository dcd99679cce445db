import { drainOutbox } from '../kit/outbox'
import { never } from '../kit/outbox-due'
import type { Tour, Visit } from './tour'
import { mostPerVisit } from './tour'

/** Sends what the school has to send, as much as one visit allows. Two operations besides those of the outbox. */
export async function lookAfterSchool(schoolId: string, { database, now, isOver, landed }: Tour): Promise<Visit> {
  const row = await database.first('standings', { _id: schoolId })
  if (row === null || row.sendAt === null || row.sendAt > now()) return { steps: 0, isMore: false }
  const sendAt = await drainOutbox(schoolId, { database, now, isOver, landed, most: mostPerVisit })
  // Where somebody else has written to it meanwhile it stays due.
  await database.update('standings', { _id: schoolId, version: row.version }, { sendAt, dueAt: sendAt ?? never, version: row.version + 1 })
  return { steps: 1, isMore: sendAt !== null && sendAt <= now() }
}
