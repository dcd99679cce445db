import { createHash } from 'node:crypto'
import { fromBase64Url } from '../../domain/shared/bytes'
import { readEnvelope, stepOfDigits } from '../../domain/shared/room-code'
import type { Context } from '../kit/context'
import { command } from '../kit/database'
import type { Room } from '../kit/documents'
import { refuse } from '../kit/refuse'
import type { Proof } from './admission'
import { enter, readDoor } from './admission'
import { keepAttempt } from './attempts'
import { withReceipt } from './check-in'
import type { AttendanceHandlers } from './handlers'

const mostTries = 5

/**
 * A try is taken before the digits are looked at, so that many at once don't make more than five. Two operations side by side and one more.
 */
export const checkInByDigits: AttendanceHandlers['checkInByDigits'] = async ({ sessionId, digits }, context) => {
  const { now } = context
  const [found, allowed] = await Promise.all([readDoor(sessionId, context), takeTry(sessionId, context)])
  if (found === null) throw refuse('NOT_BOUND')
  const shown = readShown(found.room, context)
  // Nobody has opened the code page: there are no digits anywhere.
  if (shown === null) throw refuse('DIGITS_WRONG')
  const { envelope, envelopeBytes, master } = shown
  const proof = (step: number): Proof => ({ via: 'digits', envelope, step, arrivedAt: now })
  if (!allowed && found.mark === null) throw refuse('TOO_MANY_TRIES')
  if (now < envelope.opensAt) return enter(found, proof(0), refuse('NOT_OPEN_YET', { at: envelope.opensAt }), context)
  if (now > envelope.closesAt) return enter(found, proof(0), refuse('CLOSED', { at: envelope.closesAt }), context)
  const step = stepOfDigits(digits, master, envelopeBytes, now)
  if (step === null) {
    if (found.mark !== null) return enter(found, proof(0), null, context)
    await keepAttempt(found.room, found.person._id, envelope, 'DIGITS_WRONG', context)
    throw refuse('DIGITS_WRONG', { triesLeft: Math.max(0, mostTries - 1 - (found.room?.digitTries[triesKey(context)] ?? 0)) })
  }
  try {
    return await enter(found, proof(step), null, context)
  } catch (error) {
    throw withReceipt(error, { envelopeBytes, step }, context)
  }
}

async function takeTry(sessionId: string, context: Context): Promise<boolean> {
  const tries = `digitTries.${triesKey(context)}`
  const left = { [tries]: command.or([command.exists(false), command.lt(mostTries)]) }
  return (await context.database.patch('rooms', { _id: sessionId, ...left }, { [tries]: command.inc(1) })) > 0
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
