import { admit } from '../../domain/attendance/admission'
import { membershipIn } from '../../domain/studio/membership'
import type { ReadToken } from '../../domain/shared/room-code'
import { isGenuine, readToken } from '../../domain/shared/room-code'
import type { Context } from '../kit/context'
import { credentialIn } from '../kit/context'
import { DatabaseFailure } from '../kit/database-failure'
import { writeReceipt } from '../kit/receipt'
import { Refusal, refuse } from '../kit/refuse'
import type { CheckedIn, Proof } from './admission'
import { enter, insertFast, readDoor } from './admission'
import type { AttendanceHandlers } from './handlers'

/** A scan that came in time and is refused all the same gets a receipt, so that what comes after it does not cost the arrival. */
export const checkIn: AttendanceHandlers['checkIn'] = async (input, context) => {
  const token = genuineToken(input.token, context)
  const { now } = context
  const admission = admit(token.envelope, token.step, now)
  const proof: Proof = { via: 'code', envelope: token.envelope, step: token.step, arrivedAt: now }
  if (admission.kind === 'closed') {
    const closed = refuse(admission.code, 'at' in admission ? { at: admission.at } : undefined)
    return enter(await readDoor(token.envelope.sessionId, context), proof, closed, context)
  }
  try {
    return await admitFresh(proof, input.credential, context)
  } catch (error) {
    throw withReceipt(error, token, context)
  }
}

/** One insert where the credential names the studio and everybody is on the roster; otherwise who scans is read. */
export async function admitFresh(proof: Proof, credential: string | undefined, context: Context): Promise<CheckedIn> {
  const { envelope } = proof
  const known = credentialIn(credential, context)
  const membership = known === null ? null : membershipIn(known.memberships, envelope.studioId, context.now)
  if (known !== null && membership !== null && envelope.roster === 'all') {
    const checkedIn = await insertFast(known, proof, membership.counted, context)
    if (checkedIn !== null) return checkedIn
  }
  return enter(await readDoor(envelope.sessionId, context), proof, null, context)
}

/** The code as the cloud wrote it; refuses CODE_UNREADABLE. */
export function genuineToken(text: string, { secrets }: Context): ReadToken {
  const token = readToken(text)
  const master = token === null ? undefined : secrets.keys.get(token.envelope.secretVersion)
  if (token === null || master === undefined || !isGenuine(token, master)) throw refuse('CODE_UNREADABLE')
  return token
}

const mayPresentReceipt = new Set(['NOT_BOUND', 'NOT_ON_ROSTER', 'UNAVAILABLE'])

export function withReceipt(error: unknown, { envelopeBytes, step }: Pick<ReadToken, 'envelopeBytes' | 'step'>, { now, openid, secrets }: Context): unknown {
  const refusal = error instanceof DatabaseFailure ? refuse('UNAVAILABLE') : error
  if (!(refusal instanceof Refusal) || !mayPresentReceipt.has(refusal.code)) return refusal
  return refuse(refusal.code, { ...refusal.detail, receipt: writeReceipt(envelopeBytes, step, now, openid, secrets) })
}
