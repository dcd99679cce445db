import { afterwards, asked, at, day, dayOf, endOf, facts, findingFor, inForce, nameOf, onDays, open, person, sheet, sheets, startOf, year } from '../../tests/support/standing-facts'
import { judgeStanding } from './judge-standing'
import type { LeaveRecord } from './leave'
import type { AttendancePolicy } from './policy'
import type { Sheet, SheetEntry } from './sheet'
import type { Standing, StandingFacts } from './standing'

type Rest = Parameters<typeof facts>[1]
type Figures = Partial<Omit<Standing, 'certainty'>> & { certainty?: Partial<Standing['certainty']> }

const judge = (given: StandingFacts, now = afterwards(given), who = person()) => judgeStanding(who, given, now)
const suspension = (firstDay: number, lastDay: number, state: LeaveRecord['state'] = 'approved') => asked({ kind: 'suspension', type: 'parental' }, state, onDays(firstDay, lastDay))
const opens = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => open(from + n))
const appeal = (state: 'waiting' | 'accepted' | 'refused'): SheetEntry['appeal'] => ({ text: '', at: 0, state, decidedBy: null, decidedAt: null })
const hours = (number: number) => ({ tenthsOfHours: number * 10 })
const byHours: Partial<AttendancePolicy> = { unit: 'hours', planned: 360 }
const exclusive: Partial<AttendancePolicy> = { line: { numerator: 1, denominator: 3, inclusive: false } }
const certain = { kind: 'certain', by: 'plan' } as const

it.each<[string, string, Rest, Figures]>([
  ['A, P, P opens nothing when 12 are planned', 'APP', {}, { absent: 1, due: 3, base: 12, level: 'overSoFar', certainty: { kind: 'open' }, remaining: 2 }],
  ['4 absences of a planned 12 open a case even at 4 of 6 held', 'AAPAAP', {}, { absent: 4, due: 6, base: 12, certainty: { ...certain, sessionIds: [1, 2, 4, 5].map(nameOf) }, remaining: 0 }],
  ['4 of 12 reaches the line', 'AAAA PPPP PPPP', {}, { certainty: certain, level: 'overSoFar' }],
  ['12 of 36 reaches it', 'A'.repeat(12) + 'P'.repeat(24), { policy: { planned: 36 } }, { absent: 12, base: 36, certainty: certain }],
  ['4 of 13 does not', 'AAAA PPPP PPPP P', {}, { absent: 4, base: 13, certainty: { kind: 'open' }, level: 'warning' }],
  ['3 of 10 does not', 'AAA PPPPPPP', { policy: { planned: 10 } }, { absent: 3, base: 10, certainty: { kind: 'open' } }],
  ['exclusive: 4 of 12 does not', 'AAAA PPPP PPPP', { policy: exclusive }, { certainty: { kind: 'open' }, level: 'warning', remaining: 0 }],
  ['exclusive: 5 of 12 does', 'AAAAA PPP PPPP', { policy: exclusive }, { certainty: certain, level: 'overSoFar' }],
  ['因公 leaves both sides', 'AAOP', {}, { due: 3, absent: 2, base: 11, dueSessions: 3 }],
  ['因公 of a planned 13 makes 4 absences one third of the rest', 'AAAAO', { policy: { planned: 13 } }, { base: 12, certainty: certain }],
  ['免 leaves both sides', 'AAXP', {}, { due: 3, absent: 2, base: 11 }],
  ['who was not on the roster is charged for nothing', 'AA.P', {}, { due: 3, absent: 2, base: 12 }],
  ['three for others only take nothing from the plan', 'AAA...', {}, { due: 3, absent: 3, base: 12, certainty: { kind: 'open' } }],
  ['nor do those to come, however many', 'AAAP', { openSessions: opens(5, 20).map((one) => ({ ...one, roster: { kind: 'some', personIds: ['Q'] } })) }, { base: 12 }],
  ['a fifth: 3 of 15 reaches it', 'AAAPP', { policy: { planned: 15, line: { numerator: 1, denominator: 5, inclusive: true } } }, { certainty: certain }],
  ['more sessions than planned make the base', 'APPP', { openSessions: opens(5, 14) }, { base: 14 }],
  ['fewer sessions than planned do not', 'APPP', { openSessions: opens(5, 8) }, { base: 12 }],
  ['a session to come to which one is not asked is no part of the base', 'APPP', { openSessions: [open(5, { roster: { kind: 'some', personIds: ['Q'] } })] }, { base: 12 }],
  ['a session to come to which one is asked by name does not', 'APPP', { openSessions: [open(5, { roster: { kind: 'some', personIds: ['P'] } })] }, { base: 12 }],
  ['an optional session to come never counts', 'APPP', { openSessions: opens(5, 14).map((one) => ({ ...one, required: false })) }, { base: 12 }],
  ['an optional session that was held never counts', '', { sheets: Array.from({ length: 14 }, (_, n) => sheet(n + 1, 'P', {}, { required: n < 4 })) }, { due: 4, base: 12 }],
  ['a session that has a sheet is not counted again as one to come', 'APPP', { openSessions: opens(1, 13) }, { base: 13 }],
  ['因公 for a session to come leaves the base', 'APPP', { openSessions: opens(5, 6), leaves: [asked({ kind: 'leave', type: 'official' }, 'approved', at(6))] }, { base: 11 }],
  ['因公 that is only asked for does not', 'APPP', { openSessions: opens(5, 6), leaves: [asked({ kind: 'leave', type: 'official' }, 'waiting', at(6))] }, { base: 12 }],
  ['any other leave for a session to come does not', 'APPP', { openSessions: opens(5, 6), leaves: [asked({ kind: 'leave', type: 'sick' }, 'approved', at(6))] }, { base: 12 }],
  ['an exemption for a session to come leaves the base', 'APPP', { openSessions: opens(5, 6), leaves: [asked({ kind: 'exemption', type: 'exempt' }, 'approved', at(6))] }, { base: 11 }],
  ['产假 covers sessions created later', 'AAAP', { openSessions: opens(5, 8), leaves: [suspension(dayOf(5), dayOf(8))] }, { base: 8, certainty: certain }],
  ['产假 that is only asked for covers none', 'AAAP', { openSessions: opens(5, 8), leaves: [suspension(dayOf(5), dayOf(8), 'waiting')] }, { base: 12, certainty: { kind: 'open' } }],
  ['a reopened sheet is a session to come for those in it', 'AAAA', { sheets: [...sheets('AAAP'), sheet(5, 'A', {}, { state: 'open' }), sheet(6, '.', {}, { state: 'open' })] }, { due: 4, absent: 3, base: 12 }],
  ['nobody has a standing without a session', '', {}, { level: 'tooEarly', due: 0, absent: 0, base: 12, remaining: 3, certainty: { kind: 'open' } }],
])('%s', (_name, marks, rest, expected) => {
  expect(judge(facts(marks, rest))).toMatchObject(expected)
})

