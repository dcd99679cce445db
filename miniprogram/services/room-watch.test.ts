import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { watchRoom, type RoomNews, type RoomWatch } from './room-watch'

const minute = 60_000
const hour = 60 * minute
/** What an action costs: the call and its database operations. */
const units: Readonly<Record<string, number>> = { openRoom: 6, arrivals: 2 }

const session = { opensAt: -hour / 2, startsAt: 0, closesAt: 3 * hour }
let began = 0
let arrived = 0
let asked: string[] = []
let refuses = false
let news: RoomNews[] = []
let watch: RoomWatch

beforeEach(() => {
  jest.useFakeTimers({ now: Date.UTC(2026, 10, 21, 6, 0) })
  began = Date.now()
  arrived = 0
  asked = []
  refuses = false
  news = []
  Object.assign(globalThis, { wx: phone() })
  watch = watchRoom('session', (item) => news.push(item))
})

afterEach(() => {
  watch.pause()
  jest.useRealTimers()
})

test.each([
  ['nobody comes', Infinity],
  ['somebody comes now and then', 5 * minute],
  ['somebody comes every ten seconds', 10_000],
])('an hour in which %s stays within what a room may cost', async (_name, every) => {
  watch.resume()
  for (let passed = 0; passed < hour; passed += 10_000) {
    if (passed % every === 0) arrived += 1
    await jest.advanceTimersByTimeAsync(10_000)
  }
  expect(asked.reduce((sum, action) => sum + (units[action] ?? 0), 0)).toBeLessThanOrEqual(300)
})

test('who arrives while people arrive is counted within ten seconds', async () => {
  watch.resume()
  await jest.advanceTimersByTimeAsync(30_000)
  arrived = 18
  await jest.advanceTimersByTimeAsync(10_000)
  expect(news[news.length - 1]).toEqual({ kind: 'counted', arrived: 18 })
})

test('the room is opened again every five minutes, so that a moved session is noticed', async () => {
  watch.resume()
  await jest.advanceTimersByTimeAsync(31 * minute)
  expect(asked.filter((action) => action === 'openRoom')).toHaveLength(7)
})

test('nothing is asked while nobody looks', async () => {
  watch.resume()
  await jest.advanceTimersByTimeAsync(minute)
  watch.pause()
  asked = []
  await jest.advanceTimersByTimeAsync(hour)
  expect(asked).toEqual([])
})

test('after the check-in is over one last count is fetched, then nothing', async () => {
  watch.resume()
  await jest.advanceTimersByTimeAsync(session.closesAt - 1000)
  asked = []
  await jest.advanceTimersByTimeAsync(2 * hour)
  expect(asked).toHaveLength(1)
})

test('who is refused is not asked for again', async () => {
  refuses = true
  watch.resume()
  await jest.advanceTimersByTimeAsync(hour)
  expect(asked).toEqual(['openRoom'])
  expect(news).toMatchObject([{ kind: 'trouble', trouble: { kind: 'refused', code: 'NOT_ALLOWED' } }])
})

/** As much of WeChat as the watch stands on. */
function phone() {
  const storage = new Map<string, unknown>()
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    getNetworkType: async () => ({ networkType: 'wifi' }),
    cloud: {
      callFunction: async ({ data }: { data: { action: string } }) => {
        asked.push(data.action)
        const now = Date.now()
        if (refuses) return { result: { ok: false, now, code: 'NOT_ALLOWED' } }
        return { result: { ok: true, now, output: data.action === 'openRoom' ? room() : { arrived } } }
      },
    },
  }
}

function room() {
  return {
    key: '',
    envelope: '',
    activityId: 'a',
    studioId: 's',
    title: '读书分享',
    place: '三楼报告厅',
    startsAt: began + session.startsAt,
    endsAt: began + session.closesAt,
    opensAt: began + session.opensAt,
    closesAt: began + session.closesAt,
    expected: 24,
    arrived,
    credential: 'credential',
  }
}
