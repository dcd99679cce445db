import { chinaDay } from '../shared/china-day'
import { periodOfSpan, proofsDueAfter, spanOf } from './leave-span'

const at = (text: string) => Date.parse(`${text}+08:00`)
const cycle = { from: at('2025-09-01T00:00'), to: at('2028-09-01T00:00') }
const dayOf = (text: string) => chinaDay(at(`${text}T12:00`))
const session = { sessionId: 's', startsAt: at('2026-03-18T14:00'), endsAt: at('2026-03-18T16:00') }
const later = { sessionId: 't', startsAt: at('2026-03-25T14:00'), endsAt: at('2026-03-25T16:00') }

it('days go from midnight to the midnight after the last', () => {
  expect(spanOf({ kind: 'days', firstDay: dayOf('2026-03-18'), lastDay: dayOf('2026-03-19') }, [])).toEqual({ from: at('2026-03-18T00:00'), until: at('2026-03-20T00:00') })
})

it('sessions go from the first to the last, wherever they are now', () => {
  expect(spanOf({ kind: 'sessions', sessionIds: ['t', 's'] }, [session, later])).toEqual({ from: session.startsAt, until: later.endsAt })
  expect(spanOf({ kind: 'sessions', sessionIds: ['gone'] }, [session])).toBeNull()
})

it.each([
  ['days up to the last of a school year belong to it', { kind: 'days', firstDay: dayOf('2026-08-01'), lastDay: dayOf('2026-08-31') }, '2026-09-01T00:00'],
  ['days up to the first of the next belong to that', { kind: 'days', firstDay: dayOf('2026-08-01'), lastDay: dayOf('2026-09-01') }, '2027-09-01T00:00'],
] as const)('%s', (_what, scope, to) => {
  const span = spanOf(scope, [])
  expect(span === null ? null : periodOfSpan(scope, span, 'school-year', cycle).to).toBe(at(to))
})

it('a session that ends at the very beginning of a period belongs to that', () => {
  const night = { sessionId: 'n', startsAt: at('2026-08-31T22:00'), endsAt: at('2026-09-01T00:00') }
  const scope = { kind: 'sessions' as const, sessionIds: ['n'] }
  expect(periodOfSpan(scope, spanOf(scope, [night]) ?? { from: 0, until: 0 }, 'school-year', cycle).from).toBe(at('2026-09-01T00:00'))
})

it('pictures are deleted ninety days after the period closes', () => {
  expect(proofsDueAfter({ from: at('2025-09-01T00:00'), to: at('2026-09-01T00:00') })).toBe(at('2026-11-30T00:00'))
})
