import { isCoveredBy, refuseScope } from '../../domain/attendance/leave-scope'
import { spanOf } from '../../domain/attendance/leave-span'
import { beginningOfDay } from '../../domain/shared/china-day'
import type { LeaveKind, LeaveScope } from '../../domain/attendance/leave'
import type { LeaveDocument, Person } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { callerFinder } from './caller'
import type { StandingHandlers } from './handlers'
import { decidersIn } from './leave-decisions'
import { detailOf, leaveIn, newLeave, requestsOf, sessionsFor } from './leave-document'
import type { Change, Settlement } from './settle'
import { settleOnce } from './settle'
import type { StudioView } from './studio-view'
import { countedPeople } from './studio-view'

type Written = Settlement<{ version: number }>
type Granted = Exclude<LeaveKind, { kind: 'leave' }>

export const grantLeave: StandingHandlers['grantLeave'] = ({ id, studioId, personId, grant, scope, reason }, context) => {
  const { now } = context
  const granted: Granted = grant.kind === 'suspension' ? grant : { kind: 'exemption', type: 'exempt' }
  const caller = callerFinder(context)
  const by = async (view: StudioView) => (await caller(view))._id
  return settleOnce(studioId, context, { id, action: 'grantLeave', by }, async (view): Promise<Written> => {
    const person = await caller(view)
    requireGrantor(view, person, personId, granted.kind, now)
    requireGrantable(view, personId, granted, scope, now)
    const leave: LeaveDocument = { ...newLeave(view, { id, personId, wish: granted, scope, reason }, now), state: 'approved', decidedBy: person._id, decidedAt: now }
    return { answer: { version: leave.version }, change: { fact: factOf(id, 'granted', person, leave, reason), leaves: [leave] } }
  })
}

export const shortenLeave: StandingHandlers['shortenLeave'] = ({ id, studioId, leaveId, version, lastDay, reason }, context) => {
  const { now } = context
  const caller = callerFinder(context)
  const by = async (view: StudioView) => (await caller(view))._id
  return settleOnce(studioId, context, { id, action: 'shortenLeave', by }, async (view): Promise<Written> => {
    const person = await caller(view)
    if (decidersIn(view, person, now).length === 0) throw refuse('NOT_ALLOWED')
    const before = leaveIn(view, leaveId)
    const { kind, scope, personId } = before
    if (kind === 'leave') throw refuse('NOT_ALLOWED')
    requireGrantor(view, person, personId, kind, now)
    if (before.version !== version || before.state !== 'approved') throw refuse('VERSION_CHANGED')
    if (scope.kind !== 'days' || lastDay < scope.firstDay || lastDay >= scope.lastDay) throw refuse('BAD_INPUT', { field: 'lastDay' })
    // Before this everything is settled.
    const { readFrom } = view.standings
    if (beginningOfDay(lastDay + 1) < readFrom) throw refuse('TOO_LATE', { at: readFrom })
    const leave: LeaveDocument = { ...before, scope: { ...scope, lastDay }, decidedBy: person._id, decidedAt: now, version: version + 1 }
    return { answer: { version: leave.version }, change: { fact: factOf(id, 'shortened', person, leave, reason), leaves: [leave] } }
  })
}

/** The office suspends, hosts and the office exempt; nobody themselves. Refuses NOT_ALLOWED. */
function requireGrantor(view: StudioView, person: Person, personId: string, kind: Granted['kind'], now: number): void {
  const as = decidersIn(view, person, now)
  const may = kind === 'suspension' ? as.includes('office') : as.length > 0
  if (!may || person._id === personId) throw refuse('NOT_ALLOWED')
}

/** Whoever is or was counted, for what is not settled. */
function requireGrantable(view: StudioView, personId: string, { kind }: Granted, scope: LeaveScope, now: number): void {
  const person = view.people.find(({ _id }) => _id === personId)
  if (person === undefined || countedPeople({ ...view, people: [person] }).length === 0) throw refuse('NOT_FOUND')
  const sessions = sessionsFor(view, person)
  const wrong = refuseScope(kind, scope, sessions, now)
  if (wrong !== null) throw wrong.code === 'BAD_INPUT' ? refuse(wrong.code, { field: wrong.field }) : refuse(wrong.code)
  const { readFrom } = view.standings
  if ((spanOf(scope, sessions)?.until ?? 0) < readFrom) throw refuse('TOO_LATE', { at: readFrom })
  const same = requestsOf(view, personId).filter((request) => request.kind === kind && request.state === 'approved')
  if (isCoveredBy(scope, same, sessions)) throw refuse('ALREADY_ASKED')
}

function factOf(id: string, state: 'granted' | 'shortened', { _id: by }: Person, leave: LeaveDocument, reason: string): Change['fact'] {
  const { _id: leaveId, personId } = leave
  const events = [{ kind: 'leave-answered' as const, personId, leaveId, state, stillCounts: false }]
  return { id, by, kind: `leave.${state}`, subjects: [leaveId], detail: detailOf(leave), texts: { reason }, events }
}
