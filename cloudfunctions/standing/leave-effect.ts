import { bestLeave, leaveRank } from '../../domain/attendance/best-leave'
import type { LeaveRecord } from '../../domain/attendance/leave'
import { isUndecided } from '../../domain/attendance/leave'
import { isExempted, isSuspended } from '../../domain/attendance/leave-cover'
import type { LeaveDecision } from '../../domain/attendance/leave-deciding'
import type { PolicyVersion } from '../../domain/attendance/policy'
import { policyAt } from '../../domain/attendance/policy'
import type { StripStatus } from '../../domain/attendance/standing'
import type { LeaveDocument } from '../kit/documents'
import type { NamedSession } from './leave-brief'
import { sessionsUnder } from './leave-brief'
import { decideUpon } from './leave-decisions'
import { leaveRecordOf } from './studio-view'
import { requestsOf, sessionsOf } from './leave-document'
import { judgeAll } from './settle'
import type { StudioView } from './studio-view'

type Judged = { status: StripStatus; counts: boolean }
export type EffectLine = { sessionId: string; title: string; startsAt: number; now: Judged | null; then: Judged | null }

/** What the sessions under a request count as, and would count as after the step that is open; see the contract. */
export function effectOf(view: StudioView, leave: LeaveDocument, mayTakeBack: boolean, now: number): EffectLine[] {
  if (!isUndecided(leaveRecordOf(leave)) && leave.state !== 'approved') return []
  const stands = judge(view, leave.personId, now)
  const next = nextDecision(leave, mayTakeBack)
  const becomes = next === null ? stands : judge(decidedView(view, leave, next, now), leave.personId, now)
  return sessionsUnder(leave, sessionsOf(view))
    .filter(({ cancelled }) => !cancelled)
    .map((session) => {
      const { sessionId, title, startsAt } = session
      return { sessionId, title, startsAt, now: stands(session), then: becomes(session) }
    })
}

function nextDecision(leave: LeaveDocument, mayTakeBack: boolean): LeaveDecision | null {
  if (isUndecided(leaveRecordOf(leave))) return 'approved'
  return mayTakeBack ? 'overturned' : null
}

function decidedView(view: StudioView, leave: LeaveDocument, decision: LeaveDecision, now: number): StudioView {
  const decided = decideUpon(view, leave, decision, { at: now, by: '', factId: '' }, '')
  const sheets = new Map(decided.sheets.map((sheet) => [sheet._id, sheet]))
  return {
    ...view,
    leaves: view.leaves.map((other) => (other._id === leave._id ? decided.leave : other)),
    sheets: view.sheets.map((sheet) => sheets.get(sheet._id) ?? sheet),
  }
}

/** By session: as judged where there is a sheet, else the mark that what is approved will give it. */
function judge(view: StudioView, personId: string, now: number): (session: NamedSession) => Judged | null {
  const own = { ...view, people: view.people.filter(({ _id }) => _id === personId) }
  const sessions = judgeAll(own, now).flatMap(({ standings }) => standings.flatMap((standing) => standing.sessions))
  const judged = new Map(sessions.map(({ sessionId, status, countsAs }) => [sessionId, { status, counts: countsAs !== 'nothing' }]))
  const requests = requestsOf(view, personId)
  return (session) => judged.get(session.sessionId) ?? markAhead(session, requests, view.studio.policies)
}

function markAhead(session: NamedSession, requests: readonly LeaveRecord[], policies: readonly PolicyVersion[]): Judged | null {
  if (isSuspended(requests, session)) return { status: 'suspended', counts: false }
  if (isExempted(requests, session)) return { status: 'exempt', counts: false }
  const policy = policyAt(policies, session.endsAt)
  const best = bestLeave(requests, session, policy)
  return best === null ? null : { status: best.type, counts: leaveRank(best.type, policy) === 0 }
}
