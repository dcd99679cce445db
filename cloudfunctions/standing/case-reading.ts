import { barToDeciding, barToSigning, barToStating } from '../../domain/attendance/case-bars'
import { holdOf } from '../../domain/attendance/case-hold'
import { refuse } from '../kit/refuse'
import { callerFinder } from './caller'
import { caseBriefOf } from './case-brief'
import { caseHistory } from './case-history'
import { actorOf, requireConcerned } from './case-people'
import { readCaseView } from './case-view'
import type { StandingHandlers } from './handlers'
import { factsAbout } from './history'
import { namesOf } from './names'
import { sessionBriefs } from './session-briefs'
import { policyNow } from './studio-view'

/** Two operations side by side; one more for a caller of elsewhere, one for names of elsewhere, two for a case of a period that is settled. */
export const readCase: StandingHandlers['case'] = async ({ caseId }, context) => {
  const { database, now } = context
  const [{ view, found }, facts] = await Promise.all([readCaseView(database, caseId, now), factsAbout(database, caseId)])
  const actor = actorOf(await callerFinder(context)(view), view, now)
  requireConcerned(actor, { personId: found?.one.personId ?? '' })
  if (found === null) throw refuse('NOT_FOUND')
  const { one, standing } = found
  const hold = standing === null ? null : holdOf(standing, policyNow(view, now))
  const names = await namesOf(view, [one.decision?.by ?? null, one.signed?.by ?? null, ...facts.map(({ by }) => by)], database)
  // Where time or another plan has made the line uncertain, the timer will close the case presently.
  const isReached = standing !== null && standing.certainty.kind !== 'open'
  return {
    case: caseBriefOf(one, view.studio.name, names.get(one.personId) ?? ''),
    period: one.period,
    own: actor.personId === one.personId,
    mayState: isReached && barToStating(one, actor, now) === null,
    mayDecide: isReached && barToDeciding(one, actor, hold, now) === null,
    maySign: isReached && barToSigning(one, actor, 'returned', hold) === null,
    by: one.numbers.by,
    hold,
    figures: standing,
    numbers: one.numbers,
    sessions: standing === null ? [] : sessionBriefs(found.view, standing, now),
    statement: one.statement,
    decision: one.decision === null ? null : { ...one.decision, byName: names.get(one.decision.by) ?? '' },
    signed: one.signed === null ? null : { ...one.signed, byName: names.get(one.signed.by) ?? '' },
    history: caseHistory(one, facts, names),
  }
}
