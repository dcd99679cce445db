import type { RefusalCode } from '../../contract/refusals'
import { readToken, stepMilliseconds } from '../shared/index'
import { keepIfPossible } from './safe-storage'
import type { Today } from './today'

/** A scan that is kept on the phone until the cloud has answered it for good. One for each session: the first proves most. */
export type KeptScan = {
  sessionId: string
  /** Null where only a receipt vouches for it. */
  token: string | null
  /** When the room showed the code, which knows it from the host's device. */
  shownAt: number | null
  state:
    | { kind: 'unsent' }
    /** The host has to confirm it. `at`: when the cloud took it, by its own clock. */
    | { kind: 'sent'; at: number }
    /** The cloud will never take it; kept until that was read. */
    | { kind: 'refused'; code: RefusalCode }
    /** The host did not confirm it; kept until that was read. */
    | { kind: 'not-confirmed' }
}

const key = 'pending-scans'
const most = 10
/** How long after a scan was taken what the cloud says of it can be believed. Milliseconds. */
const settled = 10_000

export function keptScans(): KeptScan[] {
  return wx.getStorageSync<KeptScan[] | ''>(key) || []
}

export function keptScanOf(sessionId: string): KeptScan | null {
  return keptScans().find((scan) => scan.sessionId === sessionId) ?? null
}

/** Answers the session of the code. */
export function keepScan(token: string): string {
  const { envelope, step } = requireToken(token)
  const before = keptScanOf(envelope.sessionId)
  if (before?.state.kind !== 'unsent') keep({ sessionId: envelope.sessionId, token, shownAt: step * stepMilliseconds, state: { kind: 'unsent' } })
  return envelope.sessionId
}

/** Nothing was scanned, or it is done with, but the receipt is still to be sent. */
export function keepForReceipt(sessionId: string): void {
  if (keptScanOf(sessionId)?.state.kind !== 'unsent') keep({ sessionId, token: null, shownAt: null, state: { kind: 'unsent' } })
}

export function noteState(sessionId: string, state: KeptScan['state']): void {
  write(keptScans().map((scan) => (scan.sessionId === sessionId ? { ...scan, state } : scan)))
}

export function forgetScan(sessionId: string): void {
  write(keptScans().filter((scan) => scan.sessionId !== sessionId))
}

/** What the cloud, asked at `at`, says of scans that wait for a host. */
export function reconcileScans({ activities }: Pick<Today, 'activities'>, at: number): void {
  const scans = keptScans()
  const after = scansAfter(scans, activities.flatMap(({ sessions }) => sessions), at)
  if (after.length !== scans.length || after.some((scan, i) => scan !== scans[i])) write(after)
}

type Answered = Pick<Today['activities'][number]['sessions'][number], 'id' | 'mine' | 'unconfirmed'>

export function scansAfter(scans: readonly KeptScan[], sessions: readonly Answered[], at: number): KeptScan[] {
  return scans.flatMap((scan) => {
    const session = sessions.find(({ id }) => id === scan.sessionId)
    if (session !== undefined && session.mine !== null) return []
    if (scan.state.kind !== 'sent' || at - scan.state.at < settled || session?.unconfirmed === true) return [scan]
    // It is long past, or nobody confirmed it.
    return session === undefined ? [] : [{ ...scan, state: { kind: 'not-confirmed' as const } }]
  })
}

function keep(scan: KeptScan): void {
  write([...keptScans().filter(({ sessionId }) => sessionId !== scan.sessionId), scan].slice(-most))
}

function write(scans: KeptScan[]): void {
  keepIfPossible(key, scans)
}

function requireToken(token: string): NonNullable<ReturnType<typeof readToken>> {
  const read = readToken(token)
  if (read === null) throw new Error('only what was read as a code is kept')
  return read
}
