import { drainOutbox } from '../kit/outbox'
import { never } from '../kit/outbox-due'
import type { Tour } from './look-after'

/** Sends what the school has to send; tells in how many rounds. What is left is sent by the next tick. Two operations a round besides those of the outbox. */
export async function lookAfterSchool(schoolId: string, { database, now, isOver, landed }: Tour): Promise<number> {
  for (let rounds = 0; ; rounds++) {
    const row = await database.first('standings', { _id: schoolId })
    if (row === null || row.sendAt === null || row.sendAt > now() || isOver()) return rounds
    const sendAt = await drainOutbox(schoolId, { database, now, isOver, landed })
    // Where somebody else has written to it meanwhile it stays due.
    await database.update('standings', { _id: schoolId, version: row.version }, { sendAt, dueAt: sendAt ?? never, version: row.version + 1 })
  }
}
