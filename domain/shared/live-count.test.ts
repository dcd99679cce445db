import type { PollState } from './live-count'
import { fastestPollMs, nextPoll, pollsPerHour, reopenMs, slowestPollMs } from './live-count'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

type Watched = { units: number[]; seen: { at: number; lag: number }[] }

/** A code page that is open from half an hour before the start (0) until the end of a session of 90 minutes. */
function watch(arrivals: readonly number[]): Watched {
  const [opens, closes] = [-30 * minute, 90 * minute]
  const state = { changedAt: opens, polls: [] as number[] }
  const openings = [opens]
  const seen: Watched['seen'] = []
  let next = opens + nextPoll(state, opens)
  let reopens = opens + reopenMs
  for (let now = Math.min(next, reopens); now < closes; now = Math.min(next, reopens)) {
    const news = arrivals.filter((at) => at <= now).slice(seen.length)
    seen.push(...news.map((at) => ({ at, lag: now - at })))
    if (news.length > 0) state.changedAt = now
    if (now === reopens) {
      openings.push(now)
      reopens += reopenMs
    } else {
      state.polls.push(now)
    }
    next = now + nextPoll(state, now)
  }
  const inHourBefore = (times: readonly number[], end: number) => times.filter((at) => at > end - hour && at <= end).length
  return { units: [...state.polls, ...openings].map((end) => 2 * inHourBefore(state.polls, end) + 3 * inHourBefore(openings, end)), seen }
}

/** Minutes from the start. */
function inMinutes(...minutes: number[]): number[] {
  return minutes.map((at) => at * minute)
}

const studio = inMinutes(
  -25,
  -18,
  -15,
  -12,
  -10,
  -9,
  -8,
  -7.5,
  -7,
  -6.5,
  -6,
  -5.5,
  -5.2,
  -4.8,
  -4.5,
  -4.2,
  -3.5,
  -3.2,
  -2.9,
  -2.4,
  -2,
  -1.5,
  -0.8,
  0.2,
  1,
  3,
  11,
)
const crowd = Array.from({ length: 300 }, (_, i) => -10 * minute + i * 2.5 * second)
const trickle = Array.from({ length: 240 }, (_, i) => -30 * minute + i * 30 * second)

describe('an hour of the code page', () => {
  it.each([
    ['a studio of twenty-seven', studio],
    ['three hundred people at the door', crowd],
    ['somebody every half minute', trickle],
    ['nobody', []],
  ])('costs at most 300 units: %s', (_case, arrivals) => {
    expect(Math.max(...watch(arrivals).units)).toBeLessThanOrEqual(300)
  })
})

describe('the count', () => {
  it('is at most ten seconds behind while a crowd arrives', () => {
    const { seen } = watch(crowd)
    expect(seen).toHaveLength(300)
    expect(Math.max(...seen.map(({ lag }) => lag))).toBeLessThanOrEqual(fastestPollMs)
  })

  it('is at most ten seconds behind on whoever comes within twenty seconds of the one before', () => {
    const inTwos = Array.from({ length: 24 }, (_, i) => -12 * minute + Math.floor(i / 2) * minute + (i % 2) * 20 * second)
    const second20 = watch(inTwos).seen.filter((_, i) => i % 2 === 1)
    expect(Math.max(...second20.map(({ lag }) => lag))).toBeLessThanOrEqual(fastestPollMs)
  })

  it('is never more than a minute behind in a studio, and a quarter of one as a rule', () => {
    const lags = watch(studio).seen.map(({ lag }) => lag)
    expect(Math.max(...lags)).toBeLessThanOrEqual(minute)
    expect(lags.reduce((sum, lag) => sum + lag, 0) / lags.length).toBeLessThanOrEqual(minute / 4)
  })
})

describe('the next look', () => {
  const state = (more: Partial<PollState>): PollState => ({ changedAt: 0, polls: [], ...more })
  const spent = (count: number) => Array.from({ length: count }, (_, i) => i)

  it.each([
    ['at once after a change', state({}), 0, fastestPollMs],
    ['ten seconds after a change', state({}), 10 * second, fastestPollMs],
    ['after twenty seconds of quiet', state({}), 20 * second, 20 * second],
    ['after forty seconds of quiet', state({}), 40 * second, 40 * second],
    ['after an hour of quiet', state({}), hour, slowestPollMs],
    ['when a tenth of the budget is left', state({ polls: spent(116) }), 10 * second, slowestPollMs],
    ['when a little more is left', state({ polls: spent(115) }), 10 * second, fastestPollMs],
    ['when the budget is spent: the first look leaves the hour', state({ polls: spent(pollsPerHour) }), minute, hour - minute],
    ['when looks are older than an hour', state({ polls: spent(pollsPerHour), changedAt: 2 * hour }), 2 * hour, fastestPollMs],
  ])('%s', (_case, at, now, expected) => {
    expect(nextPoll(at, now)).toBe(expected)
  })
})
