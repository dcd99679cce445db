import { judgeArrival } from '../../domain/attendance/arrival'
import { checkInWindow } from '../../domain/attendance/check-in-window'
import { membershipIn } from '../../domain/studio/membership'
import { toBase64Url } from '../../domain/shared/bytes'
import { activityIdOf } from '../../domain/shared/ids'
import { roomKey, writeEnvelope } from '../../domain/shared/room-code'
import type { Context } from '../kit/context'
import { credentialFor, credentialIn, readCaller, requireRole, staff } from '../kit/context'
import type { Activity, Mark, Person, Session, Studio } from '../kit/documents'
import { peopleOfStudio } from '../kit/people-repository'
import { refuse } from '../kit/refuse'
import { currentKey } from '../kit/secrets'
import { findStudio } from '../kit/studio-repository'
import { expectedPeople } from './activities'
import { findActivity } from './activity-repository'
import type { AttendanceHandlers } from './handlers'
import { countArrived, marksOfSession } from './mark-repository'

export const openRoom: AttendanceHandlers['openRoom'] = async ({ sessionId }, context) => {
  const { database, now, secrets } = context
  const { person, activity, session } = await readRoom(sessionId, context)
  if (activity.cancelled !== null) throw refuse('CANCELLED')
  const { studioId, title, place } = activity
  const [studio, people, arrived] = await Promise.all([
    findStudio(database, studioId),
    peopleOfStudio(database, studioId),
    countArrived(database, studioId, sessionId),
  ])
  const { startsAt, endsAt, keyVersion } = session
  const window = checkInWindow(session, studio.policy)
  const envelope = writeEnvelope({
    secretVersion: secrets.current,
    studioId,
    sessionId,
    roster: activity.roster.kind,
    startsAt,
    ...window,
    lateAfterMinutes: studio.policy.lateAfterMinutes,
    keyVersion,
  })
  return {
    key: toBase64Url(roomKey(currentKey(secrets), envelope)),
    envelope: toBase64Url(envelope),
    activityId: activity._id,
    studioId,
    title,
    place: place.kind === 'room' ? place.room : place.link,
    startsAt,
    endsAt,
    ...window,
    expected: expectedPeople(activity, people, now).length,
    arrived,
    credential: credentialFor(person, context),
  }
}

export const arrivals: AttendanceHandlers['arrivals'] = async ({ sessionId, studioId, credential }, context) => {
  const { database, now } = context
  const known = credentialIn(credential, context)
  const membership = known === null ? null : membershipIn(known.memberships, studioId, now)
  if (membership === null || !staff.includes(membership.role)) requireRole(await readCaller(context), studioId, staff, now)
  return { arrived: await countArrived(database, studioId, sessionId) }
}

export const roomList: AttendanceHandlers['roomList'] = async ({ sessionId }, context) => {
  const { database, now } = context
  const { activity, session } = await readRoom(sessionId, context)
  const { studioId, title } = activity
  const [studio, people, marks] = await Promise.all([
    findStudio(database, studioId),
    peopleOfStudio(database, studioId),
    marksOfSession(database, studioId, sessionId),
  ])
  const expected = expectedPeople(activity, people, now)
  const isExpected = new Set(expected.map(({ id }) => id))
  const hasCome = new Set(marks.map(({ personId }) => personId))
  const arrivedOf = arrivalsByName(marks, people, session, studio)
  return {
    title,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    arrived: arrivedOf.filter(({ id }) => isExpected.has(id)),
    missing: expected.filter(({ id }) => !hasCome.has(id)),
    notOnRoster: arrivedOf.filter(({ id }) => !isExpected.has(id)),
  }
}

/** The session and its activity, for its hosts and assistants. Two operations side by side. */
async function readRoom(sessionId: string, context: Context): Promise<{ person: Person; activity: Activity; session: Session }> {
  const [person, activity] = await Promise.all([readCaller(context), findActivity(context.database, activityIdOf(sessionId))])
  const session = activity?.sessions.find(({ id }) => id === sessionId)
  if (activity === null || session === undefined) throw refuse('NOT_FOUND')
  requireRole(person, activity.studioId, staff, context.now)
  return { person, activity, session }
}

/** Everybody who has come, the first first. */
function arrivalsByName(marks: readonly Mark[], people: readonly Person[], { startsAt }: Session, { policy }: Studio) {
  const names = new Map(people.map(({ _id, name }) => [_id, name]))
  return [...marks]
    .sort((a, b) => a.arrivedAt - b.arrivedAt)
    .map(({ personId, arrivedAt, via }) => ({
      id: personId,
      name: names.get(personId) ?? '',
      ...judgeArrival(arrivedAt, startsAt, policy.lateAfterMinutes),
      arrivedAt,
      via,
    }))
}
