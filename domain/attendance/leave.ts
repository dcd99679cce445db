import type { LeaveType } from './policy'

/** 暂停: 产假/陪产, 长病假, 借调, 支教. */
export const suspensionTypes = ['parental', 'long-illness', 'secondment', 'rural-teaching'] as const
export type SuspensionType = (typeof suspensionTypes)[number]

/** Sessions by name, which it follows when they move; or days of China (days since 1970-01-01 there), both included. */
export type LeaveScope = { kind: 'sessions'; sessionIds: string[] } | { kind: 'days'; firstDay: number; lastDay: number }

/** `leave` 请假, `suspension` 暂停, `exemption` 免: out of the count for a reason of the office's or host's own. */
export type LeaveKind = { kind: 'leave'; type: LeaveType } | { kind: 'suspension'; type: SuspensionType } | { kind: 'exemption'; type: 'exempt' }

/** `overturned`: 因公 that the office took back. */
export type LeaveState = 'waiting' | 'returned' | 'approved' | 'refused' | 'withdrawn' | 'overturned'

/** As much of a request as rules need. */
export type LeaveRecord = LeaveKind & { id: string; personId: string; scope: LeaveScope; state: LeaveState }

/** Waits for somebody: the host, or (returned) the member. */
export function isUndecided({ state }: LeaveRecord): boolean {
  return state === 'waiting' || state === 'returned'
}
