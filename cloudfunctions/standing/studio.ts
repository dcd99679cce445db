import type { OutputOf } from '../../contract/index'
import type { Standing } from '../../domain/attendance/standing'
import { toStored } from '../../domain/attendance/stored-standing'
import { membershipIn } from '../../domain/studio/membership'
import { isOffice, requireRole, staff } from '../kit/context'
import type { Context } from '../kit/context'
import type { Person } from '../kit/documents'
import { callerFinder } from './caller'
import { caseBriefOf } from './case-brief'
import { byConcern } from './concern'
import { endedSessions } from './ended-sessions'
import type { StandingHandlers } from './handlers'
import { leaveBriefOf } from './leave-brief'
import { sessionsOf } from './leave-document'
import { judgeAll } from './settle'
import type { StudioView } from './studio-view'
import { periodNow, policyNow, readStudio } from './studio-view'
import { entriesThat } from './waiting-entries'

type Output = OutputOf<'standing.studio'>

/** One operation, one more for a caller who is not of the studio. */
export const studio: StandingHandlers['studio'] = async ({ studioId }, context) => {
  const { database, now } = context
  const view = await readStudio(database, studioId)
  const caller = await callerFinder(context)(view)
  const myRole = roleOf(caller, view, context)
  const standings = judgeAll(view, now).at(-1)?.standings ?? []
  return {
    studio: { id: studioId, name: view.studio.name },
    myRole,
    period: periodNow(view, now),
    policy: policyNow(view, now),
    people: peopleOf(view, standings, now),
    // An assistant decides nothing, and reasons are not theirs to read.
    ...(myRole === 'assistant' ? { leaves: [], appeals: [], cases: [] } : decisionsOf(view)),
    unconfirmed: entriesThat(view, ({ unconfirmed }) => (unconfirmed ? {} : null)),
    makeUps: entriesThat(view, ({ makeUp }) => (makeUp?.state === 'named' ? {} : null)),
    sessions: endedSessions(view, standings, now),
  }
}

/** Refuses NOT_ALLOWED to whoever is neither of the staff nor of the office. */
function roleOf(caller: Person, { studio: { _id, schoolId } }: StudioView, { now }: Context): Output['myRole'] {
  const membership = membershipIn(caller.memberships, _id, now)
  if (isOffice(caller, schoolId) && membership?.role !== 'host') return 'office'
  return requireRole(caller, _id, staff, now).role
}

/** Everybody who is counted now, the ones to look after first. */
function peopleOf({ people, studio: { _id } }: StudioView, standings: readonly Standing[], now: number): Output['people'] {
  const active = new Map(people.filter(({ memberships }) => membershipIn(memberships, _id, now)?.counted === true).map((person) => [person._id, person.name]))
  return standings
    .flatMap((standing) => {
      const name = active.get(standing.personId)
      return name === undefined ? [] : [{ id: standing.personId, name, figures: toStored(standing, null) }]
    })
    .sort(byConcern)
}

function decisionsOf(view: StudioView): Pick<Output, 'leaves' | 'appeals' | 'cases'> {
  const names = new Map(view.people.map(({ _id, name }) => [_id, name]))
  const sessions = sessionsOf(view)
  return {
    leaves: view.leaves
      .filter(({ state }) => state === 'waiting' || state === 'returned')
      .sort((a, b) => a.askedAt - b.askedAt)
      .map((leave) => leaveBriefOf(leave, view.studio, names, sessions)),
    appeals: entriesThat(view, ({ appeal }) => (appeal?.state === 'waiting' ? { text: appeal.text, at: appeal.at } : null)),
    cases: view.cases
      .filter(({ stage }) => stage !== 'closed')
      .sort((a, b) => a.openedAt - b.openedAt)
      .map((one) => caseBriefOf(one, view.studio.name, names.get(one.personId) ?? '')),
  }
}
