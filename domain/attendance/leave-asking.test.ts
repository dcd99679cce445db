import { chinaDay } from '../shared/china-day'
import type { LeaveKind, LeaveRecord, LeaveScope, LeaveState } from './leave'
import type { AskingFacts, LeaveWish } from './leave-asking'
import { refuseAsking } from './leave-asking'
import type { KnownSession } from './leave-scope'
import { defaultPolicy } from './policy'

const hour = 3_600_000
const day = 24 * hour
const now = Date.parse('2026-03-18T12:00:00+08:00')
const today = chinaDay(now)

/** A session from 14:00 to 16:00 that many days from now. */
function session(sessionId: string, days: number, more: Partial<KnownSession> = {}): KnownSession {
  const startsAt = now + days * day + 2 * hour
  return { sessionId, startsAt, endsAt: startsAt + 2 * hour, cancelled: false, expected: true, ...more }
}

const sessions = [
  session('month ago', -30),
  session('four days ago', -4),
  session('yesterday', -1),
  session('today', 0),
  session('tomorrow', 1),
  session('in a week', 7),
  session('cancelled', 2, { cancelled: true }),
  session('of others', 3, { expected: false }),
]

const named = (...sessionIds: string[]): LeaveScope => ({ kind: 'sessions', sessionIds })
const days = (first: number, last: number): LeaveScope => ({ kind: 'days', firstDay: today + first, lastDay: today + last })

type Kind = Exclude<LeaveKind, { kind: 'exemption' }>
const sick: Kind = { kind: 'leave', type: 'sick' }
const personal: Kind = { kind: 'leave', type: 'personal' }
const official: Kind = { kind: 'leave', type: 'official' }
const parental: Kind = { kind: 'suspension', type: 'parental' }

function wish(what: Kind, scope: LeaveScope, more: Partial<Pick<LeaveWish, 'authority' | 'proofCount'>> = {}): LeaveWish {
  return { ...what, scope, authority: '', proofCount: 0, ...more }
}

function request(what: LeaveKind, scope: LeaveScope, state: LeaveState): LeaveRecord {
  return { id: `${what.type} ${state}`, personId: 'p', ...what, scope, state }
}

function outcome(asked: LeaveWish, more: Partial<AskingFacts> = {}): string {
  return refuseAsking(asked, { sessions, requests: [], before: null, policy: defaultPolicy, now, ...more })?.code ?? 'accepted'
}

describe('what may be asked for', () => {
  it.each([
    ['a session to come', wish(sick, named('tomorrow')), 'accepted'],
    ['several sessions', wish(sick, named('tomorrow', 'in a week')), 'accepted'],
    ['a span of days', wish(sick, days(0, 2)), 'accepted'],
    ['one day', wish(sick, days(1, 1)), 'accepted'],
    ['yesterday, afterwards', wish(sick, named('yesterday')), 'accepted'],
    ['yesterday by its day', wish(sick, days(-1, -1)), 'accepted'],
    ['four days ago', wish(sick, named('four days ago')), 'TOO_LATE'],
    ['four days ago by its day', wish(sick, days(-4, -4)), 'TOO_LATE'],
    ['a span that reaches back too far', wish(sick, days(-4, 2)), 'TOO_LATE'],
    ['one session in time and one not', wish(sick, named('four days ago', 'tomorrow')), 'TOO_LATE'],
    ['a span that began long ago without a session so far', wish(sick, days(-10, 1)), 'TOO_LATE'],
    ['days long ago on which nothing took place', wish(sick, days(-20, -10)), 'TOO_LATE'],
    ['a span that runs backwards', wish(sick, days(2, 1)), 'BAD_INPUT'],
    ['366 days', wish(parental, days(0, 365)), 'accepted'],
    ['367 days', wish(parental, days(0, 366)), 'BAD_INPUT'],
    ['a span that begins in 366 days', wish(sick, days(366, 367)), 'accepted'],
    ['a span that begins later than that', wish(sick, days(367, 367)), 'BAD_INPUT'],
    ['the same session twice', wish(sick, named('tomorrow', 'tomorrow')), 'BAD_INPUT'],
    ['a session that nobody knows', wish(sick, named('of another studio')), 'NOT_FOUND'],
    ['a cancelled session', wish(sick, named('cancelled')), 'CANCELLED'],
    ['a session for others', wish(sick, named('of others')), 'NOT_ON_ROSTER'],
    ['a suspension by days', wish(parental, days(0, 97)), 'accepted'],
    ['a suspension of sessions', wish(parental, named('tomorrow')), 'BAD_INPUT'],
    ['a suspension that reaches back too far', wish(parental, days(-4, 90)), 'TOO_LATE'],
    ['因公 without paper or name', wish(official, named('tomorrow')), 'PAPER_MISSING'],
    ['因公 with a name', wish(official, named('tomorrow'), { authority: '教务处' }), 'accepted'],
    ['因公 with a picture of its paper', wish(official, named('tomorrow'), { proofCount: 1 }), 'accepted'],
  ])('%s', (_what, asked, expected) => {
    expect(outcome(asked)).toBe(expected)
  })

  it('says until when it could have been asked for', () => {
    const ended = sessions.find(({ sessionId }) => sessionId === 'four days ago')?.endsAt ?? 0
    const facts = { sessions, requests: [], before: null, policy: defaultPolicy, now }
    expect(refuseAsking(wish(sick, named('four days ago', 'month ago')), facts)).toEqual({ code: 'TOO_LATE', at: ended - 26 * day + 3 * day })
  })

  it.each([
    ['at the last moment', 0, 'accepted'],
    ['a millisecond later', 1, 'TOO_LATE'],
  ])('three days after the end %s', (_when, later, expected) => {
    const ended = session('x', -3)
    expect(outcome(wish(sick, named('x')), { sessions: [ended], now: ended.endsAt + 3 * day + later })).toBe(expected)
  })
})

