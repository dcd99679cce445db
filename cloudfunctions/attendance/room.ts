import { checkInWindow } from '../../domain/attendance/check-in-window'
import type { Role } from '../../domain/studio/membership'
import { membershipIn } from '../../domain/studio/membership'
import { fromBase64Url, toBase64Url } from '../../domain/shared/bytes'
import { activityIdOf } from '../../domain/shared/ids'
import { readEnvelope, roomKey, writeEnvelope } from '../../domain/shared/room-code'
import type { Context } from '../kit/context'
import { credentialFor, credentialIn, readCaller, requireRole, staff } from '../kit/context'
import type { Activity, Mark, Person, Room, Session, SheetDocument, Studio } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { roomsWithMarks } from '../kit/room-marks'
import { currentKey } from '../kit/secrets'
import { policyOf } from '../kit/studio-repository'
import { expectedPeople } from './activities'
import type { AttendanceHandlers } from './handlers'
import type { SessionRules } from '../../domain/attendance/presence-facts'
import { countPresent, rulesOf } from '../../domain/attendance/presence-facts'
import { writeRoom } from './room-repository'

/** Two operations; two more when the session is opened first or was moved. */
export const openRoom: AttendanceHandlers['openRoom'] = async ({ sessionId }, context) => {
  const { database, now, secrets } = context
  const { person, activity, session, studio, people, room } = await readHall(sessionId, staff, context)
  if (activity.cancelled !== null) throw refuse('CANCELLED')
  const { studioId, title, place } = activity
  const { startsAt, endsAt, moves } = session
  const window = checkInWindow(session, policyOf(studio, session))
  const envelopeBytes = envelopeOf(activity, session, studio, secrets.current)
  const envelope = toBase64Url(envelopeBytes)
  if (room?.envelope !== envelope) await writeRoom(database, sessionId, tenantOf(activity), now, { envelope, moves })
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
    arrived: countPresent(room?.marks ?? [], room, rulesOf(session, policyOf(studio, session))),
    credential: credentialFor(person, context),
  }
}

/** One operation where the credential holds. */
export const arrivals: AttendanceHandlers['arrivals'] = async ({ sessionId, studioId, credential }, context) => {
  const { database, now } = context
  const known = credentialIn(credential, context)
  const membership = known === null ? null : membershipIn(known.memberships, studioId, now)
  if (membership === null || !staff.includes(membership.role)) requireRole(await readCaller(context), studioId, staff, now)
  const room = (await roomsWithMarks(database, [sessionId])).get(sessionId)
  if (room === undefined || room.studioId !== studioId) return { arrived: 0 }
  return { arrived: countPresent(room.marks, room, rulesIn(room)) }
}

/** All that a host's or assistant's page about one session rests on. */
export type Hall = {
  person: Person
  role: Role
  activity: Activity
  session: Session
  studio: Studio
  /** Everybody who is or was in the studio. */
  people: Person[]
  /** Null: nobody has opened the code page yet. */
  room: (Room & { marks: Mark[] }) | null
  /** Null: none has been made yet. */
  sheet: SheetDocument | null
}

/** Reads it for who may. Two operations side by side; one more to refuse. */
export async function readHall(sessionId: string, roles: readonly Role[], context: Context): Promise<Hall> {
  const { database, openid, now } = context
  const joins = {
    studios: { collection: 'studios', local: 'studioId', foreign: '_id' },
    people: { collection: 'people', local: 'studioId', foreign: 'memberships.studioId' },
    sheets: { collection: 'sheets', local: { concat: [sessionId] }, foreign: '_id' },
  } as const
  const [[found], rooms] = await Promise.all([
    database.findJoined('activities', { _id: activityIdOf(sessionId) }, joins, { limit: 1 }),
    roomsWithMarks(database, [sessionId]),
  ])
  const { studios = [], people = [], sheets = [], ...activity } = found ?? {}
  // Who is not of the studio is read apart, to be told why.
  const person = people.find((one) => one.openid === openid) ?? (await readCaller(context))
  const [studio] = studios
  if (!isActivity(activity) || studio === undefined) throw refuse('NOT_FOUND')
  const session = activity.sessions.find(({ id }) => id === sessionId)
  if (session === undefined) throw refuse('NOT_FOUND')
  const { role } = requireRole(person, activity.studioId, roles, now)
  const room = rooms.get(sessionId)
  return { person, role, activity, session, studio, people, room: room?.studioId === activity.studioId ? room : null, sheet: sheets[0] ?? null }
}

export function tenantOf({ schoolId, studioId, _id }: Activity): { schoolId: string; studioId: string; activityId: string } {
  return { schoolId, studioId, activityId: _id }
}

function isActivity(activity: Partial<Activity>): activity is Activity {
  return activity._id !== undefined
}

function envelopeOf({ studioId, roster }: Activity, session: Session, studio: Studio, secretVersion: number): Uint8Array {
  const { id: sessionId, startsAt, keyVersion } = session
  const policy = policyOf(studio, session)
  const { lateAfterMinutes } = policy
  return writeEnvelope({ secretVersion, studioId, sessionId, roster: roster.kind, startsAt, ...checkInWindow(session, policy), lateAfterMinutes, keyVersion })
}

/** What the book knows of its session without reading it. */
function rulesIn({ envelope, moves }: Room): SessionRules {
  const read = readEnvelope(fromBase64Url(envelope) ?? new Uint8Array())
  return { startsAt: read?.startsAt ?? 0, keyVersion: read?.keyVersion ?? 0, lateAfterMinutes: read?.lateAfterMinutes ?? 0, moves }
}
