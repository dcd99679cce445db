import type { LeaveRecord } from './leave'
import type { SheetGround } from './make-sheet'
import { makeSheet } from './make-sheet'
import { defaultPolicy, rulesFrom } from './policy'
import type { Book, Evidence, Mark } from './presence-facts'
import type { Sheet, SheetEntry } from './sheet'

const minute = 60_000
const startsAt = Date.parse('2026-03-18T14:00:00+08:00')
const endsAt = startsAt + 120 * minute
const session = { id: 'activitya', startsAt, endsAt, tenthsOfHours: 20, keyVersion: 0, moves: [] }
const membership = { studioId: 'studio', role: 'member' as const, counted: true, from: 0, to: null }
const person = { personId: 'p', memberships: [membership] }
const emptyBook: Book = { rollCall: {}, evidence: {}, corrections: {} }
const ground: SheetGround = {
  studioId: 'studio',
  session,
  required: true,
  roster: { kind: 'all' },
  people: [person],
  marks: [],
  book: null,
  leaves: [],
  policies: rulesFrom(defaultPolicy, 0).policies,
}

function mark(more: Partial<Mark> = {}): Mark {
  return { personId: 'p', expected: true, via: 'code', arrivedAt: startsAt - minute, keyVersion: 0, step: 0, ...more }
}

function evidence(more: Partial<Evidence> = {}): Book {
  const sent: Evidence = {
    expected: true,
    step: 0,
    keyVersion: 0,
    codeShownAt: startsAt - minute,
    receivedAt: endsAt,
    decision: 'waiting',
    decidedBy: null,
    decidedAt: null,
    ...more,
  }
  return { ...emptyBook, evidence: { p: sent } }
}

const rollCall = (note: 'present' | 'absent'): Book => ({ ...emptyBook, rollCall: { p: [{ note, at: startsAt, by: 'h' }] } })

function leave(more: Partial<LeaveRecord> = {}): LeaveRecord {
  return { id: 'l', personId: 'p', kind: 'leave', type: 'sick', scope: { kind: 'sessions', sessionIds: [session.id] }, state: 'approved', ...more } as LeaveRecord
}

function entry(more: Partial<SheetGround> = {}, before: Sheet | null = null): SheetEntry | undefined {
  return makeSheet({ ...ground, ...more }, before).entries['p']
}

const found: [string, Partial<SheetGround>, Partial<SheetEntry['found']>][] = [
  ['nothing is known: 缺', {}, { status: 'absent' }],
  ['a scan in time: 到', { marks: [mark()] }, { status: 'present', minutesLate: 0 }],
  ['exactly ten minutes after the start is not late', { marks: [mark({ arrivedAt: startsAt + 10 * minute })] }, { status: 'present' }],
  ['eleven minutes after the start: 迟', { marks: [mark({ arrivedAt: startsAt + 11 * minute })] }, { status: 'late', minutesLate: 11 }],
  ['an hour late is kept as late: the policy decides what that counts as', { marks: [mark({ arrivedAt: startsAt + 60 * minute })] }, { status: 'late', minutesLate: 60 }],
  ['roll call 到', { book: rollCall('present') }, { status: 'present' }],
  ['roll call 缺', { book: rollCall('absent') }, { status: 'absent' }],
  ['a late scan that was confirmed', { book: evidence({ decision: 'confirmed' }) }, { status: 'present' }],
  ['a late scan that nobody has judged counts as nothing', { book: evidence() }, { status: 'absent' }],
  ['approved leave: its type', { leaves: [leave()] }, { status: 'leave', leaveType: 'sick' }],
  ['leave that waits is none yet', { leaves: [leave({ state: 'waiting' })] }, { status: 'absent', leaveType: null }],
  ['leave that was refused is none', { leaves: [leave({ state: 'refused' })] }, { status: 'absent' }],
  ['somebody else’s leave', { leaves: [leave({ personId: 'q' })] }, { status: 'absent' }],
  ['approved leave and came late: 到, not late', { leaves: [leave()], marks: [mark({ arrivedAt: startsAt + 40 * minute })] }, { status: 'present', minutesLate: 0, leaveType: null }],
  ['approved leave against roll call 缺', { leaves: [leave()], book: rollCall('absent') }, { status: 'leave' }],
  [
    'of two leaves the better one for the member',
    { leaves: [leave({ id: 'a', type: 'personal' }), leave({ id: 'b', type: 'official' })] },
    { status: 'leave', leaveType: 'official' },
  ],
  ['a suspension is not in the sheet, it is applied when the standing is judged', { leaves: [leave({ kind: 'suspension', type: 'parental' })] }, { status: 'absent' }],
]

