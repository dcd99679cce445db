import { activeMemberships } from '../../domain/studio/membership'
import { everybody, readCaller, requireRole } from '../kit/context'
import { activePeople, peopleOfStudio } from '../kit/people-repository'
import { refuse } from '../kit/refuse'
import { findStudio, findStudios } from '../kit/studio-repository'
import { placeOnRoster } from '../../domain/attendance/roster'
import type { Activity, Person } from '../kit/documents'
import type { Position } from './activity-repository'
import { comingActivities, findActivity, pastActivities } from './activity-repository'
import { briefOf } from './briefs'
import type { AttendanceHandlers } from './handlers'
import { countArrivedBySession, marksOfPerson } from './mark-repository'

const pageLength = 20

export const activities: AttendanceHandlers['activities'] = async ({ when, studioId, after }, context) => {
  const { database, now } = context
  const person = await readCaller(context)
  if (studioId !== undefined) requireRole(person, studioId, everybody, now)
  const studioIds = studioId === undefined ? activeMemberships(person.memberships, now).map((membership) => membership.studioId) : [studioId]
  const from: Position = after === undefined ? { at: now, id: null } : { at: after.at, id: after.id }
  const read = when === 'coming' ? comingActivities : pastActivities
  const [found, studios] = await Promise.all([read(database, studioIds, from, pageLength), findStudios(database, studioIds)])
  const marks = await marksOfPerson(database, person._id, found.flatMap(({ sessions }) => sessions.map(({ id }) => id)))
  const last = found.length === pageLength ? found.at(-1) : undefined
  return {
    activities: found.flatMap((activity) => {
      const studio = studios.get(activity.studioId)
      return studio === undefined ? [] : [briefOf(activity, studio, person, { mine: marks, arrived: null }, now)]
    }),
    next: last === undefined ? null : { at: last.endsAt, id: last._id },
  }
}

export const activity: AttendanceHandlers['activity'] = async ({ activityId }, context) => {
  const { database, now } = context
  const [person, found] = await Promise.all([readCaller(context), findActivity(database, activityId)])
  if (found === null) throw refuse('NOT_FOUND')
  const { studioId } = found
  const { role } = requireRole(person, studioId, everybody, now)
  const isStaff = role !== 'member'
  const sessionIds = found.sessions.map(({ id }) => id)
  const [studio, mine, arrived, people] = await Promise.all([
    findStudio(database, studioId),
    marksOfPerson(database, person._id, sessionIds),
    isStaff ? countArrivedBySession(database, studioId, sessionIds) : null,
    isStaff ? peopleOfStudio(database, studioId) : [],
  ])
  return {
    activity: briefOf(found, studio, person, { mine, arrived }, now),
    agenda: found.agenda,
    roster: isStaff ? found.roster : null,
    version: found.version,
    cancelReason: found.cancelled?.reason ?? '',
    expected: isStaff ? expectedPeople(found, people, now) : null,
  }
}

/** Who is expected at an activity, in the order of their names. */
export function expectedPeople({ roster, studioId }: Activity, people: readonly Person[], now: number): { id: string; name: string }[] {
  return activePeople(people, studioId, now)
    .filter(({ _id, memberships }) => placeOnRoster(roster, studioId, _id, memberships, now) === 'expected')
    .map(({ _id, name }) => ({ id: _id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}
