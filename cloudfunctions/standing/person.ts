import { judgeStanding } from '../../domain/attendance/judge-standing'
import type { Standing } from '../../domain/attendance/standing'
import { everIn, membershipIn } from '../../domain/studio/membership'
import { isOffice } from '../kit/context'
import type { Context } from '../kit/context'
import type { Person } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { callerFinder } from './caller'
import { caseBriefOf } from './case-brief'
import { comingSessions } from './coming-sessions'
import { cycleTotals, earlierRecord } from './cycle-totals'
import type { StandingHandlers } from './handlers'
import { sessionBriefs } from './session-briefs'
import type { StudioView } from './studio-view'
import { countedPeople, factsOf, periodNow, periodsOf, policyNow, readStudio } from './studio-view'

/** Two operations, one more for a caller who is not of the studio. */
export const person: StandingHandlers['person'] = async ({ studioId, personId }, context) => {
  const { database, now } = context
  const view = await readStudio(database, studioId)
  const caller = await callerFinder(context)(view)
  const own = personId === null || personId === caller._id
  const mayCorrect = requireReader(caller, view, own, context) && !own
  const target = own ? view.people.find(({ _id }) => _id === caller._id) : view.people.find(({ _id }) => _id === personId)
  if (target === undefined) throw refuse('NOT_FOUND')

  const { studio } = view
  const standings = standingsOf(view, target._id, now)
  const current = standings.at(-1) ?? null
  const earlier = await earlierRecord(database, view, target._id)
  const ownCase = view.cases.filter((one) => one.personId === target._id).sort((a, b) => b.openedAt - a.openedAt)[0]
  return {
    person: { id: target._id, name: target.name },
    studio: { id: studio._id, name: studio.name },
    own,
    mayCorrect,
    figures: current,
    period: periodNow(view, now),
    policy: policyNow(view, now),
    sessions: current === null ? [] : sessionBriefs(view, current, now),
    coming: current === null ? [] : comingSessions(view, target, now),
    cycle: cycleTotals(view, target, standings, earlier, now),
    case: ownCase === undefined ? null : caseBriefOf(ownCase, studio.name, target.name),
  }
}

/** Whether the caller reads as somebody who may correct: host or office. Refuses NOT_ALLOWED to everybody else but the person, who may have left by now. */
function requireReader(caller: Person, { studio }: StudioView, own: boolean, { now }: Context): boolean {
  if (isOffice(caller, studio.schoolId)) return true
  const isHost = membershipIn(caller.memberships, studio._id, now)?.role === 'host'
  if (!isHost && !(own && everIn(caller.memberships, studio._id, now))) throw refuse('NOT_ALLOWED')
  return isHost
}

/** In every period that is not settled, the one that is on last; none for who was never counted. */
function standingsOf(view: StudioView, personId: string, now: number): Standing[] {
  const counted = countedPeople(view).find((one) => one.personId === personId)
  return counted === undefined ? [] : periodsOf(view, now).map((period) => judgeStanding(counted, factsOf(view, period), now))
}
