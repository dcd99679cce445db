import type { Corrected, Stamp } from '../../domain/attendance/leave-corrections'
import { correctByLeave, correctWithoutLeave } from '../../domain/attendance/leave-corrections'
import type { Decider, LeaveDecision } from '../../domain/attendance/leave-deciding'
import { leewayOf } from '../../domain/attendance/leave-deciding'
import { periodOfSpan } from '../../domain/attendance/leave-span'
import { membershipIn } from '../../domain/studio/membership'
import { isOffice } from '../kit/context'
import type { FactKind, LeaveDocument, Person, SheetDocument } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { callerFinder } from './caller'
import type { StandingHandlers } from './handlers'
import { countsUnder } from './leave-brief'
import { detailOf, leaveIn, requestsOf, sessionsOf } from './leave-document'
import type { Change } from './settle'
import { settleOnce } from './settle'
import type { StudioView } from './studio-view'
import { leaveRecordOf, policyNow } from './studio-view'

export const decideLeave: StandingHandlers['decideLeave'] = ({ id, studioId, leaveId, version, decision, remark }, context) => {
  const caller = callerFinder(context)
  const by = async (view: StudioView) => (await caller(view))._id
  return settleOnce(studioId, context, { id, action: 'decideLeave', by }, async (view) => {
    const person = await caller(view)
    const as = decidersIn(view, person, context.now)
    if (as.length === 0) throw refuse('NOT_ALLOWED')
    const leave = leaveIn(view, leaveId)
    requireLeeway(leave, decision, person, as)
    if (leave.version !== version) throw refuse('VERSION_CHANGED')
    const takenBackUntil = takenBackUntilOf(view, leave, context.now)
    if (decision === 'overturned' && context.now >= takenBackUntil) throw refuse('TOO_LATE', { at: takenBackUntil })
    const stamp = { at: context.now, by: person._id, factId: id }
    const { leave: decided, sheets } = decideUpon(view, leave, decision, stamp, remark)
    return { answer: { version: decided.version, corrected: sheets.length }, change: { fact: factOf(view, decided, sheets, decision, stamp), leaves: [decided], sheets } }
  })
}

/** As whom somebody may decide in a studio. */
export function decidersIn({ studio }: Pick<StudioView, 'studio'>, person: Person, now: number): Decider[] {
  const isHost = membershipIn(person.memberships, studio._id, now)?.role === 'host'
  return [...(isHost ? ['host' as const] : []), ...(isOffice(person, studio.schoolId) ? ['office' as const] : [])]
}

/** What becomes of a request and of sheets that are there already. */
export function decideUpon(view: StudioView, leave: LeaveDocument, decision: LeaveDecision, stamp: Stamp, remark: string): { leave: LeaveDocument; sheets: SheetDocument[] } {
  const { sheets, corrected } = correctionsBy(view, leave, decision, stamp)
  const decided: LeaveDocument = { ...leave, state: decision, remark, decidedBy: stamp.by, decidedAt: stamp.at, corrected, version: leave.version + 1 }
  return { leave: decided, sheets: sheets.map((sheet) => ({ ...sheet, version: sheet.version + 1 })) }
}

/** Until when what was approved or granted may be taken back: the end of the period in which it ends. */
export function takenBackUntilOf(view: StudioView, leave: LeaveDocument, now: number): number {
  return periodOfSpan(leave.scope, leave, policyNow(view, now).period, view.studio.cycle).to
}

/** Suspensions and exemptions stand beside the sheets: they change none. */
function correctionsBy(view: StudioView, leave: LeaveDocument, decision: LeaveDecision, stamp: Stamp): { sheets: SheetDocument[]; corrected: Corrected[] } {
  const { sheets, studio } = view
  const record = leaveRecordOf(leave)
  if (record.kind !== 'leave' || (decision !== 'approved' && decision !== 'overturned')) return { sheets: [], corrected: leave.corrected }
  if (decision === 'approved') return correctByLeave(record, sheets, studio.policies, stamp)
  const others = requestsOf(view, leave.personId).filter(({ id }) => id !== leave._id)
  const takenBack = view.leaves.filter(({ state, _id }) => state === 'overturned' || _id === leave._id).flatMap(({ corrected }) => corrected)
  return { sheets: correctWithoutLeave(record, others, takenBack, sheets, studio.policies, stamp), corrected: leave.corrected }
}

/** Nobody decides on themselves. Refuses NOT_ALLOWED, and VERSION_CHANGED where there is nothing to decide any more. */
function requireLeeway(leave: LeaveDocument, decision: LeaveDecision, { _id }: Person, as: readonly Decider[]): void {
  const leeway = leave.personId === _id ? 'not-allowed' : leewayOf(leave, decision, as)
  switch (leeway) {
    case 'may':
      return
    case 'not-allowed':
      throw refuse('NOT_ALLOWED')
    case 'not-open':
      throw refuse('VERSION_CHANGED')
    default:
      leeway satisfies never
  }
}

const factKinds: Record<LeaveDecision, FactKind> = { approved: 'leave.approved', refused: 'leave.refused', returned: 'leave.returned', overturned: 'leave.overturned' }

function factOf(view: StudioView, leave: LeaveDocument, sheets: readonly SheetDocument[], decision: LeaveDecision, stamp: Stamp): Change['fact'] {
  const { _id: leaveId, personId, remark } = leave
  const findings = sheets.map(({ sessionId, entries }) => {
    const entry = entries[personId]
    const { status, minutesLate, leaveType } = entry?.decided ?? entry?.found ?? { status: 'absent', minutesLate: 0, leaveType: null }
    return { sessionId, to: { status, minutesLate, leaveType } }
  })
  return {
    id: stamp.factId,
    by: stamp.by,
    kind: factKinds[decision],
    subjects: [leaveId, ...sheets.map(({ sessionId }) => `${sessionId}_${personId}`)],
    detail: { ...detailOf(leave), corrections: findings },
    texts: remark === '' ? {} : { remark },
    events: [{ kind: 'leave-answered', personId, leaveId, state: decision, stillCounts: decision === 'approved' && countsUnder(leave, view.studio, sessionsOf(view)) }],
  }
}
