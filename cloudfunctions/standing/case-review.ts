import { caseNumbersOf, isOpenCase } from '../../domain/attendance/case'
import { broughtUpToDate, closed } from '../../domain/attendance/case-steps'
import type { StandingEvent } from '../../domain/attendance/events'
import { judgeStanding } from '../../domain/attendance/judge-standing'
import type { Standing } from '../../domain/attendance/standing'
import type { CaseDocument } from '../kit/documents'
import type { JudgedPeriod } from './settle'
import type { StudioView } from './studio-view'
import { countedPeople, factsOf } from './studio-view'

/** What becomes of open cases when standings change: a line that is uncertain again closes them and tells whoever had been told; else their numbers follow. */
export function reviewCases(view: StudioView, judged: readonly JudgedPeriod[], now: number): { cases: CaseDocument[]; events: StandingEvent[] } {
  const cases: CaseDocument[] = []
  const events: StandingEvent[] = []
  for (const one of view.cases.filter(isOpenCase)) {
    const after = reviewed(one, standingOf(one, view, judged, now))
    if (after === one) continue
    cases.push(after)
    if (after.stage === 'closed') events.push({ kind: 'case-changed', personId: one.personId, caseId: one._id, stage: 'closed', told: one.told })
  }
  return { cases, events }
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
