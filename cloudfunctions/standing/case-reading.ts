import { barToDeciding, barToSigning, barToStating } from '../../domain/attendance/case-bars'
import { holdOf } from '../../domain/attendance/case-hold'
import { policyOfPeriod } from '../../domain/attendance/judge-standing'
import type { Standing } from '../../domain/attendance/standing'
import type { Context } from '../kit/context'
import type { CaseDocument } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { caseBriefOf } from './case-brief'
import { caseHistory } from './case-history'
import { actorOf, requireConcerned } from './case-people'
import { standingOf } from './case-review'
import { studioIdOfCase } from './case-step'
import type { StandingHandlers } from './handlers'
import { factsAbout } from './history'
import { namesOf } from './names'
import { sessionBriefs } from './session-briefs'
import { callerIn, readStudio } from './studio-view'
import type { StudioView } from './studio-view'

/** Two operations side by side; one more for a caller of elsewhere, one for names of elsewhere, one for a case of a period that is settled. */
export const readCase: StandingHandlers['case'] = async ({ caseId }, context) => {
  const { database, now } = context
  const [view, facts] = await Promise.all([readStudio(database, studioIdOfCase(caseId)), factsAbout(database, caseId)])
  const actor = actorOf(await callerIn(view, context), view, now)
  const one = await findAnyCase(view, caseId, context)
  requireConcerned(actor, { personId: one?.personId ?? '' })
  if (one === null) throw refuse('NOT_FOUND')
  const standing = one.period.to <= view.standings.readFrom ? null : standingOf(one, view, [], now)
  const hold = standing === null ? null : holdOf(standing, policyOfPeriod({ policies: view.studio.policies, period: one.period }, now))
  const names = await namesOf(view, [one.decision?.by ?? null, one.signed?.by ?? null, ...facts.map(({ by }) => by)], database)
  return {
    case: caseBriefOf(one, view.studio.name, names.get(one.personId) ?? ''),
    period: one.period,
    own: actor.personId === one.personId,
    mayState: isReached(standing) && barToStating(one, actor, now) === null,
    mayDecide: isReached(standing) && barToDeciding(one, actor, hold, now) === null,
    maySign: isReached(standing) && barToSigning(one, actor, 'returned', hold) === null,
    by: one.numbers.by,
    hold,
    figures: standing,
    numbers: one.numbers,
    sessions: standing === null ? [] : sessionBriefs(view, standing, now),
    statement: one.statement,
    decision: one.decision === null ? null : { ...one.decision, byName: names.get(one.decision.by) ?? '' },
    signed: one.signed === null ? null : { ...one.signed, byName: names.get(one.signed.by) ?? '' },
    history: caseHistory(one, facts, names),
  }
}

/** One that is settled is not in the view; one operation more. */
async function findAnyCase({ cases, studio }: StudioView, caseId: string, { database }: Context): Promise<CaseDocument | null> {
  const known = cases.find(({ _id }) => _id === caseId) ?? (await database.first('cases', { _id: caseId }))
  return known?.studioId === studio._id ? known : null
}

/** Where time or another plan has made the line uncertain, the timer will close the case presently. */
function isReached(standing: Standing | null): boolean {
  return standing !== null && standing.certainty.kind !== 'open'
}
