import { startOfChinaDay } from '../shared/china-day'
import type { Membership } from '../studio/membership'
import type { Case, CaseDecision, CaseNumbers, CaseStage } from './case'
import { isOpenCase, isSettledCase } from './case'
import { broughtUpToDate, closed, decided, endedAt, notEndedAt, opened, signed, stated, timedStep, undermined } from './case-steps'

const day = 86_400_000
const monday = Date.UTC(2026, 2, 2)
const year = { from: Date.UTC(2025, 7, 31, 16), to: Date.UTC(2026, 7, 31, 16) }
const numbers: CaseNumbers = {
  by: 'plan',
  absent: 4,
  base: 12,
  due: 6,
  dueSessions: 6,
  unit: 'sessions',
  line: { numerator: 1, denominator: 3, inclusive: true },
  sessionIds: ['a', 'b', 'c', 'd'],
}
const fresh = opened('member', year, numbers, null, ['member', 'host'], monday)
const toContinue: CaseDecision = { kind: 'continue', at: monday, by: 'host', as: 'host', reason: '已谈' }
const toLookAgain: CaseDecision = { kind: 'conditions', conditions: '不再缺勤', lookAgainAt: monday + 60 * day, at: monday, by: 'host', as: 'host', reason: '再看' }
const signature = { remark: '', at: monday + 10 * day, by: 'office' }
const morning = startOfChinaDay(signature.at)

describe('a case that is opened', () => {
  it('hears the member for seven days, is to be decided within fourteen, and remembers who was told', () => {
    expect(fresh).toMatchObject({ stage: 'statement', round: 1, version: 1, told: ['member', 'host'] })
    expect([fresh.statementUntil - monday, fresh.decideUntil - monday, fresh.dueAt]).toEqual([7 * day, 14 * day, fresh.statementUntil])
  })

  it('anew after it was closed goes on as the same case: a round and a version higher, nothing said yet', () => {
    const before = closed(stated(fresh, { text: '有事', at: monday }, ['host']))
    const again = opened('member', year, numbers, before, ['second host'], monday + 30 * day)
    expect(again).toMatchObject({ round: 2, version: 4, statement: null, decision: null, told: ['member', 'host', 'second host'] })
  })
})

describe('by time alone', () => {
  it.each([
    ['a day early nothing happens', fresh, fresh.statementUntil - day, null, null],
    ['after seven days it is the host’s turn', fresh, fresh.statementUntil, 'heard', 'decision'],
    ['after fourteen it is the office’s', inStage('decision', fresh.decideUntil), fresh.decideUntil, 'to-office', 'office-decision'],
    ['on the desk of the office it stays', inStage('office-decision', null), fresh.decideUntil + 300 * day, null, null],
    ['decided it waits for the office', inStage('signing', null), fresh.decideUntil + 300 * day, null, null],
    ['filed for good it rests', inStage('filed', null), fresh.decideUntil + 300 * day, null, null],
    ['filed under conditions it is looked at again on the day', inStage('filed', monday + 60 * day), monday + 60 * day, 'look-again', 'decision'],
    ['closed it rests', inStage('closed', null), fresh.decideUntil + 300 * day, null, null],
  ])('%s', (_name, one, now, kind, stage) => {
    const step = timedStep(one, [], now)
    expect([step?.kind ?? null, step?.case.stage ?? null]).toEqual([kind, stage])
  })

  it('heard, it comes up again when the time to decide is over', () => {
    expect(timedStep(fresh, [], fresh.statementUntil)?.case.dueAt).toBe(fresh.decideUntil)
  })

  it('every step makes it one version higher', () => {
    expect(timedStep(fresh, [], fresh.statementUntil)?.case.version).toBe(fresh.version + 1)
  })

  it('looked at again it leaves fourteen days to decide once more, and keeps what was decided', () => {
    const filed = signed(decided(fresh, toLookAgain, []), { ...signature, decision: 'filed' }, [])
    const again = timedStep(filed, [], monday + 60 * day)?.case
    expect(again).toMatchObject({ stage: 'decision', decideUntil: monday + 74 * day, dueAt: monday + 74 * day, decision: toLookAgain })
  })
})

