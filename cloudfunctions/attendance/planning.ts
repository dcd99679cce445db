import { caseRestsOn } from '../../domain/attendance/case-rests'
import { policyAt } from '../../domain/attendance/policy'
import { placeOnRoster } from '../../domain/attendance/roster'
import { sessionsOverlap } from '../../domain/attendance/overlaps'
import { reviseSessions } from '../../domain/attendance/revision'
import { sessionIdOf } from '../../domain/shared/ids'
import type { Context } from '../kit/context'
import { hosts, readCaller, requireRole } from '../kit/context'
import type { Database } from '../kit/database'
import { command } from '../kit/database'
import type { Activity, Roster, Session } from '../kit/documents'
import { isTakenId } from '../kit/database-failure'
import { fingerprintOf } from '../kit/fingerprint'
import { peopleOfStudio } from '../kit/people-repository'
import { refuse } from '../kit/refuse'
import type { FactDraft } from '../kit/facts'
import { touchStandings, touchWithFact } from '../kit/standings'
import { findStudio } from '../kit/studio-repository'
import { activitiesBetween, findActivity } from './activity-repository'
import type { AttendanceHandlers } from './handlers'
import { cancelled, revised } from './plan-facts'

const week = 7 * 86_400_000

type Times = { startsAt: number; endsAt: number }

export const createActivity: AttendanceHandlers['createActivity'] = async (input, context) => {
  const { database, now } = context
  const { studioId, facts, sessions } = input
  const activityIds = [input.id, ...input.weeklyIds]
  if (new Set(activityIds).size !== activityIds.length) throw refuse('BAD_INPUT', { field: 'weeklyIds' })
  const person = await readCaller(context)
  requireRole(person, studioId, hosts, now)

  const fingerprint = fingerprintOf({ studioId, facts, sessions, activityIds })
  const first = await findActivity(database, input.id)
  if (first !== null) return sameWish(first)
  const past = sessions.findIndex(({ endsAt }) => endsAt <= now)
  if (past >= 0) throw refuse('IN_THE_PAST', { field: `sessions.${past}` })
  await checkRoster(facts.roster, studioId, context)

  const planned = activityIds.map((id, weeks): Activity => {
    const shifted = sessions.map((session) => ({ ...session, startsAt: session.startsAt + weeks * week, endsAt: session.endsAt + weeks * week }))
    return {
      _id: id,
      schoolId: person.schoolId,
      studioId,
      ...facts,
      sessions: shifted.map((session, index) => ({ id: sessionIdOf(id, index), ...session, keyVersion: 0, moves: [] })),
      sessionsMade: shifted.length,
      ...spanOf(shifted),
      cancelled: null,
      version: 1,
      madeBy: fingerprint,
      revisedBy: '',
      createdBy: person._id,
      createdAt: now,
    }
  })
  if (!input.acceptOverlaps) await checkOverlaps(database, studioId, planned.flatMap((activity) => activity.sessions), activityIds)
  if ((await insertAll(planned, studioId, context)) === 'inserted') return { activityIds }
  const taken = await findActivity(database, input.id)
  if (taken === null) throw refuse('ID_TAKEN')
  return sameWish(taken)

  function sameWish(there: Activity): { activityIds: string[] } {
    if (there.createdBy !== person._id || there.madeBy !== fingerprint) throw refuse('ID_TAKEN')
    return { activityIds }
  }
}

export const reviseActivity: AttendanceHandlers['reviseActivity'] = async ({ activityId, version, facts, sessions, acceptOverlaps }, context) => {
  const { database, now } = context
  const { activity, personId } = await readHosted(activityId, context)
  const { studioId } = activity
  const fingerprint = fingerprintOf({ version, facts, sessions })
  if (activity.version === version + 1 && activity.revisedBy === fingerprint) return { version: activity.version }
  if (activity.cancelled !== null) throw refuse('CANCELLED')
  if (activity.version !== version) throw refuse('VERSION_CHANGED')

  const studio = await findStudio(database, studioId)
  const revision = reviseSessions({ activityId, sessions: activity.sessions, sessionsMade: activity.sessionsMade }, sessions, policyAt(studio.policies, now), now)
  if (revision.kind === 'refused') throw refuse(revision.code, { field: revision.at === null ? 'sessions' : `sessions.${revision.at}` })
  await checkRoster(facts.roster, studioId, context)
  const moved = revision.sessions.filter((session) => !activity.sessions.some((old) => old.id === session.id && old.keyVersion === session.keyVersion))
  if (!acceptOverlaps && moved.length > 0) await checkOverlaps(database, studioId, moved, [activityId])

  const whatCounts = { roster: facts.roster, required: facts.required }
  const countsOtherwise = fingerprintOf(whatCounts) !== fingerprintOf({ roster: activity.roster, required: activity.required })
  if (countsOtherwise) await requireOpenSession(activity, context)
  const { sessionsMade } = revision
  const plan = { sessions: revision.sessions, sessionsMade, ...droppedWith(activity, revision.sessions), ...spanOf(revision.sessions) }
  const fields = { ...facts, ...plan, version: version + 1, revisedBy: fingerprint }
  const counts = countsOtherwise || fingerprintOf(revision.sessions) !== fingerprintOf(activity.sessions)
  const isElsewhere = fingerprintOf(facts.place) !== fingerprintOf(activity.place)
  await change(activity, fields, counts || isElsewhere ? revised(activity, { ...activity, ...fields }, personId, now) : null, context)
  return { version: version + 1 }
}

