import type { CaseChoice } from '../../domain/attendance/case'
import { barToChoice, barToDeciding, barToSigning, barToStating } from '../../domain/attendance/case-bars'
import { decided, endedAt, signed, stated } from '../../domain/attendance/case-steps'
import type { CaseDocument, Person } from '../kit/documents'
import { hostIds } from './case-people'
import { choiceInCodes, refusalOf, takeStep } from './case-step'
import type { StandingHandlers } from './handlers'
import type { StudioView } from './studio-view'

export const stateCase: StandingHandlers['stateCase'] = async ({ text, ...wish }, context) =>
  takeStep({ ...wish, action: 'stateCase' }, context, ({ one, actor, view }) => {
    const bar = barToStating(one, actor, context.now)
    if (bar !== null) throw refusalOf(bar)
    return { kind: 'case.stated', after: stated(one, { text, at: context.now }, hostIds(view, context.now)), texts: { statement: text } }
  })

export const decideCase: StandingHandlers['decideCase'] = async ({ decision, reason, ...wish }, context) =>
  takeStep({ ...wish, action: 'decideCase' }, context, ({ one, actor, hold }) => {
    const { now } = context
    const bar = barToDeciding(one, actor, hold, now) ?? barToChoice(decision, now)
    if (bar !== null) throw refusalOf(bar)
    const as = one.stage === 'office-decision' ? 'office' : 'host'
    return {
      kind: 'case.decided',
      after: decided(one, { at: now, by: actor.personId, as, reason, ...decision }, [one.personId, actor.personId]),
      detail: choiceInCodes(decision),
      texts: { reason, ...conditionsOf(decision) },
    }
  })

export const signCase: StandingHandlers['signCase'] = async ({ decision, remark, ...wish }, context) =>
  takeStep({ ...wish, action: 'signCase' }, context, ({ one, actor, hold, view }) => {
    const { now } = context
    const bar = barToSigning(one, actor, decision, hold)
    if (bar !== null) throw refusalOf(bar)
    const after = signed(one, { decision, remark, at: now, by: actor.personId }, [one.personId, ...hostIds(view, now), actor.personId])
    return {
      kind: decision === 'filed' ? 'case.filed' : 'case.returned',
      after,
      detail: after.decision === null ? {} : choiceInCodes(after.decision),
      ...(remark === '' ? {} : { texts: { remark } }),
      people: decision === 'filed' ? ending(after, view) : [],
    }
  })

/** The person as a filed 终止培养 leaves them; nobody where it was decided otherwise. */
function ending({ personId, studioId, decision }: CaseDocument, { people }: StudioView): Person[] {
  const person = people.find(({ _id }) => _id === personId)
  if (person === undefined || decision?.kind !== 'discontinue') return []
  return [{ ...person, memberships: endedAt(person.memberships, studioId, decision.endsAt) }]
}

function conditionsOf(choice: CaseChoice): { conditions?: string } {
  return choice.kind === 'conditions' ? { conditions: choice.conditions } : {}
}
