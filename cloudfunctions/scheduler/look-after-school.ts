import { drainOutbox } from '../kit/outbox'
import { never } from '../kit/outbox-due'
import { lookAtPieces } from '../library/timer-look'
import type { Tour, Visit } from './tour'
import { mostPerVisit } from './tour'

/** Looks after what is the school’s own: sends what it has to send, as much as one visit allows, and has checked what could not be. Two operations besides those of either. */
export async function lookAfterSchool(schoolId: string, { database, now, isOver, landed }: Tour): Promise<Visit> {
  const row = await database.first('standings', { _id: schoolId })
  if (row === null) return { steps: 0, isMore: false }
  const [sends, checks] = [row.sendAt !== null && row.sendAt <= now(), row.checksAt <= now()]
  if (!sends && !checks) return { steps: 0, isMore: false }
  const checksAt = checks ? await lookAtPieces(schoolId, { database, now, isOver }) : row.checksAt
  const sendAt = sends ? await drainOutbox(schoolId, { database, now, isOver, landed, most: mostPerVisit }) : row.sendAt
  // Where somebody else has written to it meanwhile it stays due.
  const dueAt = Math.min(sendAt ?? never, checksAt)
  await database.update('standings', { _id: schoolId, version: row.version }, { sendAt, checksAt, dueAt, version: row.version + 1 })
  return { steps: 1, isMore: dueAt <= now() }
}