it.each(found)('%s', (_name, more, expected) => {
  expect(entry(more)?.found).toMatchObject(expected)
})

it('goes by the rules in force at its end, not by those set since', () => {
  const later = { from: endsAt + 1, policy: { ...defaultPolicy, lateAfterMinutes: 0 }, at: 1, by: '', why: '' }
  expect(entry({ policies: [...ground.policies, later], marks: [mark({ arrivedAt: startsAt + 5 * minute })] })?.found.status).toBe('present')
})

it.each([
  ['a late scan that waits', { book: evidence() }, true],
  ['a late scan that waits, with leave', { book: evidence(), leaves: [leave()] }, true],
  ['a mark made with the key of before the move, after it', { session: { ...session, keyVersion: 1, moves: [startsAt - 30 * minute] }, marks: [mark()] }, true],
  ['a late scan that was refused', { book: evidence({ decision: 'refused' }) }, false],
  ['a scan in time', { marks: [mark()] }, false],
])('%s is unconfirmed: %s', (_name, more, expected) => {
  expect(entry(more)?.unconfirmed).toBe(expected)
})

describe('due is', () => {
  const someoneElse = { roster: { kind: 'some' as const, personIds: ['q'] } }
  const people = (more: object) => ({ people: [{ personId: 'p', memberships: [{ ...membership, ...more }] }] })
  it.each([
    ['whoever is counted, at what is for all', {}, true],
    ['who is named, at what is for some, counted or not', { ...people({ counted: false }), roster: { kind: 'some' as const, personIds: ['p'] } }, true],
    ['not who belongs to the studio without being counted', people({ counted: false }), false],
    ['not who was not asked', someoneElse, false],
    ['not who was not asked and came all the same', { ...someoneElse, marks: [mark()] }, false],
    ['who joined at the very end', people({ from: endsAt }), true],
    ['not who joined after it', people({ from: endsAt + 1 }), false],
    ['not who left at the very end', people({ to: endsAt }), false],
  ])('%s', (_name, more, expected) => {
    expect(entry(more) !== undefined).toBe(expected)
  })
})

describe('closed anew, it', () => {
  const decided = { status: 'present' as const, minutesLate: 0, leaveType: null, at: endsAt + minute, by: 'h', factId: 'f' }
  const appeal = { text: '我在', at: endsAt, state: 'waiting' as const, decidedBy: null, decidedAt: null }
  const makeUp = { what: { kind: 'task' as const, task: '补一篇' }, state: 'named' as const, by: 'h', at: endsAt }
  const before = makeSheet(ground, null)
  const kept = (more: Partial<SheetEntry>): Sheet => ({ ...before, state: 'open', entries: { p: { ...(before.entries['p'] as SheetEntry), ...more } } })

  it('keeps what was decided, appealed and made up, and finds the rest afresh', () => {
    expect(entry({ marks: [mark()] }, kept({ decided, appeal, makeUp }))).toMatchObject({ found: { status: 'present' }, decided, appeal, makeUp })
  })

  it('does not ask again about a late scan on which somebody has decided', () => {
    expect(entry({ book: evidence() }, kept({ decided }))?.unconfirmed).toBe(false)
  })

  it('asks about one that came after the decision', () => {
    expect(entry({ book: evidence({ receivedAt: decided.at + 1 }) }, kept({ decided }))?.unconfirmed).toBe(true)
  })

  it('forgets who is no longer on the roster', () => {
    expect(entry({ roster: { kind: 'some', personIds: [] } }, kept({ decided }))).toBeUndefined()
  })

  it('is closed and carries the times and the weight of now', () => {
    expect(makeSheet({ ...ground, required: false }, kept({}))).toMatchObject({ state: 'closed', required: false, startsAt, endsAt, tenthsOfHours: 20 })
  })
})
