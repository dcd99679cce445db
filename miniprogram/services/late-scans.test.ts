import { beforeEach, expect, test } from '@jest/globals'
import { toBase64Url } from '../../domain/shared/bytes'
import { drawToken, stepOf, writeEnvelope } from '../../domain/shared/room-code'
import { checkIn } from './check-in'
import type { CheckInAnswer } from './check-in-answer'
import { hearLateScans, sendKeptScans } from './late-scans'
import { keptScans } from './pending-scans'
import { receiptOf } from './receipts'

const cloudTime = Date.UTC(2026, 10, 21, 6, 0)
const sessionId = 'AAAAAAAAAAAa'
const token = tokenAt(cloudTime)
const mark = {
  status: 'present',
  minutesLate: 0,
  arrivedAt: cloudTime,
  repeated: false,
  personName: '周敏',
  activityId: 'AAAAAAAAAAA',
  sessionId,
  startsAt: cloudTime,
  endsAt: cloudTime + 7_200_000,
  credential: null,
}
const waiting = { kind: 'waiting', decision: 'waiting', sessionId, activityId: 'AAAAAAAAAAA', codeShownAt: cloudTime, receivedAt: cloudTime }

type Reply = 'lost' | { ok: true; output: unknown } | { ok: false; code: string; detail?: object }

let replies: Reply[] = []
let sent: { action: string; input: unknown }[] = []
let heard: CheckInAnswer[] = []

hearLateScans((_sessionId, answer) => heard.push(answer))

beforeEach(() => {
  const storage = new Map<string, string>()
  replies = []
  sent = []
  heard = []
  Object.assign(globalThis, {
    wx: {
      getStorageSync: (key: string) => JSON.parse(storage.get(key) ?? '""') as unknown,
      setStorageSync: (key: string, value: unknown) => storage.set(key, JSON.stringify(value)),
      getNetworkType: async () => ({ networkType: 'none' }),
      cloud: {
        callFunction: async ({ data }: { data: { action: string; input: unknown } }) => {
          sent.push(data)
          const reply = replies.shift() ?? 'lost'
          if (reply === 'lost') throw Object.assign(new Error('lost'), { errMsg: 'cloud.callFunction:fail Error: request:fail timeout' })
          return { result: { ...reply, now: cloudTime } }
        },
      },
    },
  })
})

test('a scan is on the phone before it is sent, and gone once it is answered', async () => {
  replies = [{ ok: true, output: mark }]
  const asked = checkIn(token)
  expect(keptScans()).toHaveLength(1)
  expect(await asked).toMatchObject({ kind: 'checked-in' })
  expect(keptScans()).toEqual([])
})

test('a scan whose answer was lost is sent again, and answered with the mark that it made', async () => {
  expect(await checkIn(token)).toMatchObject({ kind: 'saved', because: 'offline', shownAt: cloudTime })
  replies = [{ ok: true, output: { kind: 'checked-in', checkedIn: { ...mark, repeated: true } } }]
  await sendKeptScans()
  expect(heard).toMatchObject([{ kind: 'checked-in', checkedIn: { repeated: true } }])
  expect(keptScans()).toEqual([])
})

test('one that is still in time but cannot be taken yet leaves a receipt', async () => {
  await checkIn(token)
  replies = [{ ok: false, code: 'NOT_BOUND', detail: { receipt: 'receipt' } }]
  await sendKeptScans()
  expect(receiptOf(sessionId)).toBe('receipt')
})

test('one that is too old waits for the host, and is not sent again', async () => {
  await checkIn(token)
  replies = [{ ok: true, output: waiting }]
  await sendKeptScans()
  await sendKeptScans()
  expect(heard).toMatchObject([{ kind: 'late', scan: { decision: 'waiting' } }])
  expect(keptScans()).toMatchObject([{ state: { kind: 'sent' } }])
  expect(sent.map(({ action }) => action)).toEqual(['checkIn', 'submitLateScan'])
})

test('asked for twice at once it is sent once', async () => {
  await checkIn(token)
  replies = [{ ok: true, output: waiting }]
  await Promise.all([sendKeptScans(), sendKeptScans()])
  expect(sent).toHaveLength(2)
})

test('while the page asks for an answer nobody else sends the same scan', async () => {
  replies = [{ ok: true, output: mark }]
  await Promise.all([checkIn(token), sendKeptScans()])
  expect(sent.map(({ action }) => action)).toEqual(['checkIn'])
})

test('when the service was overrun, the receipt is sent instead of the code', async () => {
  replies = [{ ok: false, code: 'UNAVAILABLE', detail: { receipt: 'a-receipt' } }]
  expect(await checkIn(token)).toMatchObject({ kind: 'saved', because: 'busy' })
  replies = [{ ok: true, output: mark }]
  await sendKeptScans()
  expect(sent[1]).toEqual({ action: 'checkInByReceipt', input: { receipt: 'a-receipt' } })
  expect([keptScans(), receiptOf(sessionId)]).toEqual([[], null])
})

test('a receipt that has run out leaves the code to be sent', async () => {
  replies = [{ ok: false, code: 'UNAVAILABLE', detail: { receipt: 'a-receipt' } }]
  await checkIn(token)
  replies = [{ ok: false, code: 'RECEIPT_EXPIRED' }, { ok: true, output: waiting }]
  await sendKeptScans()
  expect(sent.map(({ action }) => action)).toEqual(['checkIn', 'checkInByReceipt', 'submitLateScan'])
  expect(heard).toMatchObject([{ kind: 'late' }])
})

test('who has not joined keeps the scan; what is refused for good is kept to be told', async () => {
  await checkIn(token)
  replies = [{ ok: false, code: 'NOT_BOUND' }]
  await sendKeptScans()
  expect(keptScans()).toMatchObject([{ state: { kind: 'unsent' } }])
  replies = [{ ok: false, code: 'TOO_LATE' }]
  await sendKeptScans()
  expect(keptScans()).toMatchObject([{ state: { kind: 'refused', code: 'TOO_LATE' } }])
})

test('a code out of date does not cost an earlier scan that waits to be sent', async () => {
  await checkIn(token)
  replies = [{ ok: false, code: 'CODE_EXPIRED' }]
  expect(await checkIn(tokenAt(cloudTime + 600_000))).toMatchObject({ kind: 'trouble' })
  expect(keptScans()).toMatchObject([{ token }])
})

test('a refusal with a receipt keeps the receipt and lets the scan go', async () => {
  replies = [{ ok: false, code: 'NOT_BOUND', detail: { receipt: 'a-receipt', guestsWelcome: true } }]
  expect(await checkIn(token)).toMatchObject({ kind: 'trouble', holdsReceipt: true })
  expect([keptScans(), receiptOf(sessionId)]).toEqual([[], 'a-receipt'])
})

/** The key is none that a cloud would accept; nor does the phone ask. */
function tokenAt(at: number): string {
  const envelope = writeEnvelope({
    secretVersion: 1,
    studioId: 'BBBBBBBBBBA',
    sessionId,
    roster: 'all',
    startsAt: cloudTime,
    opensAt: cloudTime - 1_800_000,
    closesAt: cloudTime + 7_200_000,
    lateAfterMinutes: 0,
    keyVersion: 0,
  })
  return drawToken(toBase64Url(new Uint8Array(32).fill(9)), toBase64Url(envelope), stepOf(at))
}
