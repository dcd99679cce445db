import { keepIfPossible } from './safe-storage'
import type { Today } from './today'

/** What a scan was given that came in time but could not check in yet: presented later it counts from the scan. */
export type KeptReceipt = {
  sessionId: string
  receipt: string
  /** When the cloud gave it, by the cloud's clock. */
  givenAt: number
  /** The host was asked to let this person in, and has not been heard of since. */
  asked: boolean
}

const key = 'receipts'
/** Nobody is in more rooms than this within half an hour. */
const most = 5
/** As long as the cloud accepts one. Milliseconds. */
const lifetime = 30 * 60_000

export function keepReceipt(sessionId: string, receipt: string, givenAt: number): void {
  write([{ sessionId, receipt, givenAt, asked: false }, ...others(sessionId)].slice(0, most))
}

export function receiptOf(sessionId: string): string | null {
  return read().find((kept) => kept.sessionId === sessionId)?.receipt ?? null
}

/** The latest that still holds, by a time that the cloud told just now: the phone's own clock may be a day wrong. */
export function receiptHeldAt(now: number): KeptReceipt | null {
  return read().find(({ givenAt }) => now - givenAt < lifetime) ?? null
}

export function noteAsked(sessionId: string): void {
  write(read().map((kept) => (kept.sessionId === sessionId ? { ...kept, asked: true } : kept)))
}

/** With which the host was asked, until the answer was seen. */
export function askedReceipts(): KeptReceipt[] {
  return read().filter(({ asked }) => asked)
}

/** What the cloud, asked at `at`, says of it: those that are used up or too old go. */
export function reconcileReceipts({ activities }: Pick<Today, 'activities'>, at: number): void {
  const done = new Set(activities.flatMap(({ sessions }) => sessions.filter(({ mine }) => mine !== null).map(({ id }) => id)))
  const kept = read()
  const after = kept.filter(({ sessionId, givenAt }) => at - givenAt < lifetime && !done.has(sessionId))
  if (after.length < kept.length) write(after)
}

export function forgetReceipt(sessionId: string): void {
  write(others(sessionId))
}

function others(sessionId: string): KeptReceipt[] {
  return read().filter((kept) => kept.sessionId !== sessionId)
}

function read(): KeptReceipt[] {
  return wx.getStorageSync<KeptReceipt[] | ''>(key) || []
}

function write(receipts: KeptReceipt[]): void {
  keepIfPossible(key, receipts)
}
