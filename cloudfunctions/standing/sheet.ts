import { caseRestsOn } from '../../domain/attendance/case-rests'
import { judgeStanding } from '../../domain/attendance/judge-standing'
import { findingOf } from '../../domain/attendance/sheet'
import type { SheetEntry } from '../../domain/attendance/sheet'
import type { JudgedSession } from '../../domain/attendance/standing'
import type { Role } from '../../domain/studio/membership'
import { activityIdOf } from '../../domain/shared/ids'
import { membershipIn } from '../../domain/studio/membership'
import { isOffice } from '../kit/context'
import type { Activity, Person, SheetDocument } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { callerFinder } from './caller'
import type { StandingHandlers } from './handlers'
import { namesOf } from './names'
import { judgeAll } from './settle'
import type { StudioView } from './studio-view'
import { countedPeople, factsOf, readStudio } from './studio-view'

type SheetPage = Awaited<ReturnType<StandingHandlers['sheet']>>

/** One operation; two more for a session that is settled, one more where somebody of elsewhere asks or has closed it. */
export const sheet: StandingHandlers['sheet'] = async ({ studioId, sessionId }, context) => {
  const { database, now } = context
  const view = await readStudio(database, studioId)
  const caller = await callerFinder(context)(view)
  const myRole = staffOrOffice(caller, view, now)
  const made = view.sheets.find(({ _id }) => _id === sessionId) ?? (await database.first('sheets', { _id: sessionId, studioId }))
  const shown = made === null || made.state === 'cancelled' ? null : made
  const activityId = activityIdOf(sessionId)
  const activity = view.activities.find(({ _id }) => _id === activityId) ?? (await database.first('activities', { _id: activityId, studioId }))
  const times = timesOf(shown, activity, sessionId)
  const closedBy = shown?.closedBy ?? null
  const names = await namesOf(view, [closedBy], database)
  return {
    studioId,
    studioName: view.studio.name,
    activityId,
    ...times,
    myRole,
    state: shown === null ? 'none' : shown.state === 'open' ? 'open' : 'closed',
    version: shown?.version ?? 0,
    closedAt: shown?.closedAt ?? null,
    closedByName: closedBy === null ? null : (names.get(closedBy) ?? null),
    caseRests: caseRestsOn([sessionId], view.cases),
    people: shown === null ? [] : peopleOn(shown, view, names, { caller, mayHear: myRole !== 'assistant' }, now),
  }
}

function staffOrOffice(caller: Person, { studio }: StudioView, now: number): Role | 'office' {
  const role = membershipIn(caller.memberships, studio._id, now)?.role
  if (role === 'host' || role === 'assistant') return role
  if (isOffice(caller, studio.schoolId)) return 'office'
  throw refuse('NOT_ALLOWED')
}

function timesOf(shown: SheetDocument | null, activity: Activity | null, sessionId: string): Pick<SheetPage, 'title' | 'startsAt' | 'endsAt' | 'required'> {
  if (shown !== null) return { title: shown.title, startsAt: shown.startsAt, endsAt: shown.endsAt, required: shown.required }
  const session = activity?.sessions.find(({ id }) => id === sessionId)
  if (activity === null || session === undefined) throw refuse('NOT_FOUND')
  return { title: activity.title, startsAt: session.startsAt, endsAt: session.endsAt, required: activity.required }
}

/** By name. @param mayHear whether the caller hears what somebody appealed with. */
function peopleOn(shown: SheetDocument, view: StudioView, names: ReadonlyMap<string, string>, { caller, mayHear }: { caller: Person; mayHear: boolean }, now: number): SheetPage['people'] {
  const judged = judgedOn(shown, view, now)
  const people = Object.entries(shown.entries).map(([id, entry]): SheetPage['people'][number] => {
    const { arrivedAt, via, decided, unconfirmed, appeal, makeUp } = entry
    const { minutesLate, leaveType } = findingOf(entry)
    return {
      id,
      name: names.get(id) ?? '',
      ...(judged.get(id) ?? asItStands(entry)),
      minutesLate,
      leaveType,
      arrivedAt,
      via,
      corrected: decided !== null,
      unconfirmed,
      appeal: mayHear ? appeal : null,
      makeUp,
      self: id === caller._id,
    }
  })
  return people.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}

type Verdict = Pick<JudgedSession, 'status' | 'countsAs'>

/** What the session is for everybody who is counted, suspensions, exemptions and undecided leave applied. A sheet that is settled or open again is judged by itself. */
function judgedOn(shown: SheetDocument, view: StudioView, now: number): Map<string, Verdict> {
  const isCounted = shown.state === 'closed' && view.sheets.some(({ _id }) => _id === shown._id)
  const period = { from: shown.endsAt, to: shown.endsAt + 1 }
  const alone = { ...factsOf(view, period), sheets: [{ ...shown, state: 'closed' as const }], openSessions: [] }
  const standings = isCounted
    ? judgeAll(view, now).flatMap((judged) => judged.standings)
    : countedPeople(view).map((person) => judgeStanding(person, alone, now))
  return new Map(
    standings.flatMap(({ personId, sessions }) =>
      sessions.filter(({ sessionId }) => sessionId === shown._id).map(({ status, countsAs }) => [personId, { status, countsAs }] as const),
    ),
  )
}

/** For who is on the sheet and is not counted. */
function asItStands(entry: SheetEntry): Verdict {
  const { status, leaveType } = findingOf(entry)
  return { status: status === 'leave' ? (leaveType ?? 'other') : status, countsAs: 'nothing' }
}
