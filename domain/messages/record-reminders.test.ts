import { nextRecordMoment, recordMomentsBetween } from './record-reminders'
import type { KnownSession } from './world'

const at = (clock: string, day = 18) => Date.parse(`2026-03-${day}T${clock}:00+08:00`)
const session: KnownSession = {
  sessionId: 'xa',
  activityId: 'x',
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
const nextDay = { ...session, sessionId: 'xb', startsAt: at('9:00', 19), endsAt: at('11:00', 19) }
const morning = (day: number) => at('07:30', day)

it.each([
  ['not on the evening of the day', [session], at('16:00'), at('23:00'), []],
  ['at half past seven the next morning', [session], at('23:00'), morning(19), [morning(19)]],
  ['once', [session], morning(19), at('07:40', 19), []],
  ['still in the afternoon, when the timer was late', [session], at('23:00'), at('15:00', 19), [morning(19)]],
  ['no more in the evening', [session], at('23:00'), at('19:30', 19), []],
  ['after the last of its sessions', [nextDay, session], at('23:00'), at('07:30', 21), []],
  ['after the last of its sessions, on whatever day', [nextDay, session], at('07:40', 19), morning(20), [morning(20)]],
  ['the next morning where it ended at midnight', [{ ...session, endsAt: at('00:00', 19) }], at('16:00'), morning(19), [morning(19)]],
  ['not where it was called off', [{ ...session, cancelled: { reason: '' } }], at('16:00'), morning(19), []],
] as const)('a record is asked for %s', (_when, sessions, from, to, expected) => {
  expect(recordMomentsBetween(sessions, from, to).map((moment) => moment.at)).toEqual(expected)
})

it('the timer knows the morning of which it has something to ask', () => {
  expect(nextRecordMoment([session, nextDay], at('16:00'))).toBe(morning(20))
  expect(nextRecordMoment([session], morning(19))).toBeNull()
})