describe('33 and 34 of 100', () => {
  const cycle = { from: year.from, to: year.from + 3 * 366 * day }
  const rest = { period: cycle, policy: { planned: 100 } }

  it('33 of 100 does not reach the line', () => {
    expect(judge(facts('A'.repeat(33) + 'P'.repeat(67), rest))).toMatchObject({ absent: 33, base: 100, certainty: { kind: 'open' }, remaining: 0 })
  })

  it('34 of 100 does', () => {
    expect(judge(facts('A'.repeat(34) + 'P'.repeat(66), rest))).toMatchObject({ absent: 34, certainty: certain })
  })
})

describe('members who come and go', () => {
  it('joined after the fifth session: what came before leaves the base', () => {
    expect(judge(facts('..... AAP'), undefined, person({ from: endOf(5) + 1 }))).toMatchObject({ due: 3, absent: 2, base: 7, remaining: 0, certainty: { kind: 'open' } })
  })

  it('is not charged for an entry of before', () => {
    expect(judge(facts('AAAAA AAP'), undefined, person({ from: endOf(5) + 1 }))).toMatchObject({ due: 3, absent: 2, base: 7, totals: { absent: 2, present: 1 } })
  })

  it('left: what comes after leaves the base', () => {
    expect(judge(facts('APP', { openSessions: opens(4, 12) }), undefined, person({ to: endOf(4) }))).toMatchObject({ due: 3, base: 3 })
  })

  it('an advisor asked by name is not counted', () => {
    const given = facts('AAAA', { openSessions: [open(5, { roster: { kind: 'some', personIds: ['P'] } })] })
    expect(judge(given, undefined, person({ counted: false }))).toMatchObject({ base: 7, dueSessions: 0, absent: 0, level: 'tooEarly', certainty: { kind: 'open' } })
  })
})

