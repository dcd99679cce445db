import type { LeaveRecord } from './leave'
import type { SessionTimes } from './leave-cover'
import { covers } from './leave-cover'
import type { AttendancePolicy, LeaveType } from './policy'

type Leave = Extract<LeaveRecord, { kind: 'leave' }>

/**
 * Of the approved leaves that cover a session the one best for the member: 因公, then what is not counted, then what is; null where there is none.
 * @param requests of one person. @param policy the one in force at the session's end.
 * Source: PRODUCT.md, "Settled in detail" (overlapping leaves).
 */
export function bestLeave(requests: readonly LeaveRecord[], session: SessionTimes, policy: AttendancePolicy): Leave | null {
  const approved = requests.filter((request) => request.kind === 'leave').filter((leave) => leave.state === 'approved' && covers(leave, session))
  return approved.reduce<Leave | null>((best, leave) => (best === null || isBefore(leave, best, policy) ? leave : best), null)
}

/** How good a type of leave is for the member; more is better. */
export function leaveRank(type: LeaveType, { leaveCounts }: AttendancePolicy): number {
  if (type === 'official') return 2
  return leaveCounts[type] === 'excused' ? 1 : 0
}

/** Equally good ones are told apart by id, so that their order has no say. */
function isBefore(a: Leave, b: Leave, policy: AttendancePolicy): boolean {
  const ahead = leaveRank(a.type, policy) - leaveRank(b.type, policy)
  return ahead > 0 || (ahead === 0 && a.id < b.id)
}
