import type { Activity, Person, Roster, Session, Studio } from '../../../cloudfunctions/kit/documents'
import type { AttendancePolicy } from '../../../domain/attendance/policy'
import { defaultPolicy, leavePresets, rulesFrom } from '../../../domain/attendance/policy'
import { sessionIdOf } from '../../../domain/shared/ids'
import type { Membership } from '../../../domain/studio/membership'
import type { LocalCloud } from '../../../local/cloud/local-cloud'
import { storyId } from '../../../local/seed/story-ids'
import { emptyStandings } from '../../../local/seed/story-standings'
import { day, hour, year } from './calendar'
import { Dice } from './dice'

export type Size = { studios: number; members: number; sessions: number }
export type Member = { id: string; openid: string; /** How likely they come. */ diligence: number; membership: Membership }
export type YearSession = { id: string; activityId: string; dayOfYear: number; startsAt: number; endsAt: number; required: boolean; roster: Roster }
export type YearStudio = { name: string; studio: Studio; hostOpenid: string; members: Member[]; activities: Activity[]; sessions: YearSession[]; dice: Dice }
export type World = { officeOpenid: string; studios: YearStudio[] }

const schoolId = storyId('year school')
const officeOpenid = 'year-office'
const cycle = { from: year.from - 365 * day, to: year.from + 730 * day }
const daysOfLessons = 350

/** Plants a school at the beginning of its year: who is in which studio, what is planned, and nothing that has happened. */
export function plantWorld(cloud: LocalCloud, { studios: count, members, sessions }: Size, seed: number): World {
  const studios = Array.from({ length: count }, (_, i) => studioOf(`year studio ${i}`, { members, sessions }, new Dice(seed + i)))
  const { database } = cloud
  database.import('schools', [{ _id: schoolId, schoolId, name: '过一学年的学校' }])
  database.import('people', [person('year office', officeOpenid, null, true)])
  for (const { name, studio, hostOpenid, members: people, activities } of studios) {
    database.import('studios', [studio])
    database.import('standings', [emptyStandings(studio, year.from)])
    database.import('people', [
      person(`${name} host`, hostOpenid, membershipOf(studio._id, 'host')),
      ...people.map(({ id, openid, membership }) => ({ ...person('', openid, membership), _id: id, name: openid })),
    ])
    database.import('activities', activities)
  }
  return { officeOpenid, studios }
}

function studioOf(name: string, size: Omit<Size, 'studios'>, dice: Dice): YearStudio {
  const id = storyId(name)
  const studio: Studio = { _id: id, schoolId, name, cycle, ...rulesFrom(policyFrom(dice, size.sessions), cycle.from) }
  const members = Array.from({ length: size.members }, (_, i) => memberOf(`${name} member ${i}`, id, dice))
  const activities = plan(name, id, size.sessions, members, dice)
  const sessions = activities.flatMap((activity) => activity.sessions.map((session) => asYearSession(activity, session)))
  return { name, studio, hostOpenid: `${name} host`, members, activities, sessions, dice }
}

/** Every studio its own rules. */
export function policyFrom(dice: Dice, sessions: number): AttendancePolicy {
  const unit = dice.chance(0.25) ? 'hours' : 'sessions'
  const planned = dice.between(Math.floor(sessions * 0.6), sessions + 4)
  return {
    ...defaultPolicy,
    line: dice.oneOf([{ numerator: 1, denominator: 3, inclusive: true }, { numerator: 1, denominator: 3, inclusive: false }, { numerator: 1, denominator: 5, inclusive: true }]),
    warning: { numerator: 1, denominator: dice.between(5, 6) },
    unit,
    planned: unit === 'hours' ? planned * 25 : planned,
    latesPerAbsence: dice.chance(0.4) ? 3 : null,
    leaveCounts: dice.oneOf([leavePresets.lenient, leavePresets.strict]),
  }
}

function memberOf(name: string, studioId: string, dice: Dice): Member {
  const [joined, left] = [dice.chance(0.1) ? dice.between(20, 200) : null, dice.chance(0.05) ? dice.between(210, 330) : null]
  const membership = { ...membershipOf(studioId, 'member'), counted: true }
  if (joined !== null) membership.from = year.from + joined * day
  if (left !== null) membership.to = year.from + left * day
  const diligence = Number(dice.pick({ '0.98': 5, '0.92': 4, '0.82': 3, '0.6': 1 }))
  return { id: storyId(name), openid: name, diligence, membership }
}

function membershipOf(studioId: string, role: Membership['role']): Membership {
  return { studioId, role, counted: false, from: cycle.from, to: null }
}

function person(name: string, openid: string, membership: Membership | null, isOffice = false): Person {
  return { _id: storyId(`person ${openid}`), schoolId, name, openid, memberships: membership === null ? [] : [membership], schoolRoles: isOffice ? ['office'] : [] }
}

/** Sessions over the whole year, some of them two a day. */
function plan(name: string, studioId: string, sessions: number, members: readonly Member[], dice: Dice): Activity[] {
  const activities: Activity[] = []
  for (let made = 0; made < sessions; ) {
    const dayOfYear = 2 + Math.floor((made * daysOfLessons) / sessions) + dice.between(0, 3)
    const isLong = dice.chance(0.1) && made + 2 <= sessions
    const roster: Roster = dice.chance(0.1) ? { kind: 'some', personIds: members.filter(({ membership: { from } }) => dice.chance(0.6) && from === cycle.from).map(({ id }) => id) } : { kind: 'all' }
    const times = isLong ? [9, 14] : [14]
    activities.push(activityOf(`${name} activity ${made}`, studioId, dayOfYear, times, { roster, required: !dice.chance(0.08), tenthsOfHours: dice.oneOf([20, 30, 60]) }))
    made += times.length
  }
  return activities
}

type Facts = { roster: Roster; required: boolean; tenthsOfHours: number }

function activityOf(name: string, studioId: string, dayOfYear: number, times: readonly number[], { roster, required, tenthsOfHours }: Facts): Activity {
  const _id = storyId(name)
  const sessions = times.map((clock, i): Session => {
    const startsAt = year.from + dayOfYear * day + clock * hour
    return { id: sessionIdOf(_id, i), startsAt, endsAt: startsAt + 2 * hour, tenthsOfHours, keyVersion: 0, moves: [] }
  })
  const texts = { title: name, speaker: '', agenda: '', bring: '', place: { kind: 'room' as const, room: '博雅楼 105' } }
  return {
    _id,
    schoolId,
    studioId,
    ...texts,
    type: 'study',
    required,
    openToGuests: false,
    roster,
    sessions,
    sessionsMade: sessions.length,
    startsAt: Math.min(...sessions.map(({ startsAt }) => startsAt)),
    endsAt: Math.max(...sessions.map(({ endsAt }) => endsAt)),
    cancelled: null,
    version: 1,
    madeBy: '',
    revisedBy: '',
    createdBy: storyId('somebody'),
    createdAt: year.from,
  }
}

function asYearSession({ _id: activityId, required, roster }: Activity, { id, startsAt, endsAt }: Session): YearSession {
  return { id, activityId, dayOfYear: Math.floor((startsAt - year.from) / day), startsAt, endsAt, required, roster }
}
