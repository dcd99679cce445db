import type { OutputOf } from '../../contract/index'
import type { Trouble } from './cloud'
import { keepCredential } from './identity'
import { forgetScan, keepForReceipt, keptScanOf, noteState } from './pending-scans'
import { forgetReceipt, keepReceipt, receiptOf } from './receipts'
import { rememberedTitleOfSession, rememberMark, rememberUnconfirmed } from './today'

export type CheckedIn = OutputOf<'attendance.checkIn'>
export type LateScan = Extract<OutputOf<'attendance.submitLateScan'>, { kind: 'waiting' }>

/** What checking in came to. `title` is null where the phone does not know the activity. */
export type CheckInAnswer =
  | { kind: 'checked-in'; checkedIn: CheckedIn; title: string | null }
  /** Kept on the phone and not answered yet; it is sent again by itself. */
  | { kind: 'saved'; because: 'offline' | 'failed' | 'busy'; sessionId: string; shownAt: number | null; title: string | null }
  /** Sent late: the host confirms it. */
  | { kind: 'late'; scan: LateScan; title: string | null }
  | { kind: 'asked'; sessionId: string; decision: 'waiting' | 'refused'; title: string | null }
  | { kind: 'guest'; sessionId: string; name: string; school: string; arrivedAt: number }
  /** Told without asking the cloud. */
  | { kind: 'not-our-code' }
  /** `sessionId` is null where the scan did not say. `holdsReceipt`: the time of the scan is safe. */
  | { kind: 'trouble'; trouble: Trouble; sessionId: string | null; holdsReceipt: boolean }

/** What is told only after asking the cloud. */
type Settled = Extract<CheckInAnswer, { kind: 'checked-in' | 'saved' | 'trouble' }>

export function checkedIn(output: CheckedIn): Settled {
  const { credential, sessionId, status, minutesLate, arrivedAt } = output
  keepCredential(credential)
  rememberMark(sessionId, { status, minutesLate, arrivedAt })
  forgetScan(sessionId)
  forgetReceipt(sessionId)
  return { kind: 'checked-in', checkedIn: output, title: rememberedTitleOfSession(sessionId) }
}

export function takenLate(scan: LateScan, now: number): CheckInAnswer {
  const { sessionId, decision } = scan
  if (decision === 'waiting') {
    noteState(sessionId, { kind: 'sent', at: now })
    rememberUnconfirmed(sessionId)
  } else {
    forgetScan(sessionId)
  }
  return { kind: 'late', scan, title: rememberedTitleOfSession(sessionId) }
}

/**
 * It did not work: what can be sent again stays on the phone, with the receipt that came along. `token`: what was sent; a scan made earlier
 * is not given up with it.
 */
export function notCheckedIn(sessionId: string, answer: Trouble, token: string | null): Settled {
  if (answer.kind === 'refused' && answer.detail.receipt !== undefined) keepReceipt(sessionId, answer.detail.receipt, answer.now)
  const holdsReceipt = receiptOf(sessionId) !== null
  if (isPassing(answer) && holdsReceipt) keepForReceipt(sessionId)
  const kept = keptScanOf(sessionId)
  if (!isPassing(answer) || kept === null) {
    if (kept?.token === token) forgetScan(sessionId)
    return { kind: 'trouble', trouble: answer, sessionId, holdsReceipt }
  }
  const because = answer.kind === 'refused' ? 'busy' : answer.kind
  return { kind: 'saved', because, sessionId, shownAt: kept.shownAt, title: rememberedTitleOfSession(sessionId) }
}

/** The cloud broke or was overrun: the same may well succeed a moment later. */
export function isPassing(trouble: Trouble): boolean {
  return trouble.kind !== 'refused' || trouble.code === 'UNAVAILABLE' || trouble.code === 'INTERNAL'
}
