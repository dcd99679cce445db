import { asked, at, dayOf, endOf, hour, nameOf, onDays, startOf } from '../../tests/support/standing-facts'
import { covers, isExempted, isSuspended, leaveWindowEndsAt, undecidedLeave } from './leave-cover'

const session = (number: number, moved = 0, length = 2 * hour) => {
  const startsAt = startOf(number) + moved
  return { sessionId: nameOf(number), startsAt, endsAt: startsAt + length }
}
const sick = { kind: 'leave', type: 'sick' } as const
const away = { kind: 'suspension', type: 'parental' } as const
const exempt = { kind: 'exemption', type: 'exempt' } as const
/** Session 1 begins at 14:00 in China. */
const overnight = session(1, 8 * hour, 4 * hour)
const untilMidnight = session(1, 8 * hour, 2 * hour)

it.each([
  ['leave that names the session', sick, at(1), session(1), true],
  ['leave that names the session follows it when it moves to another week', sick, at(1), session(1, 200 * hour), true],
  ['leave that names another', sick, at(2), session(1), false],
  ['leave for the day', sick, onDays(dayOf(1), dayOf(1)), session(1), true],
  ['leave by days covers the first and the last of them', sick, onDays(dayOf(1), dayOf(3)), session(3), true],
  ['leave by days stays where it is when the session moves away', sick, onDays(dayOf(1), dayOf(1)), session(1, 200 * hour), false],
  ['a session that starts at the first minute of the day', sick, onDays(dayOf(1), dayOf(1)), session(1, -14 * hour), true],
  ['a session that starts in the last minute of the day before', sick, onDays(dayOf(1), dayOf(1)), session(1, -14 * hour - 60_000), false],
  ['leave for the day on which a session ends, not on which it starts', sick, onDays(dayOf(1) + 1, dayOf(1) + 1), overnight, false],
  ['leave for the day on which a session over midnight starts', sick, onDays(dayOf(1), dayOf(1)), overnight, true],
  ['an exemption by days goes by the start, too', exempt, onDays(dayOf(1) + 1, dayOf(1) + 1), overnight, false],
  ['a suspension that begins on the day on which the session ends', away, onDays(dayOf(1) + 1, dayOf(1) + 9), overnight, true],
  ['a suspension whose last day is the day on which the session starts', away, onDays(dayOf(1) - 9, dayOf(1)), overnight, true],
  ['a suspension that begins at the very moment of the end', away, onDays(dayOf(1) + 1, dayOf(1) + 9), untilMidnight, true],
  ['a suspension that ended the day before', away, onDays(dayOf(1) - 9, dayOf(1) - 1), session(1), false],
  ['a suspension that begins the day after', away, onDays(dayOf(1) + 1, dayOf(1) + 9), session(1), false],
] as const)('%s', (_name, kind, scope, when, covered) => {
  expect(covers({ kind: kind.kind, scope }, when)).toBe(covered)
})

it.each([
  ['approved', true, false],
  ['waiting', false, true],
  ['returned', false, true],
  ['refused', false, false],
  ['withdrawn', false, false],
  ['overturned', false, false],
] as const)('what is %s', (state, applies, undecided) => {
  expect(isSuspended([asked(away, state, at(1))], session(1))).toBe(applies)
  expect(isExempted([asked(exempt, state, at(1))], session(1))).toBe(applies)
  expect(undecidedLeave([asked(sick, state, at(1))], session(1))).toHaveLength(undecided ? 1 : 0)
})

it('a suspension that was asked for and waits is undecided, too', () => {
  expect(undecidedLeave([asked(away, 'waiting', at(1))], session(1))).toHaveLength(1)
})

it('keeps the window open as long as the rules say', () => {
  expect(leaveWindowEndsAt(session(1), { leaveWindowDays: 3 })).toBe(endOf(1) + 72 * hour)
  expect(leaveWindowEndsAt(session(1), { leaveWindowDays: 0 })).toBe(endOf(1))
})