describe('counting hours', () => {
  it('6 hours weigh 6', () => {
    const given = facts([sheet(1, 'A', {}, hours(6)), ...[2, 3, 4].map((n) => sheet(n, 'P', {}, hours(2)))], { policy: byHours })
    expect(judge(given)).toMatchObject({ dueSessions: 4, due: 120, absent: 60, base: 360, level: 'overSoFar', remaining: 59 })
  })

  it('12 of 36 hours reach the line', () => {
    const given = facts([sheet(1, 'A', {}, hours(6)), sheet(2, 'A', {}, hours(6)), sheet(3, 'P', {}, hours(2))], { policy: byHours })
    expect(judge(given)).toMatchObject({ absent: 120, certainty: { ...certain, sessionIds: [1, 2].map(nameOf) }, unit: 'hours' })
  })

  it('a tenth of an hour less does not', () => {
    const given = facts([sheet(1, 'A', {}, hours(6)), sheet(2, 'A', {}, { tenthsOfHours: 59 }), sheet(3, 'P', {}, hours(2))], { policy: byHours })
    expect(judge(given)).toMatchObject({ absent: 119, certainty: { kind: 'open' }, remaining: 0 })
  })

  it('minimumDue counts sessions', () => {
    expect(judge(facts([sheet(1, 'A', {}, hours(6)), sheet(2, 'P', {}, hours(6))], { policy: byHours })).level).toBe('tooEarly')
  })

  it('a session without hours is due and weighs nothing', () => {
    const given = facts([1, 2, 3].map((n) => sheet(n, 'A', {}, hours(0))), { policy: byHours })
    expect(judge(given)).toMatchObject({ dueSessions: 3, due: 0, level: 'tooEarly', certainty: { kind: 'open' } })
  })

  it('warns when missing the next session would make the line certain', () => {
    const held = [sheet(1, 'A', {}, hours(6)), ...[2, 3, 4, 5].map((n) => sheet(n, 'P', {}, hours(6)))]
    expect(judge(facts(held, { policy: byHours, openSessions: [open(7, hours(6)), open(6, hours(0))] })).level).toBe('fine')
    expect(judge(facts(held, { policy: byHours, openSessions: [open(7, hours(0)), open(6, hours(6))] })).level).toBe('warning')
  })

  it('reckons with one hour where no session is planned', () => {
    const held = (missed: number) => [sheet(1, 'A', {}, hours(missed)), ...[2, 3, 4, 5, 6].map((n) => sheet(n, 'P', {}, hours(5)))]
    const policy = { ...byHours, warning: { numerator: 1, denominator: 3 } }
    expect(judge(facts(held(10), { policy })).level).toBe('fine')
    expect(judge(facts(held(11), { policy })).level).toBe('warning')
  })
})

it.each([
  ['fewer than three are too early to say', 'AA', {}, 'tooEarly'],
  ['no level above fine without an absence', 'PPP', { planned: 3 }, 'fine'],
  ['not even when one more would be too many', 'PPP', { planned: 2 }, 'fine'],
  ['one of five is fine', 'APPPP', {}, 'fine'],
  ['one of four is a quarter: warning', 'APPP', {}, 'warning'],
  ['two of nine is fine while two more are left', 'AAPPPPPPP', { planned: 13 }, 'fine'],
  ['one more would make the line certain: warning', 'AAPPPPPPP', { planned: 9 }, 'warning'],
  ['one of three is over so far', 'APP', {}, 'overSoFar'],
  ['exclusive: one of three is not yet over', 'APP', exclusive, 'warning'],
  ['another warning line', 'APPP', { warning: { numerator: 3, denominator: 10 } }, 'fine'],
  ['another minimum', 'APP', { minimumDue: 4 }, 'tooEarly'],
  ['leave that does not count makes no level', 'SSS', {}, 'fine'],
  ['nothing but 因公 is too early to say', 'OOOO', {}, 'tooEarly'],
] as const)('level: %s', (_name, marks, policy, level) => {
  expect(judge(facts(marks, { policy })).level).toBe(level)
})

