import { createHash } from 'node:crypto'
import { fromBase64Url } from '../../domain/shared/bytes'
import type { Envelope } from '../../domain/shared/room-code'
import { readEnvelope, stepOfDigits } from '../../domain/shared/room-code'
import type { Context } from '../kit/context'
import { command } from '../kit/database'
import type { Room } from '../kit/documents'
import type { Refusal } from '../kit/refuse'
import { refuse } from '../kit/refuse'
import type { Proof } from './admission'
import { enter, readDoor } from './admission'
import { keepAttempt } from './attempts'
import { withReceipt } from './check-in'
import type { AttendanceHandlers } from './handlers'
import { findRoomById } from './room-repository'

const mostTries = 5

/**
 * A try is taken before the digits are looked at, so that many at once don't make more than five, and given back for everything but wrong digits.
 * Three operations one after another.
 */
export const checkInByDigits: AttendanceHandlers['checkInByDigits'] = async ({ sessionId, digits }, context) => {
  const { database, now } = context
  const allowed = await takeTry(sessionId, context)
  const found = await readDoor(sessionId, context)
  const room = found === null ? await findRoomById(database, sessionId) : found.room
  const shown = readShown(room, context)
  // Nobody has opened the code page: there are no digits anywhere.
  if (room === null || shown === null) throw refuse('DIGITS_WRONG')
  const { envelope, envelopeBytes, master } = shown
  const proof = (step: number): Proof => ({ via: 'digits', envelope, step, arrivedAt: now })
  const giveBack = allowed ? { [triesPath(context)]: command.inc(-1) } : {}
  const closed = closedAt(envelope, now)
  if (closed !== null || (found !== null && found.mark !== null)) return enter(found, proof(0), closed, context, giveBack)
  if (!allowed) {
    if (found !== null) await keepAttempt(found, envelope, 'TOO_MANY_TRIES', context)
    throw refuse('TOO_MANY_TRIES')
  }
  const step = stepOfDigits(digits, master, envelopeBytes, now)
  if (step === null) {
    if (found !== null) await keepAttempt(found, envelope, 'DIGITS_WRONG', context)
    throw refuse('DIGITS_WRONG', { triesLeft: Math.max(0, mostTries - (room.digitTries[triesKey(context)] ?? 0)) })
  }
  try {
    if (found === null) await database.patch('rooms', { _id: sessionId }, giveBack)
    return await enter(found, proof(step), null, context, giveBack)
  } catch (error) {
    throw withReceipt(error, { envelopeBytes, step }, context)
  }
}

function closedAt({ opensAt, closesAt }: Envelope, now: number): Refusal | null {
  if (now < opensAt) return refuse('NOT_OPEN_YET', { at: opensAt })
  return now > closesAt ? refuse('CLOSED', { at: closesAt }) : null
}

async function takeTry(sessionId: string, context: Context): Promise<boolean> {
  const tries = triesPath(context)
  const left = { [tries]: command.or([command.exists(false), command.lt(mostTries)]) }
  return (await context.database.patch('rooms', { _id: sessionId, ...left }, { [tries]: command.inc(1) })) > 0
}

function triesPath(context: Context): string {
  return `digitTries.${triesKey(context)}`
}

/** The OPENID itself is not written down where hosts' pages are made from. */
function triesKey({ openid }: Context): string {
  return createHash('sha256').update(openid).digest('base64url').slice(0, 16)
}

function readShown(room: Room | null, { secrets }: Context) {
  const envelopeBytes = fromBase64Url(room?.envelope ?? '')
  const envelope = envelopeBytes === null ? null : readEnvelope(envelopeBytes)
  const master = envelope === null ? undefined : secrets.keys.get(envelope.secretVersion)
  return envelopeBytes === null || envelope === null || master === undefined ? null : { envelope, envelopeBytes, master }
}
