import { call, type Trouble } from './cloud'
import { checkedIn, isPassing, notCheckedIn, takenLate, type CheckInAnswer } from './check-in-answer'
import { keptScans, noteState, type KeptScan } from './pending-scans'
import { forgetReceipt, keepReceipt, receiptOf } from './receipts'

type Listener = (sessionId: string, answer: CheckInAnswer) => void

const listeners = new Set<Listener>()
/** Sessions for which a call is under way, so that none is made twice at once. */
const sending = new Set<string>()
let round: Promise<void> | null = null

/** Sends what is kept on the phone, and goes on doing so whenever the network comes back or the mini-program to the front. */
export function startLateScans(): void {
  wx.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) void sendKeptScans()
  })
}

/** The phone's clock is not asked whether it is worth trying. Whoever calls while it is under way waits for the same. */
export function sendKeptScans(): Promise<void> {
  round ??= sendAll().finally(() => {
    round = null
  })
  return round
}

/** Tells what became of each scan that was sent. Answers how to stop hearing. */
export function hearLateScans(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** While the page asks for an answer itself, nobody else sends the same scan. */
export async function whileSending<Value>(sessionId: string, work: () => Promise<Value>): Promise<Value> {
  sending.add(sessionId)
  try {
    return await work()
  } finally {
    sending.delete(sessionId)
  }
}

async function sendAll(): Promise<void> {
  for (const scan of keptScans()) {
    if (scan.state.kind !== 'unsent' || sending.has(scan.sessionId)) continue
    const answer = await whileSending(scan.sessionId, () => send(scan))
    for (const listener of listeners) listener(scan.sessionId, answer)
  }
}

async function send({ sessionId, token }: KeptScan): Promise<CheckInAnswer> {
  const receipt = receiptOf(sessionId)
  if (receipt !== null) {
    const answer = await call('attendance.checkInByReceipt', { receipt })
    if (answer.kind === 'done') return checkedIn(answer.output)
    if (token === null || answer.kind !== 'refused' || answer.code !== 'RECEIPT_EXPIRED') return refusedLate(sessionId, answer, token)
    forgetReceipt(sessionId)
  }
  const answer = await call('attendance.submitLateScan', { token: token ?? '' })
  if (answer.kind !== 'done') return refusedLate(sessionId, answer, token)
  return answer.output.kind === 'checked-in' ? checkedIn(answer.output.checkedIn) : takenLate(answer.output, answer.now)
}

/** Who has not joined yet may do so and send it then; every other refusal stays to be read. */
function refusedLate(sessionId: string, answer: Trouble, token: string | null): CheckInAnswer {
  if (isPassing(answer) || answer.kind !== 'refused') return notCheckedIn(sessionId, answer, token)
  // It came in time after all: the receipt is worth more than the code.
  if (answer.detail.receipt !== undefined) keepReceipt(sessionId, answer.detail.receipt, answer.now)
  if (answer.code !== 'NOT_BOUND') noteState(sessionId, { kind: 'refused', code: answer.code })
  return { kind: 'trouble', trouble: answer, sessionId, holdsReceipt: receiptOf(sessionId) !== null }
}
