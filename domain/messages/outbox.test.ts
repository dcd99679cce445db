import type { Correspondence } from './correspondence'
import { newCorrespondence } from './correspondence'
import { messageKinds } from './kinds'
import type { Pending, Verdict } from './outbox'
import { afterRefusal, inSendingOrder, judgePending, takenOff } from './outbox'
import { leaseMs } from './sending'

const now = 1_000_000_000_000
const message: Pending = {
  id: 'm',
  personId: 'p',
  kind: 'leave-answered',
  content: { kind: 'leave-answered', type: 'sick', state: 'approved', stillCounts: false, remark: '', at: now },
  opens: '',
  topic: 'leave_1',
  at: now,
  readAt: null,
  expiresAt: null,
  delivery: { state: 'pending', tries: 0, notBefore: now },
  sendAt: now,
}
const rich: Correspondence = { ...newCorrespondence(), credits: { activity: 2, attendance: 2, decision: 2, todo: 2 } }
const flight = { messageId: 'm', studioId: 's', tries: 1, leaseUntil: now + 1 }
const sent: Verdict = { kind: 'send', openid: 'o' }

const table: [what: string, message: Partial<Pending>, correspondence: Partial<Correspondence>, verdict: Verdict][] = [
  ['is sent', {}, {}, sent],
  ['is not sent without a credit', {}, { credits: newCorrespondence().credits }, { kind: 'skip', why: 'no-credit' }],
  ['was paid for by its first try', { delivery: { state: 'pending', tries: 1, notBefore: now } }, { credits: newCorrespondence().credits }, sent],
  ['is not sent once its session has begun', { expiresAt: now }, {}, { kind: 'skip', why: 'too-late' }],
  ['waits for the morning', { delivery: { state: 'pending', tries: 0, notBefore: now + 5 } }, {}, { kind: 'later', at: now + 5 }],
  ['is not sent where the kind is for the inbox alone', {}, { channels: { 'leave-answered': 'inbox' } }, { kind: 'skip', why: 'switched-off' }],
  ['is not sent where the main switch is off', {}, { mainSwitchOff: true }, { kind: 'skip', why: 'switched-off' }],
  ['waits while it is under way', {}, { flights: [flight] }, { kind: 'later', at: now + 1 }],
  ['is unknown when it was under way and nobody wrote down its end', {}, { flights: [{ ...flight, leaseUntil: now }] }, { kind: 'unknown' }],
  ['is tried again after a try that was written down', { delivery: { state: 'pending', tries: 1, notBefore: now } }, { flights: [{ ...flight, leaseUntil: now }] }, sent],
  ['waits while something else is under way to the person', {}, { flights: [{ ...flight, messageId: 'n' }] }, { kind: 'later', at: now + 1 }],
]

it.each(table)('a message %s', (_what, more, correspondence, verdict) => {
  expect(judgePending({ ...message, ...more }, { openid: 'o', correspondence: { ...rich, ...correspondence }, canCome: messageKinds }, [], new Set(), [], now)).toEqual(verdict)
})

it('a pause that ends at night lasts until the morning, but for what is urgent', () => {
  const night = Date.parse('2026-03-18T21:45:00+08:00')
  const tried = { state: 'pending' as const, tries: 2, notBefore: night }
  const judge = (kind: Pending['kind']) => judgePending({ ...message, kind, delivery: tried }, { openid: 'o', correspondence: rich, canCome: messageKinds }, [], new Set(), [], night)
  expect([judge('leave-answered'), judge('session-cancelled')]).toEqual([{ kind: 'later', at: Date.parse('2026-03-19T07:00:00+08:00') }, sent])
})

it('is sent without a credit where its template was granted for long, however often', () => {
  const poor = newCorrespondence()
  const judge = (correspondence: Correspondence) => judgePending(message, { openid: 'o', correspondence, canCome: messageKinds }, [], new Set(), ['decision'], now)
  const after = takenOff(poor, message, { studioId: 's', waiting: new Set(['m']), longTerm: ['decision'] }, now)
  expect([judge(poor), judge({ ...after, flights: [] }), after.credits.decision]).toEqual([sent, sent, 0])
})

it('what comes later about the same takes its place', () => {
  const later = { ...message, id: 'n', at: now + 1 }
  const judge = (one: Pending) => judgePending(one, { openid: 'o', correspondence: rich, canCome: messageKinds }, [message, later], new Set(), [], now)
  expect([judge(message), judge(later)]).toEqual([{ kind: 'skip', why: 'replaced' }, sent])
})

it('nobody is written to before they are bound', () => {
  expect(judgePending(message, { openid: null, correspondence: rich, canCome: messageKinds }, [], new Set(), [], now)).toEqual({ kind: 'skip', why: 'not-bound' })
})

it('taking off takes the credit once and forgets only flights that are known to have ended', () => {
  const flights = [
    { ...flight, messageId: 'ended', leaseUntil: now - 1 },
    { ...flight, messageId: 'waits', leaseUntil: now - 1 },
    { ...flight, messageId: 'young', leaseUntil: now + 1 },
    { ...flight, messageId: 'of-others', studioId: 't', leaseUntil: now - 1 },
  ]
  const first = takenOff({ ...rich, flights }, message, { studioId: 's', waiting: new Set(['waits', 'm']), longTerm: [] }, now)
  expect(first.flights.map(({ messageId }) => messageId)).toEqual(['waits', 'young', 'of-others', 'm'])
  expect(first.flights.at(-1)).toEqual({ messageId: 'm', studioId: 's', tries: 1, leaseUntil: now + leaseMs })
  const second = takenOff(first, { ...message, delivery: { state: 'pending', tries: 1, notBefore: now } }, { studioId: 's', waiting: new Set(['m']), longTerm: [] }, now)
  expect([first.credits.decision, second.credits.decision, second.version]).toEqual([1, 1, 2])
})

it('where more waits than was read, no flight of the studio is forgotten: its message may be among the rest', () => {
  const lost = { ...flight, messageId: 'among the rest', leaseUntil: now - 1 }
  const { flights } = takenOff({ ...rich, flights: [lost] }, message, { studioId: 's', waiting: null, longTerm: [] }, now)
  expect(flights.map(({ messageId }) => messageId)).toEqual(['among the rest', 'm'])
})

it.each([
  ['gives back the credit that was taken', 47003, [], 3],
  ['takes all of them, where WeChat says that there is none', 43101, [], 0],
  ['changes nothing where the template was granted for long', 47003, ['decision'], 2],
] as const)('a refusal %s', (_what, code, longTerm, left) => {
  expect(afterRefusal(rich.credits, 'leave-answered', code, longTerm).decision).toBe(left)
})

it('what cannot wait is sent first, the rest in the order in which it was due', () => {
  const letters = (['leave-answered', 'session-moved', 'policy-changed', 'missing'] as const).map((kind) => ({ message: { kind } }))
  expect(inSendingOrder(letters).map(({ message }) => message.kind)).toEqual(['session-moved', 'missing', 'leave-answered', 'policy-changed'])
})