/** What was cancelled never counts, also where sheets have been made of it: an activity that nobody called off in time leaves nobody absent. */
export const cancelActivity: AttendanceHandlers['cancelActivity'] = async ({ activityId, version, reason }, context) => {
  const { now } = context
  const { activity, personId } = await readHosted(activityId, context)
  if (activity.cancelled !== null) return { version: activity.version }
  if (activity.version !== version) throw refuse('VERSION_CHANGED')
  const seen = await requireNoDecision(activity, context)
  const fields = { cancelled: { at: now, by: personId, reason }, version: version + 1 }
  await change(activity, fields, cancelled(activity, { reason, personId }, now), context, seen)
  return { version: version + 1 }
}

/** Roster and weight of what has been closed stand in its sheet: they may change for what is still to come or was opened again. One operation once something has ended. */
async function requireOpenSession({ studioId, sessions }: Activity, { database, now }: Context): Promise<void> {
  const ended = sessions.filter(({ endsAt }) => endsAt <= now).map(({ id }) => id)
  if (ended.length < sessions.length) return
  const closed = await database.count('sheets', { _id: command.in(ended), studioId, state: 'closed' })
  if (closed === sessions.length) throw refuse('SHEET_CLOSED')
}

/**
 * Nothing on which a case was decided is called off behind its back. Answers the version of the standings that was read with the cases, lest one is decided
 * meanwhile; null: nothing has ended. One operation once something has.
 */
async function requireNoDecision({ studioId, sessions }: Activity, { database, now }: Context): Promise<number | null> {
  const ended = sessions.filter(({ endsAt }) => endsAt <= now).map(({ id }) => id)
  if (ended.length === 0) return null
  const [standings] = await database.findJoined('standings', { _id: studioId }, { cases: { collection: 'cases', local: '_id', foreign: 'studioId' } }, { limit: 1 })
  const decided = (standings?.cases ?? []).filter(({ stage }) => stage === 'signing' || stage === 'filed')
  if (caseRestsOn(ended, decided)) throw refuse('CASE_RESTS')
  return standings?.version ?? null
}

/**
 * Writes the activity unless somebody else has since it was read; refuses VERSION_CHANGED. @param draft says what was done where standings rest on it; null:
 * they don't. @param seen the standings' version that it was decided on; null: any.
 */
async function change({ _id, schoolId, studioId, version }: Activity, fields: Partial<Activity>, draft: FactDraft | null, { database, now }: Context, seen: number | null = null): Promise<void> {
  await database.transaction(async (transaction) => {
    const there = await transaction.get('activities', _id)
    if (there?.studioId !== studioId || there.version !== version) throw refuse('VERSION_CHANGED')
    if (seen !== null && (await transaction.get('standings', studioId))?.version !== seen) throw refuse('VERSION_CHANGED')
    await transaction.update('activities', _id, fields)
    if (draft !== null) await touchWithFact(transaction, { schoolId, studioId }, draft, now)
  })
}

async function readHosted(activityId: string, context: Context): Promise<{ activity: Activity; personId: string }> {
  const [person, activity] = await Promise.all([readCaller(context), findActivity(context.database, activityId)])
  if (activity === null) throw refuse('NOT_FOUND')
  requireRole(person, activity.studioId, hosts, context.now)
  return { activity, personId: person._id }
}

/** Whoever is named must belong to the studio. */
async function checkRoster(roster: Roster, studioId: string, { database, now }: Context): Promise<void> {
  if (roster.kind === 'all') return
  const people = await peopleOfStudio(database, studioId)
  const memberships = new Map(people.map((person) => [person._id, person.memberships]))
  const unknown = roster.personIds.some((id) => placeOnRoster(roster, studioId, id, memberships.get(id) ?? [], now) === 'stranger')
  if (unknown) throw refuse('BAD_INPUT', { field: 'facts.roster' })
}

/** Overlaps are pointed out, not forbidden: the host may send the same again and accept them. */
async function checkOverlaps(database: Database, studioId: string, sessions: readonly Times[], except: readonly string[]): Promise<void> {
  const { startsAt, endsAt } = spanOf(sessions)
  const others = (await activitiesBetween(database, studioId, startsAt, endsAt)).filter(({ _id }) => !except.includes(_id))
  const overlaps = others.filter((other) => sessionsOverlap(sessions, other.sessions)).slice(0, 5)
  if (overlaps.length === 0) return
  throw refuse('OVERLAPS', { overlaps: overlaps.map(({ _id, title, startsAt: from, endsAt: to }) => ({ activityId: _id, title, startsAt: from, endsAt: to })) })
}

/** All or none. */
async function insertAll(activities: readonly Activity[], studioId: string, { database, now }: Context): Promise<'inserted' | 'taken'> {
  try {
    await database.transaction(async (transaction) => {
      for (const activity of activities) await transaction.insert('activities', activity)
      await touchStandings(transaction, studioId, now)
    })
    return 'inserted'
  } catch (error) {
    if (isTakenId(error)) return 'taken'
    throw error
  }
}

/** What was taken out before and is now. */
function droppedWith({ sessions, dropped = [] }: Activity, kept: readonly Session[]): Pick<Activity, 'dropped'> {
  const gone = sessions.filter(({ id }) => !kept.some((session) => session.id === id)).map(({ id, startsAt, endsAt }) => ({ id, startsAt, endsAt }))
  return gone.length === 0 ? {} : { dropped: [...dropped, ...gone] }
}

function spanOf(sessions: readonly Times[]): Times {
  return { startsAt: Math.min(...sessions.map(({ startsAt }) => startsAt)), endsAt: Math.max(...sessions.map(({ endsAt }) => endsAt)) }
}
