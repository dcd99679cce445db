import type { CaseStage } from '../attendance/case'
import type { StandingEvent } from '../attendance/events'
import { hostsOf } from './audiences'
import type { CaseWords } from './content'
import { pages } from './pages'
import { nameOf } from './standing-tellings'
import type { Cause, Telling } from './telling'
import type { MessageWorld } from './world'

/** What is to be told of a case: the member, whoever else has been told of it, and the office when it is the office's turn. */
export function caseTellings({ personId, caseId, stage, told }: Extract<StandingEvent, { kind: 'case-changed' }>, cause: Cause, world: MessageWorld): Telling[] {
  const words = stageWords(stage, cause)
  const { studio, office, now: at } = world
  const said = { studio: studio.name, at }
  const person = nameOf(personId, world)
  const about = { opens: pages.case(caseId), topic: `case_${caseId}` }
  const turn = stage === 'signing' ? 'case-to-sign' : stage === 'office-decision' ? 'case-overdue' : null
  // Whoever knows that there was a case hears that there is none; what else becomes of it is not for hosts of the past.
  const isOver = words === 'closed' || words === 'undermined'
  const others = told.filter((id) => id !== personId && (isOver || !isHostOfThePast(id, world)))
  const deciders = turn === null ? [] : office.filter((id) => id !== personId)
  return [
    { ...about, to: [personId], content: { kind: 'case-step', stage: words, ...said } },
    { ...about, to: others.filter((id) => !deciders.includes(id)), content: { kind: 'member-case', person, stage: words, ...said } },
    ...(turn === null ? [] : [{ ...about, to: deciders, content: { kind: turn, person, ...said } } as const]),
  ]
}

function isHostOfThePast(id: string, world: MessageWorld): boolean {
  return world.people.some(({ personId }) => personId === id) && !hostsOf(world).includes(id) && !world.office.includes(id)
}

/** The same stage may be there for another reason: 退回补充 and the day to look again make it the host's turn again, a statement or a correction leaves it where it was. */
function stageWords(stage: CaseStage, { kind }: Cause): CaseWords {
  if (stage === 'closed') return 'closed'
  if (kind === 'case.returned') return 'returned'
  if (kind === 'case.look-again') return 'look-again'
  if (kind === 'case.stated') return 'stated'
  if (stage === 'filed' && kind !== 'case.filed') return 'undermined'
  return stage
}
