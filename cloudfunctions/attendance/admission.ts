import { placeOnRoster } from '../../domain/attendance/roster'
import { judgeArrival } from '../../domain/attendance/arrival'
import { activityIdOf, markId } from '../../domain/shared/ids'
import type { Envelope } from '../../domain/shared/room-code'
import type { Membership } from '../../domain/studio/membership'
import type { Context } from '../kit/context'
import { credentialFor } from '../kit/context'
import type { Activity, Mark, Person } from '../kit/documents'
import type { Refusal } from '../kit/refuse'
import { refuse } from '../kit/refuse'
import { findActivity } from './activity-repository'
import { countUnbound, keepAttempt } from './attempts'
import type { AttendanceHandlers } from './handlers'
import type { Scanner } from './mark-repository'
import { findMark, findScanner, insertMark } from './mark-repository'

export type CheckedIn = Awaited<ReturnType<AttendanceHandlers['checkIn']>>

/** Somebody who is known, from a credential or from the roster. */
export type Known = { personId: string; schoolId: string; name: string; memberships: readonly Membership[] }

/** What proves that somebody is in the room. */
export type Proof = { via: Mark['via']; envelope: Envelope; step: number; arrivedAt: number }

export function knownOf({ _id, schoolId, name, memberships }: Person): Known {
  return { personId: _id, schoolId, name, memberships }
}

/** What every decision at the door rests on. One operation. */
export function readDoor(sessionId: string, { database, openid }: Context): Promise<Scanner | null> {
  return findScanner(database, openid, sessionId)
}

/**
 * Lets somebody in, or says why not. Whoever has a mark is answered with it, whatever became of the code; `closed` is what else speaks against it.
 * A refusal is kept for the host. One operation; two side by side for phones that are not bound.
 */
export async function enter(scanner: Scanner | null, proof: Proof, closed: Refusal | null, context: Context): Promise<CheckedIn> {
  const { envelope } = proof
  if (scanner === null) throw await refuseUnbound(envelope, context)
  const { person, mark, room, activity } = scanner
  const known = knownOf(person)
  const credential = credentialFor(person, context)
  if (mark !== null) return answer(known, mark, envelope, true, credential)

  const place = placeIn(activity, person, context.now)
  const refusal = activity === null ? refuse('NOT_FOUND') : activity.cancelled !== null ? refuse('CANCELLED') : place === 'stranger' ? refuse('NOT_ON_ROSTER', { guestsWelcome: welcomesGuests(activity) }) : closed
  if (refusal !== null) {
    await keepAttempt(room, person._id, envelope, refusal.code, context)
    throw refusal
  }
  return record(known, proof, place === 'expected', credential, context)
}

async function refuseUnbound(envelope: Envelope, context: Context): Promise<Refusal> {
  const [activity] = await Promise.all([findActivity(context.database, activityIdOf(envelope.sessionId)), countUnbound(envelope, context)])
  return refuse('NOT_BOUND', { guestsWelcome: welcomesGuests(activity) })
}

function welcomesGuests(activity: Activity | null): boolean {
  return activity !== null && activity.openToGuests && activity.cancelled === null
}

export function placeIn(activity: Activity | null, { _id, memberships }: Person, now: number): 'expected' | 'welcome' | 'stranger' {
  return activity === null ? 'stranger' : placeOnRoster(activity.roster, activity.studioId, _id, memberships, now)
}

/** One insert; whoever has a mark already is answered with it. */
export async function record(known: Known, proof: Proof, expected: boolean, credential: string | null, context: Context): Promise<CheckedIn> {
  const { database } = context
  const { studioId, sessionId, keyVersion } = proof.envelope
  const mark: Mark = {
    _id: markId(sessionId, known.personId),
    schoolId: known.schoolId,
    studioId,
    activityId: activityIdOf(sessionId),
    sessionId,
    personId: known.personId,
    expected,
    via: proof.via,
    arrivedAt: proof.arrivedAt,
    keyVersion,
    step: proof.step,
  }
  if ((await insertMark(database, mark)) === 'inserted') return answer(known, mark, proof.envelope, false, credential)
  const first = await findMark(database, sessionId, known.personId)
  if (first === null) throw refuse('UNAVAILABLE')
  return answer(known, first, proof.envelope, true, credential)
}

function answer(known: Known, mark: Mark, { startsAt, closesAt, lateAfterMinutes }: Envelope, repeated: boolean, credential: string | null): CheckedIn {
  const { activityId, sessionId, arrivedAt } = mark
  return {
    ...judgeArrival(arrivedAt, startsAt, lateAfterMinutes),
    arrivedAt,
    repeated,
    personName: known.name,
    activityId,
    sessionId,
    startsAt,
    endsAt: closesAt,
    credential,
  }
}