describe('asking again', () => {
  it.each([
    ['what waits', wish(sick, named('tomorrow')), request(sick, named('tomorrow'), 'waiting'), 'ALREADY_ASKED'],
    ['what waits under another name: that one is to be revised', wish(personal, named('tomorrow')), request(sick, named('tomorrow'), 'waiting'), 'ALREADY_ASKED'],
    ['what waits as something lesser: that one is to be revised, too', wish(sick, named('tomorrow')), request(personal, named('tomorrow'), 'waiting'), 'ALREADY_ASKED'],
    ['what was returned: that one is to be revised', wish(sick, named('tomorrow')), request(sick, named('tomorrow'), 'returned'), 'ALREADY_ASKED'],
    ['what was approved', wish(sick, named('tomorrow')), request(sick, named('tomorrow'), 'approved'), 'ALREADY_ASKED'],
    ['what was approved as something better', wish(personal, named('tomorrow')), request(sick, named('tomorrow'), 'approved'), 'ALREADY_ASKED'],
    ['for something better than what was approved', wish(sick, named('tomorrow')), request(personal, named('tomorrow'), 'approved'), 'accepted'],
    ['what was refused', wish(sick, named('tomorrow')), request(sick, named('tomorrow'), 'refused'), 'accepted'],
    ['what was withdrawn', wish(sick, named('tomorrow')), request(sick, named('tomorrow'), 'withdrawn'), 'accepted'],
    ['what was taken back', wish(sick, named('tomorrow')), request(official, named('tomorrow'), 'overturned'), 'accepted'],
    ['a session of days that were approved', wish(sick, named('tomorrow')), request(sick, days(0, 2), 'approved'), 'ALREADY_ASKED'],
    ['one session more', wish(sick, named('tomorrow', 'in a week')), request(sick, named('tomorrow'), 'approved'), 'accepted'],
    ['days within days', wish(sick, days(1, 1)), request(sick, days(0, 2), 'approved'), 'ALREADY_ASKED'],
    ['days that overlap', wish(sick, days(1, 3)), request(sick, days(0, 2), 'approved'), 'accepted'],
    ['the day of a session: another may be added to it', wish(sick, days(1, 1)), request(sick, named('tomorrow'), 'approved'), 'accepted'],
    ['leave within a suspension', wish(sick, named('tomorrow')), request(parental, days(0, 90), 'approved'), 'ALREADY_ASKED'],
    ['leave within a suspension that waits', wish(sick, named('tomorrow')), request(parental, days(0, 90), 'waiting'), 'accepted'],
    ['leave for what one is exempt from', wish(sick, named('tomorrow')), request({ kind: 'exemption', type: 'exempt' }, named('tomorrow'), 'approved'), 'ALREADY_ASKED'],
    ['a suspension over days of leave', wish(parental, days(0, 2)), request(sick, days(0, 2), 'approved'), 'accepted'],
    ['a suspension that waits', wish(parental, days(0, 2)), request(parental, days(0, 30), 'waiting'), 'ALREADY_ASKED'],
  ])('%s', (_what, asked, before, expected) => {
    expect(outcome(asked, { requests: [before] })).toBe(expected)
  })

  it('two requests together may cover it', () => {
    const requests = [request(sick, days(0, 0), 'approved'), request(sick, days(1, 2), 'waiting')]
    expect(outcome(wish(sick, days(0, 2)), { requests })).toBe('ALREADY_ASKED')
  })
})

describe('revising', () => {
  it.each([
    ['what was asked for in time, when the time has passed', wish(sick, named('four days ago'), { proofCount: 1 }), request(sick, named('four days ago'), 'returned'), 'accepted'],
    ['days that were asked for in time', wish(sick, days(-6, -4)), request(sick, days(-6, -4), 'returned'), 'accepted'],
    ['fewer of them', wish(sick, days(-5, -4)), request(sick, days(-6, -4), 'returned'), 'accepted'],
    ['with a session that was not asked for in time', wish(sick, named('four days ago', 'month ago')), request(sick, named('four days ago'), 'returned'), 'TOO_LATE'],
    ['to 因公 without paper', wish(official, named('tomorrow')), request(sick, named('tomorrow'), 'waiting'), 'PAPER_MISSING'],
  ])('%s', (_what, asked, before, expected) => {
    expect(outcome(asked, { before })).toBe(expected)
  })
})
