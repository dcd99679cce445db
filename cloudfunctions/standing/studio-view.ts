import type { LeaveRecord } from '../../domain/attendance/leave'
import type { Period } from '../../domain/attendance/period'
import { periodAt } from '../../domain/attendance/period'
import type { AttendancePolicy } from '../../domain/attendance/policy'
import { policyAt } from '../../domain/attendance/policy'
import type { OpenSession, PersonFacts, StandingFacts } from '../../domain/attendance/standing'
import type { Database } from '../kit/database'
import type { Activity, CaseDocument, Fact, LeaveDocument, Person, SheetDocument, StandingsDocument, Studio } from '../kit/documents'
import { refuse } from '../kit/refuse'

/** All that decides the standings of a studio, read in one operation: everything since the oldest period that is not settled. */
export type StudioView = {
  studio: Studio
  standings: StandingsDocument
  /** Everybody who is or was in the studio. */
  people: Person[]
  /** Cancelled ones, too. */
  activities: Activity[]
  sheets: SheetDocument[]
  leaves: LeaveDocument[]
  cases: CaseDocument[]
  /** Rows of the log whose events nobody has been told of yet. */
  untold: Fact[]
}

/** One operation; refuses NOT_FOUND. @param readFrom further back than the standings are judged, where rules to be set need it. */
export async function readStudio(database: Database, studioId: string, readFrom: number | null = null): Promise<StudioView> {
  const [found] = await database.findJoined('standings', { _id: studioId }, joinsFrom(readFrom), { limit: 1 })
  if (found === undefined) throw refuse('NOT_FOUND')
  const { studios, people, activities, sheets, leaves, cases, untoldFacts: untold, ...standings } = found
  const [studio] = studios
  if (studio === undefined) throw refuse('NOT_FOUND')
  return { studio, standings: { ...standings, readFrom: readFrom ?? standings.readFrom }, people, activities, sheets, leaves, cases, untold }
}

function joinsFrom(readFrom: number | null) {
  const since = (field: string) =>
    ({
      let: { studio: '$studioId', from: '$readFrom' },
      match: [
        { field: 'studioId', is: 'eq', variable: 'studio' },
        { field, is: 'gte', ...(readFrom === null ? { variable: 'from' } : { value: readFrom }) },
      ],
    }) as const
  return {
    studios: { collection: 'studios', local: 'studioId', foreign: '_id' },
    people: { collection: 'people', local: 'studioId', foreign: 'memberships.studioId' },
    activities: { collection: 'activities', ...since('endsAt') },
    sheets: { collection: 'sheets', ...since('endsAt') },
    leaves: { collection: 'leaves', ...since('until') },
    cases: { collection: 'cases', ...since('openedAt') },
    untoldFacts: { collection: 'facts', local: 'untold', foreign: '_id' },
  } as const
}

export function policyNow({ studio }: StudioView, now: number): AttendancePolicy {
  return policyAt(studio.policies, now)
}

/** The period that is on. */
export function periodNow(view: StudioView, now: number): Period {
  return periodAt(now, policyNow(view, now).period, view.studio.cycle)
}

/** The periods that are not settled, the one that is on last. */
export function periodsOf(view: StudioView, now: number): Period[] {
  const { period: kind } = policyNow(view, now)
  const current = periodNow(view, now)
  const periods: Period[] = []
  for (let at = view.standings.readFrom; at < current.from; ) {
    const period = periodAt(at, kind, view.studio.cycle)
    // A cycle has an end, and nothing lies behind it.
    if (period.to <= at) break
    // One that began before was settled under other rules, and only its end has been read.
    if (period.from >= view.standings.readFrom) periods.push(period)
    at = period.to
  }
  return [...periods, current]
}

/** What the rules are told. */
export function factsOf({ studio, sheets, activities, leaves }: StudioView, period: Period): StandingFacts {
  const cancelled = new Set(activities.filter((activity) => activity.cancelled !== null).map(({ _id }) => _id))
  const closed = sheets.filter(({ state, activityId }) => state === 'closed' && !cancelled.has(activityId))
  const known = new Set(closed.map(({ sessionId }) => sessionId))
  return {
    studioId: studio._id,
    period,
    policies: studio.policies,
    sheets: closed,
    openSessions: openSessionsOf(activities).filter(({ sessionId }) => !known.has(sessionId)),
    leaves: leaves.map(leaveRecordOf),
  }
}

/** Sessions of activities that were not cancelled. */
export function openSessionsOf(activities: readonly Activity[]): OpenSession[] {
  return activities
    .filter(({ cancelled }) => cancelled === null)
    .flatMap(({ sessions, required, roster }) =>
      sessions.map(({ id, startsAt, endsAt, tenthsOfHours }) => ({ sessionId: id, startsAt, endsAt, tenthsOfHours, required, roster })),
    )
}

export function leaveRecordOf({ _id, ...leave }: LeaveDocument): LeaveRecord {
  return { ...leave, id: _id }
}

/** Whoever is or was counted in the studio. */
export function countedPeople({ people, studio }: StudioView): (PersonFacts & { name: string })[] {
  return people
    .filter(({ memberships }) => memberships.some(({ studioId, counted }) => studioId === studio._id && counted))
    .map(({ _id, name, memberships }) => ({ personId: _id, name, memberships }))
}
