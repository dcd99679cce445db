import { afterSending, sendableFrom } from './sending'

const at = (clock: string) => Date.parse(`2026-03-18T${clock}+08:00`)
const now = at('10:00:00')
const minutes = 60_000

it.each([
  ['busy: again in five minutes', -1, 1, { state: 'pending', tries: 1, notBefore: now + 5 * minutes }],
  ['two at once to one person: again in half an hour, the second time', 43108, 2, { state: 'pending', tries: 2, notBefore: now + 30 * minutes }],
  ['too many a minute, for the third time: given up', 45009, 3, { state: 'failed', code: 45009, at: now }],
  ['no credit', 43101, 1, { state: 'failed', code: 43101, at: now }],
  ['banned', 43107, 1, { state: 'failed', code: 43107, at: now }],
  ['a field that WeChat refuses', 47003, 1, { state: 'failed', code: 47003, at: now }],
  ['an OPENID that is none', 40003, 1, { state: 'failed', code: 40003, at: now }],
] as const)('%s', (_name, code, tries, expected) => {
  expect(afterSending({ kind: 'refused', code }, tries, now)).toEqual(expected)
})

it('is never sent again when no answer came', () => {
  expect(afterSending({ kind: 'none' }, 1, now)).toEqual({ state: 'unknown', at: now })
})

it.each([
  ['in the day at once', 'leave-answered', '12:00:00', '12:00:00'],
  ['at 21:29 at once', 'leave-answered', '21:29:59', '21:29:59'],
  ['before seven not before seven', 'leave-answered', '05:00:00', '07:00:00'],
  ['at seven at once', 'leave-answered', '07:00:00', '07:00:00'],
  ['what is urgent at night, too', 'session-cancelled', '23:00:00', '23:00:00'],
] as const)('%s', (_name, kind, asked, sent) => {
  expect(sendableFrom(kind, at(asked))).toBe(at(sent))
})

it('from 21:30 on not before seven the next morning', () => {
  expect(sendableFrom('leave-answered', at('21:30:00'))).toBe(at('07:00:00') + 24 * 60 * minutes)
})

it('is done with once WeChat has taken it', () => {
  expect(afterSending({ kind: 'sent', msgId: '7' }, 1, now)).toEqual({ state: 'sent', at: now, msgId: '7' })
})