describe('what holds a case back', () => {
  const fourth = (entry: Partial<SheetEntry>, mark = 'A'): Sheet[] => [...sheets('AAAPPP'), sheet(7, mark, entry)]

  it('an undecided leave: 待 does not count', () => {
    const given = facts(fourth({}), { leaves: [asked({ kind: 'leave', type: 'sick' }, 'waiting', at(7))] })
    expect(judge(given)).toMatchObject({ absent: 3, due: 7, certainty: { kind: 'open' } })
  })

  it.each([
    ['an undecided leave of who came too late', fourth({}, 'T'), { leaves: [asked({ kind: 'leave', type: 'sick' }, 'waiting', at(7))] }],
    ['an unconfirmed check-in', fourth({ unconfirmed: true }), {}],
    ['an appeal', fourth({ appeal: appeal('waiting') }), {}],
  ] as const)('%s', (_name, given, rest) => {
    expect(judge(facts([...given], rest as Rest))).toMatchObject({ absent: 4, certainty: { kind: 'held', by: 'plan', sessionIds: [1, 2, 3, 7].map(nameOf) } })
  })

  it.each([
    ['an appeal that was refused does not', appeal('refused')],
    ['nor does one that was accepted without a correction', appeal('accepted')],
  ])('%s', (_name, decided) => {
    expect(judge(facts(fourth({ appeal: decided }))).certainty).toMatchObject(certain)
  })

  it('the window for late leave, until three days after the end', () => {
    const given = facts(fourth({}))
    expect(judge(given, endOf(7)).certainty).toMatchObject({ kind: 'held', by: 'plan' })
    expect(judge(given, endOf(7) + 3 * day).certainty.kind).toBe('held')
    expect(judge(given, endOf(7) + 3 * day + 1).certainty.kind).toBe('certain')
  })

  it('nothing that could not change it: of five absences one may be in doubt', () => {
    expect(judge(facts([...sheets('AAAAPP'), sheet(7, 'A', { unconfirmed: true })]))).toMatchObject({ absent: 5, certainty: certain })
    expect(judge(facts([...sheets('AAAPPP'), sheet(7, 'A', { unconfirmed: true }), sheet(8, 'A', { unconfirmed: true })])).certainty.kind).toBe('held')
  })

  it('a doubtful late that an absence is made of', () => {
    const lates = (entry: Partial<SheetEntry>) => facts([...sheets('AAALL'), sheet(6, 'L', entry)], { policy: { latesPerAbsence: 3 } })
    expect(judge(lates({}))).toMatchObject({ absent: 4, certainty: { ...certain, sessionIds: [1, 2, 3, 4, 5, 6].map(nameOf) } })
    expect(judge(lates({ appeal: appeal('waiting') })).certainty.kind).toBe('held')
  })

  it('a doubtful absence that was made up: its make-up could serve another', () => {
    const makeUp = { what: { kind: 'task', task: '' }, state: 'confirmed', by: 'host', at: 0 } as const
    const given = (entry: Partial<SheetEntry>) => facts([sheet(1, 'A', { makeUp, ...entry }), sheet(2, 'A', { makeUp }), ...sheets('..AAA')], { policy: { makeUpCap: 1 } })
    expect(judge(given({}))).toMatchObject({ absent: 4, certainty: certain })
    expect(judge(given({ unconfirmed: true }))).toMatchObject({ absent: 4, certainty: { kind: 'held' } })
  })
})

describe('a case at the period’s close', () => {
  const closed = year.to

  it('is opened when a third of what was due was missed, however much was planned', () => {
    const given = facts('AAPPPP')
    expect(judge(given, closed - 1).certainty).toEqual({ kind: 'open' })
    expect(judge(given, closed).certainty).toEqual({ kind: 'certain', by: 'close', sessionIds: [1, 2].map(nameOf) })
  })

  it('is not opened by 3 of 12', () => {
    expect(judge(facts('AAAPPPPPPPPP'), closed).certainty).toEqual({ kind: 'open' })
  })

  it('exclusive: is not opened by exactly one third', () => {
    expect(judge(facts('AAPPPP', { policy: exclusive }), closed).certainty).toEqual({ kind: 'open' })
  })

  it('is not opened for who missed nothing', () => {
    expect(judge(facts('OOO'), closed).certainty).toEqual({ kind: 'open' })
  })

  it('waits for a sheet that could still change it', () => {
    const given = facts('AAPPPP', { openSessions: [open(7)] })
    expect(judge(given, closed).certainty).toMatchObject({ kind: 'held', by: 'close' })
  })

  it('does not wait for one that could not', () => {
    expect(judge(facts('AAAPPPP', { openSessions: [open(8)] }), closed).certainty).toMatchObject({ kind: 'certain', by: 'close' })
    const elsewhere = open(7, { roster: { kind: 'some', personIds: ['Q'] } })
    expect(judge(facts('AAPPPP', { openSessions: [elsewhere] }), closed).certainty).toMatchObject({ kind: 'certain', by: 'close' })
  })

  it('waits for the window of late leave', () => {
    const last = sheet(52, 'A', {}, { startsAt: closed - 3 * 3_600_000, endsAt: closed - 3_600_000 })
    const given = facts([...sheets('APPPP'), last])
    expect(judge(given, closed).certainty).toMatchObject({ kind: 'held', by: 'close' })
    expect(judge(given, closed + 3 * day).certainty).toMatchObject({ kind: 'certain', by: 'close' })
  })

  it('waits as long as leave may be asked for by the rules of then', () => {
    const last = sheet(52, 'A', {}, { startsAt: closed - 3 * 3_600_000, endsAt: closed - 3_600_000 })
    const given = facts([...sheets('APPPP'), last], { policies: [inForce({}), inForce({ leaveWindowDays: 5 }, closed)] })
    expect(judge(given, closed + 4 * day).certainty.kind).toBe('held')
    expect(judge(given, closed + 5 * day).certainty.kind).toBe('certain')
  })

  it('rests on the close where something in doubt takes it away from the plan', () => {
    const given = facts([...sheets('AAAPP'), sheet(6, 'A', { appeal: appeal('waiting') })])
    expect(judge(given).certainty).toMatchObject({ kind: 'held', by: 'plan' })
    expect(judge(given, closed).certainty).toMatchObject({ kind: 'certain', by: 'close' })
  })
})

