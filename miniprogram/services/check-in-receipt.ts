import { checkedIn, notCheckedIn, type CheckInAnswer } from './check-in-answer'
import { call } from './cloud'
import { forgetReceipt, noteAsked, receiptOf } from './receipts'
import { rememberedTitleOfSession } from './today'

// What somebody does whose scan came in time but could not check in: it counts from that scan.

/** Joined, or let in, in the meantime. */
export async function presentReceipt(sessionId: string): Promise<CheckInAnswer> {
  const receipt = receiptOf(sessionId)
  if (receipt === null) return gone(sessionId)
  const answer = await call('attendance.checkInByReceipt', { receipt })
  if (answer.kind === 'done') return checkedIn(answer.output)
  forgetIfExpired(sessionId, answer)
  return notCheckedIn(sessionId, answer, null)
}

/** Asking again tells what the host has decided. */
export async function askHost(sessionId: string): Promise<CheckInAnswer> {
  const receipt = receiptOf(sessionId)
  if (receipt === null) return gone(sessionId)
  const answer = await call('attendance.askHost', { receipt })
  if (answer.kind !== 'done') {
    forgetIfExpired(sessionId, answer)
    return { kind: 'trouble', trouble: answer, sessionId, holdsReceipt: receiptOf(sessionId) !== null }
  }
  const { decision } = answer.output
  if (decision === 'added') return presentReceipt(sessionId)
  if (decision === 'waiting') noteAsked(sessionId)
  else forgetReceipt(sessionId)
  return { kind: 'asked', sessionId, decision, title: rememberedTitleOfSession(sessionId) }
}

/** A repeat corrects name and school, so the receipt stays. */
export async function checkInAsGuest(sessionId: string, guest: { name: string; school: string }): Promise<CheckInAnswer> {
  const receipt = receiptOf(sessionId)
  if (receipt === null) return gone(sessionId)
  const answer = await call('attendance.checkInAsGuest', { receipt, ...guest })
  if (answer.kind === 'done') return { kind: 'guest', sessionId, ...guest, arrivedAt: answer.output.arrivedAt }
  forgetIfExpired(sessionId, answer)
  return { kind: 'trouble', trouble: answer, sessionId, holdsReceipt: receiptOf(sessionId) !== null }
}

function forgetIfExpired(sessionId: string, answer: { kind: string; code?: string }): void {
  if (answer.kind === 'refused' && answer.code === 'RECEIPT_EXPIRED') forgetReceipt(sessionId)
}

/** As the cloud would say it of a receipt that is not there any more. */
function gone(sessionId: string): CheckInAnswer {
  return { kind: 'trouble', trouble: { kind: 'refused', code: 'RECEIPT_EXPIRED', detail: {}, now: 0 }, sessionId, holdsReceipt: false }
}
