import { checkInWindow } from '../../domain/attendance/check-in-window'
import type { Role } from '../../domain/studio/membership'
import { membershipIn } from '../../domain/studio/membership'
import { fromBase64Url, toBase64Url } from '../../domain/shared/bytes'
import { activityIdOf } from '../../domain/shared/ids'
import { readEnvelope, roomKey, writeEnvelope } from '../../domain/shared/room-code'
import type { Context } from '../kit/context'
import { credentialFor, credentialIn, readCaller, requireRole, staff } from '../kit/context'
import type { Activity, Mark, Person, Room, Session, Studio } from '../kit/documents'
import { peopleOfStudio } from '../kit/people-repository'
import { refuse } from '../kit/refuse'
import { currentKey } from '../kit/secrets'
import { findStudio } from '../kit/studio-repository'
import { expectedPeople } from './activities'
import { findActivity } from './activity-repository'
import type { AttendanceHandlers } from './handlers'
import type { SessionRules } from './presence-facts'
import { countPresent, rulesOf } from './presence-facts'
import { roomsWithMarks, writeRoom } from './room-repository'

/** Five operations, two after another; six or more when the session is opened first or was moved. */
export const openRoom: AttendanceHandlers['openRoom'] = async ({ sessionId }, context) => {
  const { database, now, secrets } = context
  const { person, activity, session } = await readSession(sessionId, staff, context)
  if (activity.cancelled !== null) throw refuse('CANCELLED')
  const { studioId, schoolId, title, place } = activity
  const [studio, people, room] = await Promise.all([findStudio(database, studioId), peopleOfStudio(database, studioId), readRoom(sessionId, context)])
  const { startsAt, endsAt, movedAt } = session
  const window = checkInWindow(session, studio.policy)
  const envelopeBytes = envelopeOf(activity, session, studio, secrets.current)
  const envelope = toBase64Url(envelopeBytes)
  if (room?.envelope !== envelope || room.movedAt !== movedAt) {
    await writeRoom(database, sessionId, { schoolId, studioId, activityId: activity._id }, now, { envelope, movedAt })
  }
  return {
    key: toBase64Url(roomKey(currentKey(secrets), envelopeBytes)),
    envelope,
    activityId: activity._id,
    studioId,
    title,
    place: place.kind === 'room' ? place.room : place.link,
    startsAt,
    endsAt,
    ...window,
    expected: expectedPeople(activity, people, now).length,
    arrived: countPresent(room?.marks ?? [], room, rulesOf(session, studio)),
    credential: credentialFor(person, context),
  }
}

/** One operation where the credential holds. */
export const arrivals: AttendanceHandlers['arrivals'] = async ({ sessionId, studioId, credential }, context) => {
  const { now } = context
  const known = credentialIn(credential, context)
  const membership = known === null ? null : membershipIn(known.memberships, studioId, now)
  if (membership === null || !staff.includes(membership.role)) requireRole(await readCaller(context), studioId, staff, now)
  const room = await readRoom(sessionId, context)
  if (room === null || room.studioId !== studioId) return { arrived: 0 }
  return { arrived: countPresent(room.marks, room, rulesIn(room)) }
}

export type RoomWithMarks = Room & { marks: Mark[] }

/** The book of a session with its marks, one operation. Null: nobody has opened the code page yet. */
export async function readRoom(sessionId: string, { database }: Context): Promise<RoomWithMarks | null> {
  return (await roomsWithMarks(database, [sessionId])).get(sessionId) ?? null
}

/** The session and its activity, for who may. Two operations side by side. */
export async function readSession(sessionId: string, roles: readonly Role[], context: Context): Promise<{ person: Person; activity: Activity; session: Session; role: Role }> {
  const [person, activity] = await Promise.all([readCaller(context), findActivity(context.database, activityIdOf(sessionId))])
  const session = activity?.sessions.find(({ id }) => id === sessionId)
  if (activity === null || session === undefined) throw refuse('NOT_FOUND')
  const { role } = requireRole(person, activity.studioId, roles, context.now)
  return { person, activity, session, role }
}

function envelopeOf({ studioId, roster }: Activity, session: Session, { policy }: Studio, secretVersion: number): Uint8Array {
  const { id: sessionId, startsAt, keyVersion } = session
  const { lateAfterMinutes } = policy
  return writeEnvelope({ secretVersion, studioId, sessionId, roster: roster.kind, startsAt, ...checkInWindow(session, policy), lateAfterMinutes, keyVersion })
}

/** What the book knows of its session without reading it. */
function rulesIn({ envelope, movedAt }: Room): SessionRules {
  const read = readEnvelope(fromBase64Url(envelope) ?? new Uint8Array())
  return { startsAt: read?.startsAt ?? 0, keyVersion: read?.keyVersion ?? 0, lateAfterMinutes: read?.lateAfterMinutes ?? 0, movedAt }
}
