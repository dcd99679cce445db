import { placeOnRoster } from '../../domain/attendance/roster'
import { recordStateOf } from '../../domain/records/record-state'
import { activeMemberships } from '../../domain/studio/membership'
import { everybody, readCaller, requireRole } from '../kit/context'
import type { Activity, Person } from '../kit/documents'
import { activePeople, findPersonWithStudios, peopleOfStudio } from '../kit/people-repository'
import { refuse } from '../kit/refuse'
import { roomsWithMarks } from '../kit/room-marks'
import { findStudio } from '../kit/studio-repository'
import type { Position } from './activity-repository'
import { comingActivities, findWithRecord, pastActivities } from './activity-repository'
import type { KnownMarks } from './briefs'
import { briefOf } from './briefs'
import type { AttendanceHandlers } from './handlers'
import { marksOfPerson } from './mark-repository'
import { findRooms } from './room-repository'

const pageLength = 20

/** Four operations, three after another. */
export const activities: AttendanceHandlers['activities'] = async ({ when, studioId, after }, context) => {
  const { database, openid, now } = context
  const caller = await findPersonWithStudios(database, openid)
  if (caller === null) throw refuse('NOT_BOUND')
  const { person, studios } = caller
  if (studioId !== undefined) requireRole(person, studioId, everybody, now)
  const studioIds = studioId === undefined ? activeMemberships(person.memberships, now).map((membership) => membership.studioId) : [studioId]
  const from: Position = after === undefined ? { at: now, id: null } : { at: after.at, id: after.id }
  const found = await (when === 'coming' ? comingActivities : pastActivities)(database, studioIds, from, pageLength)
  const sessionIds = found.flatMap(({ sessions }) => sessions.map(({ id }) => id))
  const [marks, rooms] = await Promise.all([marksOfPerson(database, person._id, sessionIds), findRooms(database, sessionIds)])
  const last = found.length === pageLength ? found.at(-1) : undefined
  return {
    activities: found.flatMap((activity) => {
      const studio = studios.get(activity.studioId)
      return studio === undefined ? [] : [briefOf(activity, studio, person, { marks, rooms, complete: false }, now)]
    }),
    next: last === undefined ? null : { at: last.endsAt, id: last._id },
  }
}

/** Five operations, two after another. */
export const activity: AttendanceHandlers['activity'] = async ({ activityId }, context) => {
  const { database, now } = context
  const [person, found] = await Promise.all([readCaller(context), findWithRecord(database, activityId)])
  if (found === undefined) throw refuse('NOT_FOUND')
  const { studioId } = found
  const { role } = requireRole(person, studioId, everybody, now)
  const isStaff = role !== 'member'
  const sessionIds = found.sessions.map(({ id }) => id)
  const [studio, known, people] = await Promise.all([
    findStudio(database, studioId),
    isStaff ? everybodysMarks() : myMarks(),
    isStaff ? peopleOfStudio(database, studioId) : [],
  ])
  return {
    activity: briefOf(found, studio, person, known, now),
    agenda: found.agenda,
    roster: isStaff ? found.roster : null,
    version: found.version,
    cancelReason: found.cancelled?.reason ?? '',
    record: found.cancelled !== null || now < found.startsAt ? null : recordStateOf(found.records[0] ?? null, found.endsAt, now),
    expected: isStaff ? expectedPeople(found, people, now) : null,
  }

  async function everybodysMarks(): Promise<KnownMarks> {
    const rooms = await roomsWithMarks(database, sessionIds)
    return { marks: [...rooms.values()].flatMap(({ marks }) => marks), rooms, complete: true }
  }

  async function myMarks(): Promise<KnownMarks> {
    const [marks, rooms] = await Promise.all([marksOfPerson(database, person._id, sessionIds), findRooms(database, sessionIds)])
    return { marks, rooms, complete: false }
  }
}

/** Who is expected at an activity, in the order of their names. */
export function expectedPeople({ roster, studioId }: Activity, people: readonly Person[], now: number): { id: string; name: string }[] {
  return activePeople(people, studioId, now)
    .filter(({ _id, memberships }) => placeOnRoster(roster, studioId, _id, memberships, now) === 'expected')
    .map(({ _id, name }) => ({ id: _id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}
