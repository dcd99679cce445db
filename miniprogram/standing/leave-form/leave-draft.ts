import type { InputOf } from '../../../contract/index'
import type { Wish } from '../../services/wish'
import { keepIfPossible } from '../../services/safe-storage'

type Asked = InputOf<'standing.askLeave'>
export type LeaveType = Extract<Asked['wish'], { kind: 'leave' }>['type']
export type SuspensionType = Extract<Asked['wish'], { kind: 'suspension' }>['type']

/** What stands in the form. Nothing is chosen before the member chooses it. */
export type LeaveDraft = {
  kind: 'leave' | 'suspension'
  leaveType: LeaveType | ''
  suspensionType: SuspensionType | ''
  by: 'sessions' | 'days'
  sessionIds: string[]
  /** `2026-03-01`, both included. */
  firstDate: string
  lastDate: string
  reason: string
  authority: string
}

/** What the form was opened for. */
export type Purpose = { kind: 'new'; studioId: string; sessionId: string } | { kind: 'revise'; studioId: string; leaveId: string }

/** `wish`: as it was sent last, when no answer came. Pictures are not kept: WeChat lets them go with the page. */
export type KeptLeave = { draft: LeaveDraft; wish: Wish | null }

/** Goes up when the shape changes, so that an old one is forgotten instead of misread. */
const format = 1

export function emptyLeave(today: string, sessionId: string): LeaveDraft {
  return {
    kind: 'leave',
    leaveType: '',
    suspensionType: '',
    by: 'sessions',
    sessionIds: sessionId === '' ? [] : [sessionId],
    firstDate: today,
    lastDate: today,
    reason: '',
    authority: '',
  }
}

export function readLeave(purpose: Purpose): KeptLeave | null {
  const stored = wx.getStorageSync<{ format: number; kept: KeptLeave } | ''>(keyOf(purpose))
  return stored !== '' && stored.format === format ? stored.kept : null
}

export function keepLeave(purpose: Purpose, kept: KeptLeave): void {
  keepIfPossible(keyOf(purpose), { format, kept })
}

export function forgetLeave(purpose: Purpose): void {
  wx.removeStorageSync(keyOf(purpose))
}

function keyOf(purpose: Purpose): string {
  return purpose.kind === 'new' ? `leave-draft:${purpose.studioId}` : `leave-draft:${purpose.leaveId}`
}
