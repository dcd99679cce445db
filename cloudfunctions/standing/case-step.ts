import type { CaseChoice, CaseStage } from '../../domain/attendance/case'
import { caseNumbersOf } from '../../domain/attendance/case'
import type { CaseActor, CaseBar } from '../../domain/attendance/case-bars'
import type { CaseHold } from '../../domain/attendance/case-hold'
import { holdOf } from '../../domain/attendance/case-hold'
import { broughtUpToDate } from '../../domain/attendance/case-steps'
import type { Context } from '../kit/context'
import type { CaseDocument, FactKind, Person } from '../kit/documents'
import type { Refusal } from '../kit/refuse'
import { refuse } from '../kit/refuse'
import { callerFinder } from './caller'
import { actorOf, requireConcerned } from './case-people'
import { standingOf } from './case-review'
import { studioIdOfCase } from './case-view'
import type { StandingHandlers } from './handlers'
import { judgeAll, settleOnce } from './settle'
import type { StudioView } from './studio-view'
import { policyNow } from './studio-view'

export type Wish = { id: string; action: keyof StandingHandlers; caseId: string; version: number }

/** What a step knows: the case as its standing has it now, who takes the step, and what holds it. */
export type CaseAtHand = { one: CaseDocument; actor: CaseActor; hold: CaseHold | null; view: StudioView }

export type CaseStepTaken = { kind: FactKind; after: CaseDocument; detail?: Record<string, unknown>; texts?: Record<string, string>; people?: Person[] }

/** One step of a case as a person asks for it; `take` throws a refusal where it may not be taken. A repeat is answered from the log. */
export function takeStep({ id, action, caseId, version }: Wish, context: Context, take: (at: CaseAtHand) => CaseStepTaken): Promise<{ version: number; stage: CaseStage }> {
  const { now } = context
  const find = callerFinder(context)
  const by = async (view: StudioView) => (await find(view))._id
  return settleOnce(studioIdOfCase(caseId), context, { id, action, by }, async (view) => {
    const actor = actorOf(await find(view), view, now)
    const one = findCase(view, caseId)
    requireConcerned(actor, { personId: one?.personId ?? '' })
    if (one === null) throw refuse('NOT_FOUND')
    if (one.version !== version) throw refuse('CASE_MOVED_ON', { stage: one.stage })
    const { kind, after, detail, texts, people } = take({ ...asOfNow(one, view, now), actor, view })
    const { personId, stage, told } = after
    return {
      answer: { version: after.version, stage },
      change: {
        fact: {
          id,
          by: actor.personId,
          kind,
          subjects: [caseId],
          detail: { caseId, personId, stage, round: after.round, version: after.version, ...detail },
          ...(texts === undefined ? {} : { texts }),
          events: [{ kind: 'case-changed', personId, caseId, stage, told }],
        },
        cases: [after],
        ...(people === undefined ? {} : { people }),
      },
    }
  })
}

/** The bar as the phone hears it. */
export function refusalOf(bar: CaseBar): Refusal {
  switch (bar.code) {
    case 'NOT_ALLOWED':
      return refuse('NOT_ALLOWED')
    case 'CASE_MOVED_ON':
      return refuse(bar.code, { stage: bar.stage })
    case 'TOO_LATE':
      return refuse(bar.code, { at: bar.at })
    case 'STILL_HEARD':
      return refuse(bar.code, { waiting: bar.hold.waiting, ...(bar.hold.until === null ? {} : { at: bar.hold.until }) })
    case 'BAD_INPUT':
    case 'IN_THE_PAST':
      return refuse(bar.code, { field: bar.field })
    default:
      return bar satisfies never
  }
}

/** Null also for one that was settled before what is still judged: it can't be changed any more. */
export function findCase({ cases }: Pick<StudioView, 'cases'>, caseId: string): CaseDocument | null {
  return cases.find(({ _id }) => _id === caseId) ?? null
}

/** The fixed part of a choice: what is written in free text goes with the texts. */
export function choiceInCodes(choice: CaseChoice): Record<string, unknown> {
  const { conditions: _, ...codes } = { conditions: '', ...choice }
  return codes
}

/** Time alone may have made the line uncertain, or more certain, since the case was written last. */
function asOfNow(one: CaseDocument, view: StudioView, now: number): Pick<CaseAtHand, 'one' | 'hold'> {
  const standing = standingOf(one, view, judgeAll(view, now), now)
  if (standing === null || one.stage === 'filed' || one.stage === 'closed') return { one, hold: null }
  const numbers = caseNumbersOf(standing)
  if (numbers === null) throw refuse('CASE_MOVED_ON', { stage: 'closed' })
  return { one: broughtUpToDate(one, numbers), hold: holdOf(standing, policyNow(view, now)) }
}
