import type { AskingRefusal } from '../../domain/attendance/leave-asking'
import { refuseAsking } from '../../domain/attendance/leave-asking'
import type { LeaveKind, LeaveScope } from '../../domain/attendance/leave'
import { isUndecided } from '../../domain/attendance/leave'
import { membershipIn } from '../../domain/studio/membership'
import type { Context } from '../kit/context'
import type { FactKind, LeaveDocument, Person } from '../kit/documents'
import type { Refusal } from '../kit/refuse'
import { refuse } from '../kit/refuse'
import { callerFinder } from './caller'
import type { StandingHandlers } from './handlers'
import { detailOf, leaveIn, newLeave, requestsOf, sessionsFor } from './leave-document'
import { requireProofs } from './proofs'
import type { Change, Settlement } from './settle'
import { settleOnce } from './settle'
import type { StudioView } from './studio-view'
import { leaveRecordOf, policyNow } from './studio-view'

type Written = Settlement<{ version: number }>
type Asked = { wish: Exclude<LeaveKind, { kind: 'exemption' }>; scope: LeaveScope; reason: string; authority: string; proofs: string[] }

export const askLeave: StandingHandlers['askLeave'] = ({ id, studioId, ...asked }, context) => {
  const caller = callerFinder(context)
  const by = async (view: StudioView) => (await caller(view))._id
  return settleOnce(studioId, context, { id, action: 'askLeave', by }, async (view): Promise<Written> => {
    const person = await caller(view)
    requireCounted(person, studioId, context)
    requireNothingAgainst(view, person, asked, null, context)
    await requireProofs(asked.proofs, id, [])
    const leave = newLeave(view, { id, personId: person._id, ...asked }, context.now)
    return { answer: { version: leave.version }, change: asking(id, 'leave.asked', leave) }
  })
}

export const reviseLeave: StandingHandlers['reviseLeave'] = ({ id, studioId, leaveId, version, ...asked }, context) => {
  const caller = callerFinder(context)
  const by = async (view: StudioView) => (await caller(view))._id
  return settleOnce(studioId, context, { id, action: 'reviseLeave', by }, async (view): Promise<Written> => {
    const person = await caller(view)
    const before = ownOpenLeave(view, person, leaveId, version, context)
    requireNothingAgainst(view, person, asked, before, context)
    await requireProofs(asked.proofs, leaveId, before.proofs)
    const { wish, scope, reason, authority, proofs } = asked
    const formerProofs = [...before.formerProofs, ...before.proofs].filter((file) => !proofs.includes(file))
    const leave: LeaveDocument = {
      ...before,
      ...wish,
      scope,
      reason,
      authority,
      proofs,
      formerProofs: [...new Set(formerProofs)],
      state: 'waiting',
      remark: '',
      decidedBy: null,
      decidedAt: null,
      // While it was with its author nobody kept it waiting.
      askedAt: before.state === 'returned' ? context.now : before.askedAt,
      version: version + 1,
    }
    return { answer: { version: leave.version }, change: asking(id, 'leave.revised', leave) }
  })
}

export const withdrawLeave: StandingHandlers['withdrawLeave'] = ({ id, studioId, leaveId, version }, context) => {
  const caller = callerFinder(context)
  const by = async (view: StudioView) => (await caller(view))._id
  return settleOnce(studioId, context, { id, action: 'withdrawLeave', by }, async (view): Promise<Written> => {
    const person = await caller(view)
    const before = ownOpenLeave(view, person, leaveId, version, context)
    const leave: LeaveDocument = { ...before, state: 'withdrawn', version: version + 1 }
    const fact = { id, by: person._id, kind: 'leave.withdrawn' as const, subjects: [leaveId], detail: detailOf(leave) }
    return { answer: { version: leave.version }, change: { fact, leaves: [leave] } }
  })
}

/** Who is not counted misses nothing and needs no leave. Refuses NOT_ALLOWED. */
function requireCounted({ memberships }: Person, studioId: string, { now }: Context): void {
  if (membershipIn(memberships, studioId, now)?.counted !== true) throw refuse('NOT_ALLOWED')
}

/** One's own request that nobody has decided yet; refuses NOT_FOUND, NOT_ALLOWED and VERSION_CHANGED. */
function ownOpenLeave(view: StudioView, person: Person, leaveId: string, version: number, context: Context): LeaveDocument {
  requireCounted(person, view.studio._id, context)
  const leave = leaveIn(view, leaveId)
  if (leave.personId !== person._id) throw refuse('NOT_ALLOWED')
  if (leave.version !== version || !isUndecided(leaveRecordOf(leave))) throw refuse('VERSION_CHANGED')
  return leave
}

function requireNothingAgainst(view: StudioView, person: Person, asked: Asked, before: LeaveDocument | null, { now }: Context): void {
  const wish = { ...asked.wish, scope: asked.scope, authority: asked.authority, proofCount: asked.proofs.length }
  const against = refuseAsking(wish, {
    sessions: sessionsFor(view, person),
    requests: requestsOf(view, person._id).filter(({ id }) => id !== before?._id),
    before: before === null ? null : leaveRecordOf(before),
    policy: policyNow(view, now),
    now,
  })
  if (against !== null) throw refusalOf(against)
}

function refusalOf({ code, ...detail }: AskingRefusal): Refusal {
  return Object.keys(detail).length === 0 ? refuse(code) : refuse(code, detail)
}

function asking(id: string, kind: FactKind, leave: LeaveDocument): Change {
  const { _id: leaveId, personId, reason, authority } = leave
  const fact: Change['fact'] = {
    id,
    by: personId,
    kind,
    subjects: [leaveId],
    detail: detailOf(leave),
    texts: authority === '' ? { reason } : { reason, authority },
    events: [{ kind: 'leave-waiting', personId, leaveId }],
  }
  return { fact, leaves: [leave] }
}
