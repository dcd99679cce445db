import { createHash } from 'node:crypto'
import { activityIdOf } from '../../domain/shared/ids'
import type { Context } from '../kit/context'
import { command } from '../kit/database'
import type { Asking } from '../kit/documents'
import type { Receipt } from '../kit/receipt'
import { readReceipt } from '../kit/receipt'
import { refuse } from '../kit/refuse'
import { findActivity } from './activity-repository'
import { enter, placeIn, readDoor } from './admission'
import { requireOpenSheet } from './book-writing'
import type { AttendanceHandlers } from './handlers'
import { patchRoom } from './room-repository'

/** So many may ask, and so many guests sign in, at one session. */
const mostAsking = 100
const mostGuests = 200

export const checkInByReceipt: AttendanceHandlers['checkInByReceipt'] = async (input, context) => {
  const { envelope, step, arrivedAt } = requireReceipt(input.receipt, context)
  return enter(await readDoor(envelope.sessionId, context), { via: 'receipt', envelope, step, arrivedAt }, null, context)
}

export const askHost: AttendanceHandlers['askHost'] = async (input, context) => {
  const { database, now } = context
  const { envelope, step, arrivedAt } = requireReceipt(input.receipt, context)
  const { sessionId, studioId } = envelope
  const scanner = await readDoor(sessionId, context)
  if (scanner === null) throw refuse('NOT_BOUND')
  const { person, mark, room, activity } = scanner
  if (activity === null) throw refuse('NOT_FOUND')
  if (activity.cancelled !== null) throw refuse('CANCELLED')
  if (mark !== null) return { decision: 'added' }
  if (placeIn(activity, person, now) !== 'stranger') {
    // Put on the roster since: nobody need be asked any more.
    await enter(scanner, { via: 'receipt', envelope, step, arrivedAt }, null, context)
    return { decision: 'added' }
  }
  requireOpenSheet(scanner)
  const asked = room?.asking[person._id]
  if (asked !== undefined) return { decision: asked.decision }
  if (Object.keys(room?.asking ?? {}).length >= mostAsking) throw refuse('ROOM_FULL')
  const asking: Asking = { name: person.name, arrivedAt, step, keyVersion: envelope.keyVersion, decision: 'waiting', decidedBy: null, decidedAt: null }
  const only = { [`asking.${person._id}`]: command.exists(false) }
  await patchRoom(database, sessionId, studioId, now, { set: { [`asking.${person._id}`]: asking }, only })
  return { decision: 'waiting' }
}

export const checkInAsGuest: AttendanceHandlers['checkInAsGuest'] = async (input, context) => {
  const { database, openid } = context
  const { envelope, arrivedAt } = requireReceipt(input.receipt, context)
  const { sessionId, studioId } = envelope
  const [activity, guests] = await Promise.all([findActivity(database, activityIdOf(sessionId)), database.count('guests', { sessionId })])
  if (activity === null) throw refuse('NOT_FOUND')
  if (activity.cancelled !== null) throw refuse('CANCELLED')
  if (!activity.openToGuests) throw refuse('GUESTS_NOT_WELCOME')
  const guest = { schoolId: activity.schoolId, studioId, sessionId, name: input.name, school: input.school, arrivedAt }
  const _id = `${sessionId}_${createHash('sha256').update(openid).digest('base64url').slice(0, 16)}`
  if ((await database.update('guests', { _id, studioId }, { name: input.name, school: input.school })) > 0) return { arrivedAt }
  if (guests >= mostGuests) throw refuse('ROOM_FULL')
  await database.insert('guests', { _id, ...guest })
  return { arrivedAt }
}

function requireReceipt(text: string, { openid, now, secrets }: Context): Receipt {
  const receipt = readReceipt(text, openid, now, secrets)
  if (receipt === null) throw refuse('RECEIPT_EXPIRED')
  return receipt
}