it('correcting one absence at a certain 4 of 12 makes the line uncertain again', () => {
  const corrected: SheetEntry['decided'] = { ...findingFor('P'), at: 1, by: 'host', factId: 'f' }
  expect(judge(facts('AAAA')).certainty.kind).toBe('certain')
  expect(judge(facts([...sheets('AAA'), sheet(4, 'A', { decided: corrected })]))).toMatchObject({ absent: 3, certainty: { kind: 'open' } })
})

describe('a change of the rules', () => {
  it('a plan raised from 12 to 15 shows whose 余额 changes', () => {
    const raised = (marks: string, planned: number) => judge(facts(marks, { policy: { planned } })).remaining
    expect([raised('AAPPPP', 12), raised('AAPPPP', 15)]).toEqual([1, 2])
    expect([raised('AAAAAPP', 12), raised('AAAAAPP', 15)]).toEqual([0, 0])
  })

  it('draws the line by the rules in force now', () => {
    const given = facts('AAPPPP', { policies: [inForce({}), inForce({ planned: 6 }, startOf(6) + 3 * day)] })
    expect(judge(given, startOf(6) + 3 * day - 1)).toMatchObject({ base: 12, certainty: { kind: 'open' } })
    expect(judge(given, startOf(6) + 3 * day)).toMatchObject({ base: 6, certainty: { kind: 'certain' } })
  })

  it('does not judge a period that is over by rules made after it', () => {
    const given = facts('AAPPPPP', { policies: [inForce({}), inForce({ planned: 6, unit: 'hours' }, year.to)] })
    expect(judge(given, year.to + 9 * day)).toMatchObject({ base: 12, unit: 'sessions', certainty: { kind: 'open' } })
  })
})

it('the new period starts from zero', () => {
  const next = { from: year.to, to: year.to + 365 * day }
  const given = facts('AAAA', { period: next })
  expect(judge(given, next.from)).toMatchObject({ due: 0, absent: 0, base: 12, level: 'tooEarly', sessions: [], certainty: { kind: 'open' } })
})

it.each([
  ['the longest run of absences', 'APAAAPAA', {}, 3],
  ['sessions not due are skipped', 'PAO.XAP', {}, 2],
  ['leave that counts is an absence', 'ANAP', {}, 3],
  ['leave that does not ends the run', 'ASAP', {}, 1],
  ['lates that became one are an absence at the last of them', 'LALA', { latesPerAbsence: 2 }, 3],
] as const)('longest run: %s', (_name, marks, policy, longestRun) => {
  expect(judge(facts(marks, { policy })).longestRun).toBe(longestRun)
})

it.each([
  ['absences at the end', 'PAPAA', [], [4, 5]],
  ['a presence ends it', 'AAP', [], []],
  ['sessions not due are skipped', 'PAOXA', [], [2, 5]],
  ['leave ends it, also one that counts', 'AAN', [], []],
  ['who came too late was absent', 'PAT', [], [2, 3]],
  ['a late is none', 'AAL', [], []],
  ['leave that was asked for ends it', 'AAA', [asked({ kind: 'leave', type: 'sick' }, 'waiting', at(3))], []],
] as const)('in a row without leave: %s', (_name, marks, leaves, run) => {
  expect(judge(facts(marks, { leaves })).runWithoutLeave).toEqual(run.map(nameOf))
})

it('a make-up ends the run without leave', () => {
  const makeUp = { what: { kind: 'task', task: '' }, state: 'confirmed', by: 'host', at: 0 } as const
  expect(judge(facts([...sheets('PA'), sheet(3, 'A', { makeUp })])).runWithoutLeave).toEqual([])
})
