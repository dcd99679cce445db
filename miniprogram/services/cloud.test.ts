import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { cloudNow } from './clock'
import { call } from './cloud'

type Sent = { name: string; data: { action: string; input: unknown } }

const cloudTime = Date.UTC(2026, 10, 21, 6, 0)
const lost = { errCode: -1, errMsg: 'cloud.callFunction:fail Error: request:fail timeout' }
const broken = { errCode: -504002, errMsg: 'cloud.callFunction:fail Error: errCode: -504002 functions execute fail' }
const output = { arrived: 18 }
const done = { result: { ok: true, now: cloudTime, output } }

let sent: Sent[] = []
let answers: (() => Promise<unknown>)[] = []
let networkType = 'wifi'

beforeEach(() => {
  jest.useFakeTimers({ now: cloudTime })
  sent = []
  networkType = 'wifi'
  const callFunction = (request: Sent): Promise<unknown> => {
    sent.push(request)
    return answers[sent.length - 1]?.() ?? Promise.reject(new Error('one call too many'))
  }
  Object.assign(globalThis, { wx: { cloud: { callFunction }, getNetworkType: async () => ({ networkType }) } })
})

afterEach(() => {
  jest.useRealTimers()
})

test('an answer brings what was asked for', async () => {
  answers = [async () => done]
  expect(await ask()).toEqual({ kind: 'done', output, now: cloudTime })
  expect(sent).toEqual([{ name: 'attendance', data: { action: 'arrivals', input: { sessionId: 's', studioId: 't' } } }])
})

test('a call that got lost is sent once more with the same input', async () => {
  answers = [() => fail(lost), async () => done]
  expect(await ask()).toMatchObject({ kind: 'done' })
  expect(sent[1]).toEqual(sent[0])
})

test('lost twice is offline', async () => {
  answers = [() => fail(lost), () => fail(lost)]
  expect(await ask()).toEqual({ kind: 'offline' })
})

test('without any network it is not tried again', async () => {
  networkType = 'none'
  answers = [() => fail(lost)]
  expect(await ask()).toEqual({ kind: 'offline' })
  expect(sent).toHaveLength(1)
})

test('a function that breaks is not taken for a lost network', async () => {
  answers = [() => fail(broken), () => fail(broken)]
  expect(await ask()).toEqual({ kind: 'failed' })
})

test('a refusal is an answer: it is not asked again', async () => {
  answers = [async () => ({ result: { ok: false, now: cloudTime, code: 'NOT_ALLOWED' } })]
  expect(await ask()).toEqual({ kind: 'refused', code: 'NOT_ALLOWED', detail: {}, now: cloudTime })
  expect(sent).toHaveLength(1)
})

test('who waits too long is told that there is no network', async () => {
  networkType = 'none'
  answers = [() => new Promise(() => undefined)]
  const asked = ask()
  await jest.advanceTimersByTimeAsync(12_000)
  expect(await asked).toEqual({ kind: 'offline' })
})

test('the cloud’s clock is learnt from the middle of a call, however wrong the phone’s is', async () => {
  jest.setSystemTime(cloudTime + 7 * 60_000)
  answers = [() => new Promise((answer) => setTimeout(() => answer(done), 200))]
  const asked = ask()
  await jest.advanceTimersByTimeAsync(200)
  await asked
  expect(cloudNow()).toBe(cloudTime + 100)
})

function ask(): Promise<unknown> {
  return call('attendance.arrivals', { sessionId: 's', studioId: 't' })
}

/** As WeChat does: an error that carries a code and its own message. */
function fail(reason: { errCode: number; errMsg: string }): Promise<never> {
  return Promise.reject(Object.assign(new Error(reason.errMsg), reason))
}
