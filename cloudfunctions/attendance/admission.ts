import { placeOnRoster } from '../../domain/attendance/roster'
import { judgeArrival } from '../../domain/attendance/arrival'
import { activityIdOf, markId } from '../../domain/shared/ids'
import type { Envelope } from '../../domain/shared/room-code'
import type { Context } from '../kit/context'
import { credentialFor } from '../kit/context'
import type { Credential } from '../kit/credential'
import type { Activity, Mark, Person, Room, Session } from '../kit/documents'
import type { Refusal } from '../kit/refuse'
import { refuse } from '../kit/refuse'
import { findActivity } from './activity-repository'
import { countUnbound, keepAttempt } from './attempts'
import type { AttendanceHandlers } from './handlers'
import { flagEntry } from './late-proof'
import type { Scanner } from './mark-repository'
import { findMark, findScanner, insertMark, replaceMark } from './mark-repository'
import { isDoubtful, presenceOf } from '../../domain/attendance/presence-facts'

export type CheckedIn = Awaited<ReturnType<AttendanceHandlers['checkIn']>>

/** What proves that somebody is in the room. */
export type Proof = { via: Mark['via']; envelope: Envelope; step: number; arrivedAt: number }

/** What every decision at the door rests on. One operation. */
export function readDoor(sessionId: string, { database, openid }: Context): Promise<Scanner | null> {
  return findScanner(database, openid, sessionId)
}

/**
 * Lets somebody in, or says why not. Whoever is here already is answered with that, whatever became of the code; `closed` is what else speaks against it.
 * A refusal is kept for the host, `also` written with it. One operation; two side by side for phones that are not bound; five more where the sheet has been
 * made already.
 */
export async function enter(scanner: Scanner | null, proof: Proof, closed: Refusal | null, context: Context, also: Record<string, unknown> = {}): Promise<CheckedIn> {
  const { envelope } = proof
  if (scanner === null) throw await refuseUnbound(envelope, context)
  const { person, mark, room, activity } = scanner
  const session = activity?.sessions.find(({ id }) => id === envelope.sessionId)
  const standing = mark === null || session === undefined ? null : { mark, session }
  if (standing !== null && !mayReplace(standing.mark, standing.session, proof, closed)) return answerAgain(person, standing.mark, standing.session, room, proof, context)

  const refusal = whyNot(person, activity, session, proof, context.now) ?? closed ?? notOfStudio(person, activity, context.now)
  if (refusal !== null) {
    await keepAttempt(scanner, envelope, refusal.code, context, also)
    throw refusal
  }
  const expected = placeIn(activity, person, context.now) === 'expected'
  const fresh = markOf(person, proof, expected)
  if (standing !== null) await replaceMark(context.database, standing.mark, fresh)
  else if ((await insertMark(context.database, fresh)) === 'taken') {
    const first = await findMark(context.database, envelope.sessionId, person._id)
    return answer(person.name, first ?? fresh, proof, true, credentialFor(person, context))
  }
  await flagEntry(scanner.sheet, person._id, context.now, context)
  return answer(person.name, fresh, proof, false, credentialFor(person, context))
}

/** A mark made with the key of before a move is not believed: a good scan takes its place. */
function mayReplace(mark: Mark, session: Session, { envelope }: Proof, closed: Refusal | null): boolean {
  return closed === null && isDoubtful(mark, session) && envelope.keyVersion === session.keyVersion
}

/** What became of the session since its code was drawn. */
function whyNot(person: Person, activity: Activity | null, session: Session | undefined, { envelope, arrivedAt }: Proof, now: number): Refusal | null {
  if (activity === null) return refuse('NOT_FOUND')
  if (activity.cancelled !== null || session === undefined) return refuse('CANCELLED')
  const opensAt = session.startsAt - (envelope.startsAt - envelope.opensAt)
  const wasMoved = envelope.keyVersion !== session.keyVersion
  if (wasMoved && arrivedAt < opensAt && placeIn(activity, person, now) !== 'stranger') return refuse('NOT_OPEN_YET', { at: opensAt })
  return null
}

function notOfStudio(person: Person, activity: Activity | null, now: number): Refusal | null {
  return placeIn(activity, person, now) === 'stranger' ? refuse('NOT_ON_ROSTER', { guestsWelcome: welcomesGuests(activity) }) : null
}

/** By what stands now: the final times, and what the host has said since. */
function answerAgain(person: Person, mark: Mark, session: Session, room: Room | null, proof: Proof, context: Context): CheckedIn {
  const { lateAfterMinutes } = proof.envelope
  const { status, minutesLate } = presenceOf(person._id, mark, room, { ...session, lateAfterMinutes })
  if (status === 'absent') throw refuse(isDoubtful(mark, session) ? 'CODE_EXPIRED' : 'MARKED_ABSENT')
  const late = status === 'late' ? { status, minutesLate } : { status: 'present' as const, minutesLate: 0 }
  return { ...answer(person.name, mark, proof, true, credentialFor(person, context)), ...late, startsAt: session.startsAt, endsAt: session.endsAt }
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

/** The fast way in: one insert. Null: there is a mark already. */
export async function insertFast(known: Credential, proof: Proof, expected: boolean, { database }: Context): Promise<CheckedIn | null> {
  const mark = markOf({ _id: known.personId, schoolId: known.schoolId }, proof, expected)
  return (await insertMark(database, mark)) === 'inserted' ? answer(known.name, mark, proof, false, null) : null
}

function markOf({ _id: personId, schoolId }: Pick<Person, '_id' | 'schoolId'>, { envelope, via, arrivedAt, step }: Proof, expected: boolean): Mark {
  const { studioId, sessionId, keyVersion } = envelope
  return { _id: markId(sessionId, personId), schoolId, studioId, activityId: activityIdOf(sessionId), sessionId, personId, expected, via, arrivedAt, keyVersion, step }
}

function answer(personName: string, mark: Mark, { envelope }: Proof, repeated: boolean, credential: string | null): CheckedIn {
  const { activityId, sessionId, arrivedAt } = mark
  const { startsAt, closesAt, lateAfterMinutes } = envelope
  return { ...judgeArrival(arrivedAt, startsAt, lateAfterMinutes), arrivedAt, repeated, personName, activityId, sessionId, startsAt, endsAt: closesAt, credential }
}
