import type { RefusalCode } from '../../contract/refusals'
import type { Envelope } from '../../domain/shared/room-code'
import type { Context } from '../kit/context'
import { command } from '../kit/database'
import type { Scanner } from './mark-repository'
import { patchRoom } from './room-repository'

/** Kept for the host at most; what comes after is counted only. */
const mostOfPerson = 10
const mostOfSession = 200

/** One operation. `room` null: nobody has opened the code page, so nobody will look. `also` is written with it. */
export async function keepAttempt(
  { person, room }: Pick<Scanner, 'person' | 'room'>,
  { studioId, sessionId }: Envelope,
  code: RefusalCode,
  { database, now }: Context,
  also: Record<string, unknown> = {},
): Promise<void> {
  if (room === null || room.studioId !== studioId) return
  const { _id: personId, name } = person
  const full = (room.attemptsOf[personId] ?? 0) >= mostOfPerson || room.attempts.length >= mostOfSession
  const kept = {
    attempts: command.push({ each: [{ personId, name, code, at: now }], slice: mostOfSession }),
    [`attemptsOf.${personId}`]: command.inc(1),
  }
  await patchRoom(database, sessionId, studioId, now, { set: { ...also, ...(full ? {} : kept), attemptsTotal: command.inc(1) } })
}

/** Phones that are not bound have no name to keep. One operation. */
export async function countUnbound({ studioId, sessionId }: Envelope, { database, now }: Context): Promise<void> {
  await patchRoom(database, sessionId, studioId, now, { set: { unbound: command.inc(1) } })
}