describe('the office', () => {
  it('files: nothing more is to be done', () => {
    const filed = signed(decided(fresh, toContinue, []), { ...signature, decision: 'filed' }, ['member'])
    expect(filed).toMatchObject({ stage: 'filed', dueAt: null })
    expect(isSettledCase(filed)).toBe(true)
  })

  it.each([
    ['a day to come stays the day', monday + 30 * day, monday + 30 * day],
    ['the day of the signature stays, in China', morning, morning],
    ['a day that has passed becomes the day of the signature', morning - 1, morning],
  ])('files 终止培养: %s', (_name, endsAt, expected) => {
    const toEnd: CaseDecision = { kind: 'discontinue', endsAt, at: monday, by: 'host', as: 'host', reason: '已谈' }
    expect(signed(decided(fresh, toEnd, []), { ...signature, decision: 'filed' }, []).decision).toEqual({ ...toEnd, endsAt: expected })
  })

  it('files conditions: they are looked at again on their day', () => {
    const filed = signed(decided(fresh, toLookAgain, []), { ...signature, decision: 'filed' }, [])
    expect(filed).toMatchObject({ stage: 'filed', dueAt: monday + 60 * day })
    expect([isOpenCase(filed), isSettledCase(filed)]).toEqual([false, false])
  })

  it('returns: it is the host’s turn for fourteen days, with the remark beside what was decided', () => {
    const returned = signed(decided(fresh, toContinue, []), { ...signature, decision: 'returned', remark: '请附谈话记录' }, [])
    expect(returned).toMatchObject({ stage: 'decision', dueAt: monday + 24 * day, decideUntil: monday + 24 * day, decision: toContinue, signed: { remark: '请附谈话记录' } })
  })

  it('has not signed what is decided anew', () => {
    const returned = signed(decided(fresh, toContinue, []), { ...signature, decision: 'returned' }, [])
    expect(decided(returned, toLookAgain, [])).toMatchObject({ stage: 'signing', decision: toLookAgain, signed: null, dueAt: null })
  })
})

describe('numbers', () => {
  const more = { ...numbers, absent: 5, sessionIds: [...numbers.sessionIds, 'e'] }

  it.each([
    ['statement', 5],
    ['decision', 5],
    ['office-decision', 5],
    ['signing', 4],
    ['filed', 4],
    ['closed', 4],
  ] as const)('in %s there are %i absences after a fifth', (stage, absent) => {
    expect(broughtUpToDate(inStage(stage, null), more).numbers.absent).toBe(absent)
  })

  it('that stay the same leave the case as it is', () => {
    expect(broughtUpToDate(fresh, { ...numbers, line: { ...numbers.line } })).toBe(fresh)
  })
})

describe('终止培养', () => {
  const end = monday + 30 * day
  const member: Membership = { studioId: 'studio', role: 'member', counted: true, from: 0, to: null }

  it.each<[string, Membership, number | null]>([
    ['ends the membership on its day', member, end],
    ['ends one that would have ended later', { ...member, to: end + day }, end],
    ['leaves one that ended before', { ...member, to: end - day }, end - day],
    ['leaves one that begins only then', { ...member, from: end }, null],
    ['leaves the one in another studio', { ...member, studioId: 'other' }, null],
    ['leaves a place that is not counted', { ...member, role: 'host', counted: false }, null],
  ])('%s', (_name, before, to) => {
    expect(endedAt([before], 'studio', end)).toEqual([{ ...before, to }])
  })
})

describe('a filed case whose line is uncertain again', () => {
  const end = monday + 30 * day
  const toEnd: CaseDecision = { kind: 'discontinue', endsAt: end, at: monday, by: 'host', as: 'host', reason: '已谈' }

  it.each([
    ['终止培养 that has not begun is closed', toEnd, end - 1, 'closed', null],
    ['终止培养 that has begun stays', toEnd, end, 'filed', end],
    ['conditions stay', toLookAgain, end, 'filed', end],
    ['going on stays', toContinue, end, 'filed', end],
  ] as const)('%s', (_name, decision, now, stage, uncertainSince) => {
    const filed = signed(decided(fresh, decision, []), { ...signature, decision: 'filed' }, [])
    const after = undermined(filed, now)
    expect(after).toMatchObject({ stage, uncertainSince, version: filed.version + 1, decision })
    if (stage === 'filed') expect(undermined(after, now + day)).toBe(after)
  })

  it('gives back the membership that was to end with it, and no other', () => {
    const ended: Membership = { studioId: 'studio', role: 'member', counted: true, from: 0, to: end }
    const others = [{ ...ended, to: end - 1 }, { ...ended, studioId: 'other' }, { ...ended, counted: false }]
    expect(notEndedAt([ended, ...others], 'studio', end)).toEqual([{ ...ended, to: null }, ...others])
  })
})

function inStage(stage: CaseStage, dueAt: number | null): Case {
  return { ...fresh, stage, dueAt }
}
