import { describe, expect, it } from '@jest/globals'
import { createInput, inOrderOfTime, reviseInput } from './draft-input'
import { copyOfActivity, draftOfActivity, type KnownActivity } from './draft-of-activity'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const week = 7 * day
// 1 March 2026, 14:00 in China.
const start = Date.UTC(2026, 2, 1, 6)

const known: KnownActivity = {
  activity: {
    id: 'AAAAAAAAAAA',
    studioId: 'BBBBBBBBBBA',
    studioName: '启明工作室',
    myRole: 'host',
    title: '班级公约怎么立',
    type: 'seminar',
    place: { kind: 'room', room: '报告厅' },
    speaker: '周敏',
    bring: '班会方案',
    required: true,
    openToGuests: true,
    cancelled: false,
    expected: false,
    sessions: [
      { id: 'AAAAAAAAAAAa', ...timesFrom(start), tenthsOfHours: 25, mine: null, unconfirmed: false, arrived: 0 },
      { id: 'AAAAAAAAAAAb', ...timesFrom(start + day), tenthsOfHours: 30, mine: null, unconfirmed: false, arrived: 0 },
    ],
  },
  agenda: '先读后议',
  roster: { kind: 'some', personIds: ['CCCCCCCCCCA'] },
  version: 3,
  cancelReason: '',
  record: null,
  expected: [],
}

function timesFrom(startsAt: number) {
  const endsAt = startsAt + 2 * hour
  return { startsAt, endsAt, opensAt: startsAt - 30 * minute, closesAt: endsAt }
}

describe('editing an activity', () => {
  it('sends what it was when nothing was touched', () => {
    expect(reviseInput(draftOfActivity(known, start - day), known.version, false)).toEqual({
      activityId: 'AAAAAAAAAAA',
      version: 3,
      facts: {
        title: '班级公约怎么立',
        type: 'seminar',
        place: { kind: 'room', room: '报告厅' },
        speaker: '周敏',
        bring: '班会方案',
        agenda: '先读后议',
        required: true,
        openToGuests: true,
        roster: { kind: 'some', personIds: ['CCCCCCCCCCA'] },
      },
      sessions: [
        { id: 'AAAAAAAAAAAa', startsAt: start, endsAt: start + 2 * hour, tenthsOfHours: 25 },
        { id: 'AAAAAAAAAAAb', startsAt: start + day, endsAt: start + day + 2 * hour, tenthsOfHours: 30 },
      ],
      acceptOverlaps: false,
    })
  })

  it.each([
    ['before check-in opens everything can be moved', start - 31 * minute, 'none'],
    ['once it has opened the day stands', start - 30 * minute, 'day'],
    ['until the last moment', start + 2 * hour - 1, 'day'],
    ['after the end nothing moves', start + 2 * hour, 'all'],
  ])('%s', (_name, now, lock) => {
    expect(draftOfActivity(known, now).sessions[0]?.lock).toBe(lock)
  })
})

describe('copying an activity', () => {
  const ids = { id: 'DDDDDDDDDDA', weeklyIds: ['EEEEEEEEEEA', 'FFFFFFFFFFA'] }

  it.each([
    ['a week later while it is still to come', start - day, start + week],
    ['a week later on its own day', start + hour, start + week],
    ['in the week to come when it is long past', start + 20 * day, start + 3 * week],
  ])('offers it %s', (_name, now, startsAt) => {
    const [first, second] = createInput(copyOfActivity(known, ids, now), false).sessions
    expect(first).toEqual({ startsAt, endsAt: startsAt + 2 * hour, tenthsOfHours: 25 })
    expect(second?.startsAt).toBe(startsAt + day)
  })

  it('is an activity of its own, repeated as often as asked for', () => {
    const draft = { ...copyOfActivity(known, ids, start), weeks: 1 }
    expect(draft.sessions.map(({ id }) => id)).toEqual([null, null])
    expect(createInput(draft, true)).toMatchObject({ id: 'DDDDDDDDDDA', weeklyIds: ['EEEEEEEEEEA'], acceptOverlaps: true })
  })
})

it('sessions are sent in order of time, whatever the order they were added in', () => {
  const draft = draftOfActivity(known, start - day)
  expect(inOrderOfTime({ ...draft, sessions: [...draft.sessions].reverse() })).toEqual(draft)
})
