import { describe, expect, it } from '@jest/globals'
import { caseView, type KnownCase } from './case-view'
import { caseWith, quietRecord } from './studio-record.fixture'

const now = Date.UTC(2026, 10, 25, 6)

type Session = KnownCase['sessions'][number]

function session(sessionId: string, changes: Partial<Session>): Session {
  return {
    sessionId,
    activityId: 'a',
    title: '读书分享',
    startsAt: now,
    endsAt: now,
    tenthsOfHours: 20,
    required: true,
    status: 'absent',
    minutesLate: 0,
    due: true,
    countsAs: 'absent',
    waiting: [],
    appeal: null,
    makeUp: null,
    appealUntil: null,
    leaveUntil: null,
    ...changes,
  }
}

const totals = { present: 0, late: 0, left: 0, absent: 0, official: 0, sick: 0, personal: 0, family: 0, other: 0, 'made-up': 0, exempt: 0, undecided: 0 }
const figures: NonNullable<KnownCase['figures']> = {
  level: 'overSoFar',
  dueSessions: 8,
  due: 8,
  absent: 4,
  base: 12,
  remaining: 0,
  unit: 'sessions',
  line: { numerator: 1, denominator: 3, inclusive: true },
  counted: [{ why: 'lates', sessionIds: ['late'], weight: 1 }],
  certainty: { kind: 'certain', by: 'plan', sessionIds: ['late'] },
  totals,
  longestRun: 2,
}

function caseOf(changes: Partial<KnownCase>): KnownCase {
  const may = { own: false, mayState: false, mayDecide: true, maySign: false }
  const none = { hold: null, statement: null, decision: null, signed: null, history: [] }
  return { case: caseWith({}), period: quietRecord.period, ...may, ...none, by: 'plan', figures, numbers: { absent: 4, base: 12, due: 8, unit: 'sessions', line: figures.line }, sessions: [], ...changes }
}

describe('a case', () => {
  it('says what the line rests on', () => {
    expect(caseView(caseOf({}), now).numbersWords).toBe('本周期计划 12 次，缺勤 4 次，达到三分之一')
    expect(caseView(caseOf({ by: 'close' }), now).numbersWords).toBe('本周期应参加 8 次，缺勤 4 次，达到三分之一')
  })

  it('is worded in the unit and by the line of then', () => {
    const numbers = { absent: 45, base: 120, due: 80, unit: 'hours' as const, line: { numerator: 1, denominator: 4, inclusive: false } }
    expect(caseView(caseOf({ numbers }), now).numbersWords).toBe('本周期计划 12 学时，缺勤 4.5 学时，超过四分之一')
  })

  it.each([
    ['a correction', 'sheet.corrected', '更正以后不再达到，这项审议已经结束。'],
    ['another plan', 'policy.set', '缺勤不再确定达到，这项审议已经结束。'],
  ])('that %s closed says so', (_what, cause, sentence) => {
    const history = [{ id: 'f', kind: 'case.closed', at: now, byName: null, texts: {}, detail: { cause } }]
    expect(caseView(caseOf({ case: caseWith({ stage: 'closed' }), history }), now).sentence).toBe(sentence)
  })

  it('shows the sessions it rests on or that something still hangs on, lates that were counted together included', () => {
    const sessions = [
      session('absent', {}),
      session('late', { status: 'late', countsAs: 'nothing' }),
      session('asks', { status: 'undecided', countsAs: 'nothing', waiting: ['leave'] }),
      session('here', { status: 'present', countsAs: 'nothing' }),
    ]
    expect(caseView(caseOf({ sessions }), now).sessions.map(({ id }) => id)).toEqual(['absent', 'late', 'asks'])
  })

  it('says what holds it', () => {
    const until = Date.UTC(2026, 10, 27, 16)
    expect(caseView(caseOf({ hold: { waiting: ['leave', 'appeal'], until } }), now).heldWords).toBe('还有请假、申诉没有处理，处理完才能往下走。')
    expect(caseView(caseOf({ hold: { waiting: [], until } }), now).heldWords).toBe('还在可以补请假的时间里，11月28日 周六 0:00 以后才能往下走。')
  })

  it('says how it stands now where that is something else', () => {
    expect(caseView(caseOf({ figures: { ...figures, absent: 3 } }), now).nowWords).toBe('现在缺勤 3 次。')
    expect(caseView(caseOf({}), now).nowWords).toBe('')
  })

  it('tells the office what filing does', () => {
    const decision = { kind: 'discontinue' as const, endsAt: Date.UTC(2026, 11, 8, 16), at: now, byName: '何为', as: 'host' as const, reason: '调离' }
    expect(caseView(caseOf({ decision, maySign: true }), now).signWords).toBe('备案以后，孙悦从 12月9日 周三 起不再是学员，记录都会保留。备案不能撤回。')
    const late = { ...decision, endsAt: Date.UTC(2026, 10, 8, 16) }
    expect(caseView(caseOf({ decision: late, maySign: true }), now).signWords).toMatch('从 今天 起不再是学员')
  })

  it.each([
    ['host', '主持人已经决定，等管理办公室备案；备案以前不生效。'],
    ['office', '管理办公室已经决定，等备案；备案以前不生效。'],
  ] as const)('decided by the %s says who did', (as, sentence) => {
    const decision = { kind: 'continue' as const, at: now, byName: '何为', as, reason: '已谈' }
    expect(caseView(caseOf({ case: caseWith({ stage: 'signing' }), decision }), now).sentence).toBe(sentence)
  })

  it('tells in its history what was said before, and not again what stands above', () => {
    const row = (id: string, text: string) => ({ id, kind: 'case.stated', at: now, byName: '孙悦', texts: { statement: text }, detail: {} })
    const { history } = caseView(caseOf({ statement: { text: '后来写的', at: now }, history: [row('1', '先写的'), row('2', '后来写的')] }), now)
    expect(history.map(({ texts }) => texts.map(({ text }) => text))).toEqual([['先写的'], []])
  })

  it('can be had as a document by everybody but the member', () => {
    expect([caseView(caseOf({}), now).canExport, caseView(caseOf({ own: true }), now).canExport]).toEqual([true, false])
  })
})
