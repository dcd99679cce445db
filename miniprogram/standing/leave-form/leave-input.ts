import type { InputOf } from '../../../contract/index'
import { dayNumberOf, epochOf } from '../../utils/china-time'
import type { LeaveDraft } from './leave-draft'

export type Field = 'type' | 'scope' | 'reason' | 'authority'
export type Problems = Partial<Record<Field, string>>

type Asked = Pick<InputOf<'standing.askLeave'>, 'wish' | 'scope' | 'reason' | 'authority'>

/** What is still missing, in words; empty when it can be sent. */
export function problemsOf(draft: LeaveDraft, pictures: number): Problems {
  const problems: Problems = {}
  if (wishOf(draft) === null) problems.type = draft.kind === 'leave' ? '选一下请什么假。' : '选一下为什么暂停。'
  const scope = scopeProblem(draft)
  if (scope !== '') problems.scope = scope
  if (draft.reason.trim() === '') problems.reason = '写一句原因。'
  if (draft.kind === 'leave' && draft.leaveType === 'official' && draft.authority.trim() === '' && pictures === 0) {
    problems.authority = '写上派出的部门、负责人或文号，或者附上通知的照片。'
  }
  return problems
}

/** Null while something is missing. */
export function inputOf(draft: LeaveDraft): Asked | null {
  const wish = wishOf(draft)
  if (wish === null) return null
  const authority = wish.type === 'official' ? draft.authority.trim() : ''
  return { wish, scope: scopeOf(draft), reason: draft.reason.trim(), authority }
}

/** A suspension is always by days. */
export function isByDays({ kind, by }: LeaveDraft): boolean {
  return kind === 'suspension' || by === 'days'
}

function wishOf({ kind, leaveType, suspensionType }: LeaveDraft): Asked['wish'] | null {
  if (kind === 'leave') return leaveType === '' ? null : { kind, type: leaveType }
  return suspensionType === '' ? null : { kind, type: suspensionType }
}

function scopeOf(draft: LeaveDraft): Asked['scope'] {
  if (!isByDays(draft)) return { kind: 'sessions', sessionIds: draft.sessionIds }
  return { kind: 'days', firstDay: dayOf(draft.firstDate), lastDay: dayOf(draft.lastDate) }
}

function scopeProblem(draft: LeaveDraft): string {
  if (isByDays(draft)) return dayOf(draft.firstDate) > dayOf(draft.lastDate) ? '结束的日子在开始之前，改一下。' : ''
  return draft.sessionIds.length === 0 ? '选一下哪几次。' : ''
}

function dayOf(date: string): number {
  return dayNumberOf(epochOf(date, '00:00'))
}
