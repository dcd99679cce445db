import type { Case } from '../../domain/attendance/case'
import { caseNumbersOf, isSettledCase } from '../../domain/attendance/case'
import { windowEnds } from '../../domain/attendance/case-hold'
import type { TimedStep } from '../../domain/attendance/case-steps'
import { closed, opened, timedStep } from '../../domain/attendance/case-steps'
import type { Period } from '../../domain/attendance/period'
import type { Standing } from '../../domain/attendance/standing'
import { membershipIn } from '../../domain/studio/membership'
import type { CaseDocument, FactKind } from '../kit/documents'
import { standingOf } from './case-review'
import { hostIds } from './case-people'
import type { Change, JudgedPeriod } from './settle'
import type { StudioView } from './studio-view'
import { policyNow } from './studio-view'

const kinds: Record<TimedStep<CaseDocument>['kind'], FactKind> = { heard: 'case.heard', 'to-office': 'case.to-office', 'look-again': 'case.look-again' }

/** The next thing the timer has to do about cases, one at a time; null while there is nothing. The row of the log is named by the case and its version, so twice is harmless. */
export function nextCaseStep(view: StudioView, judged: readonly JudgedPeriod[], now: number): Change | null {
  for (const one of view.cases) {
    const step = timedStep(one, hostIds(view, now), now)
    if (step === null) continue
    // A day to look again finds nothing to look at where the line is uncertain by now.
    const isOver = step.kind === 'look-again' && standingOf(one, view, judged, now)?.certainty.kind === 'open'
    return isOver ? changeTo(closed(one), 'case.closed') : changeTo(step.case, kinds[step.kind])
  }
  for (const { period, standings } of judged) {
    const [first] = standings.filter((standing) => needsCase(standing, period, view, now))
    if (first !== undefined) return opening(first, period, view, now)
  }
  return null
}

/** When there may be something to do about cases; times that have passed mean at once. */
export function caseMoments(view: StudioView, judged: readonly JudgedPeriod[], now: number): number[] {
  if (nextCaseStep(view, judged, now) !== null) return [now]
  const dues = view.cases.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]))
  const policy = policyNow(view, now)
  const held = judged.flatMap(({ standings }) => standings.filter(({ certainty }) => certainty.kind === 'held'))
  const windows = held.flatMap(({ sessions }) => windowEnds(sessions, policy))
  return [...dues, ...windows]
}

/** Whether nothing is to be done any more with the cases of that period, or of one before it under other rules. */
export function areCasesSettled(cases: readonly Case[], { to }: Period): boolean {
  return cases.every((one) => one.period.from >= to || isSettledCase(one))
}

/** The line is certain, and there is no case yet, or one that was closed. Nobody who has left is on trial. */
function needsCase({ personId, certainty }: Standing, period: Period, { studio, people, cases }: StudioView, now: number): boolean {
  if (certainty.kind !== 'certain') return false
  const known = cases.find(({ _id }) => _id === caseIdOf(studio._id, personId, period))
  if (known !== undefined && known.stage !== 'closed') return false
  const memberships = people.find(({ _id }) => _id === personId)?.memberships ?? []
  return membershipIn(memberships.filter(({ counted }) => counted), studio._id, now) !== null
}

function opening(standing: Standing, period: Period, view: StudioView, now: number): Change | null {
  const numbers = caseNumbersOf(standing)
  if (numbers === null) return null
  const { _id: studioId, schoolId } = view.studio
  const _id = caseIdOf(studioId, standing.personId, period)
  const before = view.cases.find((one) => one._id === _id) ?? null
  return changeTo({ ...opened(standing.personId, period, numbers, before, [standing.personId, ...hostIds(view, now)], now), _id, schoolId, studioId }, 'case.opened')
}

function changeTo(one: CaseDocument, kind: FactKind): Change {
  const { _id, personId, stage, round, numbers, told, version } = one
  return {
    fact: {
      id: `${_id}_${version}`,
      by: null,
      kind,
      subjects: [_id],
      detail: { caseId: _id, personId, stage, round, numbers, version },
      events: [{ kind: 'case-changed', personId, caseId: _id, stage, told }],
    },
    cases: [one],
  }
}

function caseIdOf(studioId: string, personId: string, { from }: Period): string {
  return `${studioId}_${personId}_${from}`
}
