import { startOfChinaDay } from '../shared/china-day'
import type { MessageKind } from './kinds'
import { rulesOfKind } from './kinds'

/** WeChat's answer to a send: its own id of the message, or its number for what is wrong. `none`: no answer came. */
export type SendAnswer = { kind: 'sent'; msgId: string } | { kind: 'refused'; code: number } | { kind: 'none' }

/**
 * Where a message stands on its way to WeChat. `skipped`: not tried, with why. `unknown`: it may have been sent; it is never sent again,
 * because the inbox is the record. A message that was tried has taken its credit. Times in epoch milliseconds.
 */
export type Delivery =
  | { state: 'pending'; tries: number; notBefore: number }
  | { state: 'sent'; at: number; msgId: string }
  | { state: 'failed'; code: number; at: number }
  | { state: 'unknown'; at: number }
  | { state: 'skipped'; why: SkipReason; at: number }

/** `replaced`: something later about the same was to be said. `withdrawn`: it was taken back. */
export type SkipReason = 'no-credit' | 'too-late' | 'not-bound' | 'switched-off' | 'replaced' | 'withdrawn'

const minute = 60_000
const hour = 60 * minute
export const mostTries = 3
/** Longer than the timer may run: whoever finds a send under way after that does not know what became of it. */
export const leaseMs = 2 * minute

/** Codes after which the same message may be sent again: busy, another one to the same person at once, too many a minute. */
const temporary: readonly number[] = [-1, 43108, 45009]

/** What becomes of a message that was being sent. @param tries this one included. */
export function afterSending(answer: SendAnswer, tries: number, now: number): Delivery {
  if (answer.kind === 'none') return { state: 'unknown', at: now }
  if (answer.kind === 'sent') return { state: 'sent', at: now, msgId: answer.msgId }
  if (!temporary.includes(answer.code) || tries >= mostTries) return { state: 'failed', code: answer.code, at: now }
  return { state: 'pending', tries, notBefore: now + pauseAfter(tries) }
}

/** Growing pauses: five minutes, half an hour. */
function pauseAfter(tries: number): number {
  return tries === 1 ? 5 * minute : 30 * minute
}

/** Whether WeChat says that this person has no credit left. */
export function tellsNoCredit(code: number): boolean {
  return code === 43101
}

/** Nights of China, 21:30 to 7:00: only what is urgent is sent then. Answers when it may be sent. */
export function sendableFrom(kind: MessageKind, at: number): number {
  if (rulesOfKind(kind).urgent) return at
  const midnight = startOfChinaDay(at)
  const morning = midnight + 7 * hour
  if (at < morning) return morning
  if (at >= midnight + 21.5 * hour) return morning + 24 * hour
  return at
}
