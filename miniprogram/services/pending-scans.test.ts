import { beforeEach, expect, test } from '@jest/globals'
import { toBase64Url } from '../../domain/shared/bytes'
import { drawToken, stepOf, writeEnvelope } from '../../domain/shared/room-code'
import { forgetScan, keepForReceipt, keepScan, keptScanOf, keptScans, noteState, scansAfter, type KeptScan } from './pending-scans'
import { tokenIn, tokenInLink } from './scanned-text'

/** 21 November 2026, 14:00 in China: the session starts. */
const shownAt = Date.UTC(2026, 10, 21, 6, 0)
const sessionId = 'AAAAAAAAAAAa'

beforeEach(() => {
  const storage = new Map<string, string>()
  // As WeChat does, by way of JSON.
  const getStorageSync = (key: string): unknown => JSON.parse(storage.get(key) ?? '""') as unknown
  const setStorageSync = (key: string, value: unknown): unknown => storage.set(key, JSON.stringify(value))
  Object.assign(globalThis, { wx: { getStorageSync, setStorageSync } })
})

test('a scan is kept with its session and the time of its code', () => {
  expect(keepScan(tokenAt(shownAt))).toBe(sessionId)
  expect(keptScans()).toEqual([{ sessionId, token: tokenAt(shownAt), shownAt, state: { kind: 'unsent' } }])
})

test('of two scans that could not be sent the first is kept: it proves the earlier arrival', () => {
  keepScan(tokenAt(shownAt))
  keepScan(tokenAt(shownAt + 60_000))
  expect(keptScans()).toMatchObject([{ shownAt }])
})

test('a scan that was refused makes room for a new one', () => {
  keepScan(tokenAt(shownAt))
  noteState(sessionId, { kind: 'refused', code: 'NOT_OPEN_YET' })
  keepScan(tokenAt(shownAt + 60_000))
  expect(keptScans()).toMatchObject([{ shownAt: shownAt + 60_000, state: { kind: 'unsent' } }])
})

test('a receipt alone displaces no scan', () => {
  keepScan(tokenAt(shownAt))
  keepForReceipt(sessionId)
  expect(keptScanOf(sessionId)).toMatchObject({ shownAt })
  forgetScan(sessionId)
  keepForReceipt(sessionId)
  expect(keptScanOf(sessionId)).toMatchObject({ token: null, shownAt: null })
})

test('a phone without room for it can still check in', () => {
  Object.assign(globalThis, {
    wx: {
      getStorageSync: () => '',
      setStorageSync: () => {
        throw new Error('exceed storage max size 10Mb')
      },
    },
  })
  expect(keepScan(tokenAt(shownAt))).toBe(sessionId)
})

test.each<[string, KeptScan['state'], { mine: boolean; unconfirmed: boolean } | null, number, KeptScan['state'] | null]>([
  ['waits on while the host has not answered', { kind: 'sent', at: 0 }, { mine: false, unconfirmed: true }, 60_000, { kind: 'sent', at: 0 }],
  ['is done with once there is a mark', { kind: 'sent', at: 0 }, { mine: true, unconfirmed: false }, 60_000, null],
  ['was not confirmed when neither stands', { kind: 'sent', at: 0 }, { mine: false, unconfirmed: false }, 60_000, { kind: 'not-confirmed' }],
  ['is not judged by what was read while it was being sent', { kind: 'sent', at: 55_000 }, { mine: false, unconfirmed: false }, 60_000, { kind: 'sent', at: 55_000 }],
  ['is let go when the day is over', { kind: 'sent', at: 0 }, null, 60_000, null],
  ['that was not sent is kept whatever the day', { kind: 'unsent' }, null, 60_000, { kind: 'unsent' }],
  ['that was not sent is done with once there is a mark', { kind: 'unsent' }, { mine: true, unconfirmed: false }, 60_000, null],
])('a scan %s', (_name, state, session, at, after) => {
  const mine = { status: 'present' as const, minutesLate: 0, arrivedAt: 0 }
  const sessions = session === null ? [] : [{ id: 's', mine: session.mine ? mine : null, unconfirmed: session.unconfirmed }]
  expect(scansAfter([{ sessionId: 's', token: 't', shownAt: 0, state }], sessions, at).map((scan) => scan.state)).toEqual(after === null ? [] : [after])
})

test('the code is found in what was scanned, alone or in the link of the school', () => {
  const token = tokenAt(shownAt)
  expect(tokenIn(` ${token}\n`)).toBe(token)
  expect(tokenIn(`https://a.example/in?x=1&t=${token}#top`, 'https://a.example/in')).toBe(token)
  expect(tokenInLink(`https://a.example/in?t=${token}`)).toBe(token)
})

test.each(['', 'hello', 'https://a.example/in?t=abc'])('%j is no code of ours', (text) => {
  expect(tokenIn(text, 'https://a.example/in')).toBeNull()
})

test('a link from elsewhere is not ours, whatever it brings along', () => {
  const link = `https://b.example/in?t=${tokenAt(shownAt)}`
  expect(tokenIn(link, 'https://a.example/in')).toBeNull()
  expect(tokenIn(link, '')).toBeNull()
})

/** The key is none that a cloud would accept; nor does the phone ask. */
function tokenAt(at: number): string {
  const envelope = writeEnvelope({
    secretVersion: 1,
    studioId: 'BBBBBBBBBBA',
    sessionId,
    roster: 'all',
    startsAt: shownAt,
    opensAt: shownAt - 30 * 60_000,
    closesAt: shownAt + 120 * 60_000,
    lateAfterMinutes: 0,
    keyVersion: 0,
  })
  return drawToken(toBase64Url(new Uint8Array(32).fill(9)), toBase64Url(envelope), stepOf(at))
}
