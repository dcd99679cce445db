import type { WishedSession } from './revision'
import { reviseSessions } from './revision'

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 2, 4, 5, 0) // 13:00 in China
const policy = { opensBeforeMinutes: 30, lateAfterMinutes: 10 }
const activityId = 'AAAAAAAAAAA'
const id = `${activityId}a`
const session = (startsAt: number, endsAt = startsAt + 2 * hour) => ({ id, startsAt, endsAt, tenthsOfHours: 20, keyVersion: 3, moves: [] })
const wish = (startsAt: number, endsAt = startsAt + 2 * hour, of: string | null = id): WishedSession => ({ id: of, startsAt, endsAt, tenthsOfHours: 20 })
const revise = (before: ReturnType<typeof session>[], wished: WishedSession[], sessionsMade = before.length) =>
  reviseSessions({ activityId, sessions: before, sessionsMade }, wished, policy, now)

const tomorrow = now + day
const soon = now + 10 * 60_000 // check-in has opened
const earlier = now - 3 * hour // has ended

it('leaves the key of a session that stays', () => {
  expect(revise([session(tomorrow)], [wish(tomorrow)])).toEqual({ kind: 'revised', sessions: [session(tomorrow)], sessionsMade: 1 })
})

it('makes a new key for a session that moves', () => {
  expect(revise([session(tomorrow)], [wish(tomorrow + hour)])).toMatchObject({ kind: 'revised', sessions: [{ id, keyVersion: 4, moves: [now], startsAt: tomorrow + hour }] })
})

it('never uses a letter twice', () => {
  expect(revise([session(tomorrow)], [wish(tomorrow), wish(tomorrow + day, tomorrow + day + hour, null)], 3)).toMatchObject({
    sessions: [{ id }, { id: `${activityId}d`, keyVersion: 0 }],
    sessionsMade: 4,
  })
})

it.each([
  ['a session that has ended stays as it was', [session(earlier)], [wish(earlier)], 'revised'],
  ['a session that has ended is not moved', [session(earlier)], [wish(tomorrow)], 'IN_THE_PAST'],
  ['the hours of one that has ended are not changed', [session(earlier)], [{ ...wish(earlier), tenthsOfHours: 30 }], 'IN_THE_PAST'],
  ['none is moved into the past', [session(tomorrow)], [wish(earlier)], 'IN_THE_PAST'],
  ['none is added in the past', [session(tomorrow)], [wish(earlier, earlier + hour, null), wish(tomorrow)], 'IN_THE_PAST'],
  ['one that has opened moves within its day', [session(soon)], [wish(soon + hour)], 'revised'],
  ['one that has opened does not move to another day', [session(soon)], [wish(soon + day)], 'ALREADY_OPEN'],
  ['one that has opened is not dropped', [session(soon), { ...session(tomorrow), id: `${activityId}b` }], [wish(tomorrow, tomorrow + 2 * hour, `${activityId}b`)], 'ALREADY_OPEN'],
  ['one that has not opened is dropped', [session(tomorrow), { ...session(tomorrow + day), id: `${activityId}b` }], [wish(tomorrow)], 'revised'],
  ['an id of another activity is not accepted', [session(tomorrow)], [wish(tomorrow, tomorrow + hour, 'BBBBBBBBBBAa')], 'BAD_INPUT'],
  ['an id is not accepted twice', [session(tomorrow)], [wish(tomorrow), wish(tomorrow + day)], 'BAD_INPUT'],
])('%s', (_name, before, wished, outcome) => {
  const revision = revise(before, wished)
  expect(revision.kind === 'revised' ? 'revised' : revision.code).toBe(outcome)
})

it('does not make a thirteenth session', () => {
  expect(revise([session(tomorrow)], [wish(tomorrow), wish(tomorrow + day, tomorrow + day + hour, null)], 12)).toEqual({ kind: 'refused', code: 'BAD_INPUT', at: null })
})
