import type { Evidence } from '../../domain/attendance/presence-facts'
import { admit } from '../../domain/attendance/admission'
import { judgeArrival } from '../../domain/attendance/arrival'
import { activityIdOf } from '../../domain/shared/ids'
import type { Envelope } from '../../domain/shared/room-code'
import { stepMilliseconds, stepOf } from '../../domain/shared/room-code'
import type { Context } from '../kit/context'
import { command } from '../kit/database'
import type { Activity, Room } from '../kit/documents'
import { refuse } from '../kit/refuse'
import type { Proof } from './admission'
import { enter, placeIn, readDoor } from './admission'
import { keepAttempt } from './attempts'
import { genuineToken, withReceipt } from './check-in'
import type { AttendanceHandlers } from './handlers'
import { flagEntry } from './late-proof'
import { patchRoom, writeRoom } from './room-repository'

type Waiting = Extract<Awaited<ReturnType<AttendanceHandlers['submitLateScan']>>, { kind: 'waiting' }>

/** A scan without a network is accepted until so long after the end. */
const acceptedAfterEndMs = 2 * 3_600_000

export const submitLateScan: AttendanceHandlers['submitLateScan'] = async (input, context) => {
  const { now } = context
  const token = genuineToken(input.token, context)
  const { envelope, step } = token
  const codeShownAt = step * stepMilliseconds
  const proof: Proof = { via: 'code', envelope, step, arrivedAt: now }
  const scanner = await readDoor(envelope.sessionId, context)
  if (admit(envelope, step, now).kind === 'open') {
    try {
      return { kind: 'checked-in', checkedIn: await enter(scanner, proof, null, context) }
    } catch (error) {
      throw withReceipt(error, token, context)
    }
  }
  if (scanner === null) throw refuse('NOT_BOUND')
  const { person, room, activity, mark, sheet } = scanner
  const kept = room?.evidence[person._id]
  if (mark === null && kept !== undefined) {
    // The first time may have been stopped half-way.
    if (kept.decision === 'waiting') await flagEntry(sheet, person._id, kept.receivedAt, context)
    return waiting(envelope.sessionId, kept)
  }
  // Of use beside a mark only where it could make a late arrival an earlier one.
  const couldHelp = mark === null || (isLate(mark.arrivedAt, envelope) && codeShownAt < mark.arrivedAt && kept === undefined)
  if (!couldHelp) return { kind: 'checked-in', checkedIn: await enter(scanner, proof, refuse('CODE_EXPIRED'), context) }

  const place = placeIn(activity, person, now)
  const refusal = whyTooLate(envelope, step, now) ?? (activity === null ? 'NOT_FOUND' : activity.cancelled !== null ? 'CANCELLED' : place === 'stranger' ? 'NOT_ON_ROSTER' : null)
  if (refusal !== null || activity === null) {
    await keepAttempt(scanner, envelope, refusal ?? 'NOT_FOUND', context)
    throw refuse(refusal ?? 'NOT_FOUND', refusal === 'NOT_OPEN_YET' ? { at: envelope.opensAt } : undefined)
  }
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
  await flagEntry(sheet, person._id, now, context)
  return waiting(envelope.sessionId, evidence)
}

/** A code of the future was not shown to anybody; one from outside the window was not good for anything. */
function whyTooLate({ opensAt, closesAt }: Envelope, step: number, now: number): 'TOO_LATE' | 'NOT_OPEN_YET' | null {
  const shownAt = step * stepMilliseconds
  if (now > closesAt + acceptedAfterEndMs || shownAt > closesAt) return 'TOO_LATE'
  return step > stepOf(now) + 1 || shownAt + stepMilliseconds < opensAt ? 'NOT_OPEN_YET' : null
}

function isLate(arrivedAt: number, { startsAt, lateAfterMinutes }: Envelope): boolean {
  return judgeArrival(arrivedAt, startsAt, lateAfterMinutes).status === 'late'
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
