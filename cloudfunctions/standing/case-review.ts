import { caseNumbersOf, isOpenCase } from '../../domain/attendance/case'
import { broughtUpToDate, closed, notEndedAt, undermined } from '../../domain/attendance/case-steps'
import type { StandingEvent } from '../../domain/attendance/events'
import { judgeStanding } from '../../domain/attendance/judge-standing'
import type { Standing } from '../../domain/attendance/standing'
import type { CaseDocument, Person } from '../kit/documents'
import type { JudgedPeriod } from './settle'
import type { StudioView } from './studio-view'
import { countedPeople, factsOf } from './studio-view'

/** `people`: whose membership goes on after all. */
type Review = { cases: CaseDocument[]; people: Person[]; events: StandingEvent[] }

/**
 * What becomes of cases when standings change: a line that is uncertain again closes open ones and tells whoever had been told; else their numbers follow.
 * Of filed ones see `undermined`.
 */
export function reviewCases(view: StudioView, judged: readonly JudgedPeriod[], now: number): Review {
  const cases: CaseDocument[] = []
  const events: StandingEvent[] = []
  const people: Person[] = []
  for (const one of view.cases.filter(isOpenCase)) {
    const after = reviewed(one, standingOf(one, view, judged, now))
    if (after === one) continue
    cases.push(after)
    if (after.stage === 'closed') events.push({ kind: 'case-changed', personId: one.personId, caseId: one._id, stage: 'closed', told: one.told })
  }
  for (const one of view.cases.filter(({ stage }) => stage === 'filed')) {
    const person = view.people.find(({ _id }) => _id === one.personId)
    if (person === undefined) continue
    const going = goingOn(person, one)
    if (judgeStanding({ ...going, personId: one.personId }, factsOf(view, one.period), now).certainty.kind !== 'open') continue
    const after = undermined(one, now)
    if (after === one) continue
    cases.push(after)
    if (after.stage === 'closed') people.push(going)
    events.push({ kind: 'case-changed', personId: one.personId, caseId: one._id, stage: after.stage, told: one.told })
  }
  return { cases, people, events }
}

/** The person as if they had not been ended: sessions after that would be theirs, too. */
function goingOn(person: Person, { studioId, decision }: CaseDocument): Person {
  return decision?.kind === 'discontinue' ? { ...person, memberships: notEndedAt(person.memberships, studioId, decision.endsAt) } : person
}

/** The standing a case is about; null for whoever is not counted at all. A period that other rules have done away with is judged for its case alone. */
export function standingOf({ personId, period }: Pick<CaseDocument, 'personId' | 'period'>, view: StudioView, judged: readonly JudgedPeriod[], now: number): Standing | null {
  const same = judged.find((one) => one.period.from === period.from && one.period.to === period.to)
  if (same !== undefined) return same.standings.find((standing) => standing.personId === personId) ?? null
  const person = countedPeople(view).find((one) => one.personId === personId)
  return person === undefined ? null : judgeStanding(person, factsOf(view, period), now)
}

/** The case as its standing leaves it; the same object where nothing changes. */
export function reviewed(one: CaseDocument, standing: Standing | null): CaseDocument {
  if (standing === null) return one
  const numbers = caseNumbersOf(standing)
  return numbers === null ? closed(one) : broughtUpToDate(one, numbers)
}
