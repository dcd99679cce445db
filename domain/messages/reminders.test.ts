import { longWaiting, momentsBetween, nextMoment, nextWaiting } from './reminders'
import type { KnownSession } from './world'

const at = (clock: string, day = 18) => Date.parse(`2026-03-${day}T${clock}:00+08:00`)
const session: KnownSession = {
  sessionId: 'x',
  activityId: 'a',
  title: '主题班会观摩',
  startsAt: at('14:00'),
  endsAt: at('16:00'),
  place: '302',
  bring: '',
  required: true,
  roster: { kind: 'all' },
  keyVersion: 0,
  cancelled: null,
}

it.each([
  ['at seven in the evening before', at('18:59', 17), at('19:00', 17), ['session-tomorrow']],
  ['once', at('19:00', 17), at('19:05', 17), []],
  ['still at eight, when the timer was late', at('18:00', 17), at('20:00', 17), ['session-tomorrow']],
  ['no more at night', at('18:00', 17), at('22:00', 17), []],
  ['an hour before', at('12:55'), at('13:00'), ['session-soon']],
  ['no more half an hour before', at('12:55'), at('13:30'), []],
  ['ten minutes after the start', at('14:05'), at('14:10'), ['missing']],
  ['no more when the session is half over', at('14:05'), at('15:00'), []],
] as const)('is said %s', (_when, from, to, kinds) => {
  expect(momentsBetween([session], from, to).map(({ kind }) => kind)).toEqual(kinds)
})

it('is not said of what was called off', () => {
  const cancelled = { ...session, cancelled: { reason: '' } }
  expect([momentsBetween([cancelled], at('12:55'), at('13:00')), nextMoment([cancelled], 0)]).toEqual([[], null])
})

it('comes again where the session was moved later', () => {
  const moved = { ...session, startsAt: at('17:00'), endsAt: at('19:00') }
  expect(nextMoment([moved], at('13:00'))).toBe(at('16:00'))
})

it.each([
  ['three days after it was asked', at('09:00', 10), at('09:00', 13)],
  ['not again on the same day', at('09:00', 13), at('09:00', 16)],
  ['three days later', at('10:00', 13), at('09:00', 16)],
])('what waits is said %s', (_when, from, next) => {
  expect(nextWaiting([{ what: 'leave', since: at('09:00', 10) }, { what: 'appeal', since: at('20:00', 12) }], from)).toBe(next)
})

it('counts what has waited for three days, and nothing when nothing waits', () => {
  expect(longWaiting([{ what: 'leave', since: at('09:00', 10) }, { what: 'appeal', since: at('20:00', 12) }], at('09:00', 13))).toEqual({ leaves: 1, appeals: 0 })
  expect(nextWaiting([], 0)).toBeNull()
})
