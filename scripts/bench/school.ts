import { defaultPolicy, rulesFrom } from '../../domain/attendance/policy'
import { markId, sessionIdOf } from '../../domain/shared/ids'
import { drawToken, stepOf } from '../../domain/shared/room-code'
import type { Membership, Role } from '../../domain/studio/membership'
import { writeCredential } from '../../cloudfunctions/kit/credential'
import type { Activity, Mark, Person } from '../../cloudfunctions/kit/documents'
import { readSecrets } from '../../cloudfunctions/kit/secrets'
import type { LocalCloud } from '../../local/cloud/local-cloud'
import { storyId } from '../../local/seed/story-ids'
import { emptyStandings } from '../../local/seed/story-standings'
import { callAction } from './bench-cloud'

export type Member = { openid: string; personId: string; credential: string }
export type Room = { sessionId: string; studioId: string; hostOpenid: string; hostCredential: string; codeAt: (time: number) => string }

const minute = 60_000
const day = 1440 * minute
const schoolId = storyId('bench school')
const studioId = storyId('bench studio')
const hostOpenid = 'bench-host'

/** A school with one studio; `crowd` members and a host. */
export type School = { cloud: LocalCloud; members: Member[] }

export function plantSchool(cloud: LocalCloud, environment: Record<string, string>, crowd: number): School {
  const now = cloud.clock.now()
  const names = Array.from({ length: crowd }, (_, i) => `member ${i}`)
  const people = names.map((name) => person(name, `bench-${name}`, 'member', now))
  const cycle = { from: now - 100 * day, to: now + 900 * day }
  cloud.database.import('schools', [{ _id: schoolId, schoolId, name: '测速学校' }])
  const studio = { _id: studioId, schoolId, name: '测速工作室', cycle, ...rulesFrom(defaultPolicy, cycle.from) }
  cloud.database.import('studios', [studio])
  cloud.database.import('standings', [emptyStandings(studio, now)])
  cloud.database.import('people', [person('host', hostOpenid, 'host', now), ...people])
  const secrets = readSecrets(environment)
  return {
    cloud,
    members: people.map((member) => {
      const openid = member.openid ?? ''
      return { openid, personId: member._id, credential: writeCredential(member, openid, now, secrets) }
    }),
  }
}

/** An activity that began a minute ago, and the code of its room as the host's device draws it. */
export async function openRoom({ cloud }: School, name: string): Promise<Room> {
  const activity = activityOf(name, cloud.clock.now())
  cloud.database.import('activities', [activity])
  const sessionId = sessionIdOf(activity._id, 0)
  const { output: room } = await callAction(cloud, hostOpenid, 'attendance.openRoom', { sessionId })
  return {
    sessionId,
    studioId,
    hostOpenid,
    hostCredential: room.credential,
    codeAt: (time) => drawToken(room.key, room.envelope, stepOf(time)),
  }
}

/** The mark that a check-in of this person would have made. */
export function markOf(sessionId: string, personId: string, arrivedAt: number): Mark {
  return {
    _id: markId(sessionId, personId),
    schoolId,
    studioId,
    activityId: sessionId.slice(0, -1),
    sessionId,
    personId,
    expected: true,
    via: 'code',
    arrivedAt,
    keyVersion: 0,
    step: stepOf(arrivedAt),
  }
}

function person(name: string, openid: string, role: Role, now: number): Person {
  const membership: Membership = { studioId, role, counted: role === 'member', from: now - 100 * day, to: null }
  return { _id: storyId(`bench ${name}`), schoolId, name, openid, memberships: [membership], schoolRoles: [] }
}

function activityOf(name: string, now: number): Activity {
  const id = storyId(`bench activity ${name}`)
  const startsAt = Math.floor(now / minute - 1) * minute
  const endsAt = startsAt + 120 * minute
  return {
    _id: id,
    schoolId,
    studioId,
    title: name,
    type: 'study',
    place: { kind: 'room', room: '博雅楼 105' },
    speaker: '',
    agenda: '',
    bring: '',
    required: true,
    openToGuests: false,
    roster: { kind: 'all' },
    sessions: [{ id: sessionIdOf(id, 0), startsAt, endsAt, tenthsOfHours: 30, keyVersion: 0, moves: [] }],
    sessionsMade: 1,
    startsAt,
    endsAt,
    cancelled: null,
    version: 1,
    madeBy: '',
    revisedBy: '',
    createdBy: storyId('bench host'),
    createdAt: now,
  }
}
