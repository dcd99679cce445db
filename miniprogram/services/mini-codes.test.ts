import { beforeEach, expect, it } from '@jest/globals'
import { miniCodeOf } from './mini-codes'

let asked: string[]
let reached: boolean

beforeEach(() => {
  asked = []
  reached = true
  const storage = new Map<string, unknown>()
  Object.assign(globalThis, {
    wx: {
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => storage.set(key, value),
      getNetworkType: async () => ({ networkType: 'none' }),
      cloud: {
        callFunction: async ({ data }: { data: { input: { sessionId: string } } }) => {
          if (!reached) throw new Error('request:fail')
          asked.push(data.input.sessionId)
          return { result: { ok: true, now: 0, output: { png: 'AAAA' } } }
        },
      },
    },
  })
})

it('the picture of a session is asked for once', async () => {
  expect(await miniCodeOf('one')).toBe('data:image/png;base64,AAAA')
  reached = false
  expect(await miniCodeOf('one')).toBe('data:image/png;base64,AAAA')
  expect(asked).toEqual(['one'])
})

it('those of the last four sessions are kept', async () => {
  for (const session of ['one', 'two', 'three', 'four', 'five', 'two', 'one']) await miniCodeOf(session)
  expect(asked).toEqual(['one', 'two', 'three', 'four', 'five', 'one'])
})

it('without a network there is none, and the next time is asked again', async () => {
  reached = false
  expect(await miniCodeOf('one')).toBe('')
  reached = true
  expect(await miniCodeOf('one')).not.toBe('')
})
