import type { OutputOf } from '../../../contract/index'
import { call, type Trouble } from '../../services/cloud'
import { pickerDate } from '../../utils/china-time'
import { emptyLeave, readLeave, type KeptLeave, type LeaveDraft, type LeaveType, type Purpose, type SuspensionType } from './leave-draft'
import type { Proof } from './send-leave'

type PersonRecord = OutputOf<'standing.person'>
type KnownLeave = OutputOf<'standing.leave'>

export type Opened =
  | { kind: 'opened'; record: PersonRecord; kept: KeptLeave; resumed: boolean; proofs: Proof[]; version: number; remark: string }
  | { kind: 'trouble'; trouble: Trouble }

const dayMs = 24 * 3_600_000
const chinaOffset = 8 * 3_600_000

/** What can be chosen, and what stands in the form: begun earlier, as it was asked for, or nothing. */
export async function openLeave(purpose: Purpose): Promise<Opened> {
  const [record, known] = await Promise.all([call('standing.person', { studioId: purpose.studioId, personId: null }), knownLeave(purpose)])
  if (record.kind !== 'done') return { kind: 'trouble', trouble: record }
  if (known !== null && known.kind !== 'done') return { kind: 'trouble', trouble: known }
  const before = readLeave(purpose)
  const leave = known?.output ?? null
  return {
    kind: 'opened',
    record: record.output,
    kept: before === null ? { draft: freshDraft(purpose, leave, record.now), wish: null } : { ...before, draft: withSession(before.draft, purpose) },
    resumed: before !== null,
    proofs: leave === null ? [] : proofsOf(leave),
    version: leave?.leave.version ?? 0,
    remark: leave?.leave.state === 'returned' ? leave.leave.remark : '',
  }
}

function knownLeave(purpose: Purpose): Promise<Awaited<ReturnType<typeof call<'standing.leave'>>>> | null {
  return purpose.kind === 'new' ? null : call('standing.leave', { studioId: purpose.studioId, leaveId: purpose.leaveId, withProofs: true })
}

function freshDraft(purpose: Purpose, known: KnownLeave | null, now: number): LeaveDraft {
  const empty = emptyLeave(pickerDate(now), purpose.kind === 'new' ? purpose.sessionId : '')
  return known === null ? empty : draftOf(known.leave, empty)
}

function draftOf({ kind, type, scope, reason, authority }: KnownLeave['leave'], empty: LeaveDraft): LeaveDraft {
  const words = { reason, authority }
  const what = kind === 'suspension' ? { kind, suspensionType: type as SuspensionType } : { kind: 'leave' as const, leaveType: type as LeaveType }
  if (scope.kind === 'sessions') return { ...empty, ...what, ...words, by: 'sessions', sessionIds: scope.sessionIds }
  return { ...empty, ...what, ...words, by: 'days', firstDate: dateOf(scope.firstDay), lastDate: dateOf(scope.lastDay) }
}

/** Who comes from another session wants that one. */
function withSession(draft: LeaveDraft, purpose: Purpose): LeaveDraft {
  if (purpose.kind !== 'new' || purpose.sessionId === '' || draft.sessionIds.includes(purpose.sessionId)) return draft
  return { ...draft, kind: 'leave', by: 'sessions', sessionIds: [purpose.sessionId] }
}

function proofsOf({ leave, proofLinks, ownProofs }: KnownLeave): Proof[] {
  return ownProofs.map((fileId, index) => ({ key: fileId, path: proofLinks[index] ?? '', fileId, leaveId: leave.id }))
}

function dateOf(day: number): string {
  return pickerDate(day * dayMs - chinaOffset)
}
