import { admit } from '../../domain/attendance/admission'
import { activityIdOf } from '../../domain/shared/ids'
import { stepMilliseconds, stepOf } from '../../domain/shared/room-code'
import type { Context } from '../kit/context'
import { command } from '../kit/database'
import type { Activity, Evidence, Room } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { enter, placeIn, readDoor } from './admission'
import { genuineToken } from './check-in'
import type { AttendanceHandlers } from './handlers'
import { patchRoom, writeRoom } from './room-repository'

type Waiting = Extract<Awaited<ReturnType<AttendanceHandlers['submitLateScan']>>, { kind: 'waiting' }>

/** A scan without a network is accepted until so long after the end. */
const acceptedAfterEndMs = 2 * 3_600_000

export const submitLateScan: AttendanceHandlers['submitLateScan'] = async (input, context) => {
  const { now } = context
  const token = genuineToken(input.token, context)
  const { envelope, step } = token
  const codeShownAt = step * stepMilliseconds
  const admission = admit(envelope, step, now)
  const scanner = await readDoor(envelope.sessionId, context)
  if (admission.kind === 'open' || (scanner?.mark ?? null) !== null) {
    return { kind: 'checked-in', checkedIn: await enter(scanner, { via: 'code', envelope, step, arrivedAt: now }, null, context) }
  }
  if (now > envelope.closesAt + acceptedAfterEndMs) throw refuse('TOO_LATE')
  // A code of the future was not shown to anybody; one from outside the window was not good for anything.
  if (step > stepOf(now) + 1 || codeShownAt + stepMilliseconds < envelope.opensAt) throw refuse('NOT_OPEN_YET', { at: envelope.opensAt })
  if (codeShownAt > envelope.closesAt) throw refuse('TOO_LATE')
  if (scanner === null) throw refuse('NOT_BOUND')
  const { person, room, activity } = scanner
  if (activity === null) throw refuse('NOT_FOUND')
  if (activity.cancelled !== null) throw refuse('CANCELLED')
  const place = placeIn(activity, person, now)
  if (place === 'stranger') throw refuse('NOT_ON_ROSTER')

  const kept = room?.evidence[person._id]
  if (kept !== undefined) return waiting(envelope.sessionId, kept)
  const evidence: Evidence = {
    expected: place === 'expected',
    step,
    keyVersion: envelope.keyVersion,
    codeShownAt: Math.max(codeShownAt, envelope.opensAt),
    receivedAt: now,
    decision: 'waiting',
    decidedBy: null,
    decidedAt: null,
  }
  await keepEvidence(envelope.sessionId, room, activity, person._id, evidence, context)
  return waiting(envelope.sessionId, evidence)
}

/** The first scan that was sent stays. */
async function keepEvidence(sessionId: string, room: Room | null, activity: Activity, personId: string, evidence: Evidence, { database, now }: Context): Promise<void> {
  const { schoolId, studioId, _id: activityId } = activity
  const path = `evidence.${personId}`
  if (room === null) return writeRoom(database, sessionId, { schoolId, studioId, activityId }, now, { [path]: evidence })
  await patchRoom(database, sessionId, studioId, now, { set: { [path]: evidence }, only: { [path]: command.exists(false) } })
}

function waiting(sessionId: string, { codeShownAt, receivedAt, decision }: Evidence): Waiting {
  return { kind: 'waiting', decision, sessionId, activityId: activityIdOf(sessionId), codeShownAt, receivedAt }
}
