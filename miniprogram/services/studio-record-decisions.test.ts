import { describe, expect, it } from '@jest/globals'
import { decisionsView } from './studio-record-decisions'
import { caseWith, leaveWith, quietRecord } from './studio-record.fixture'

const now = Date.UTC(2026, 10, 25, 6)
const entry = { person: { id: 'p', name: '孙悦' }, sessionId: 'x', title: '读书分享', startsAt: now }

describe('what waits in a studio', () => {
  const busy = {
    ...quietRecord,
    cases: [caseWith({}), caseWith({ stage: 'signing' }), caseWith({ stage: 'statement' }), caseWith({ stage: 'filed' })],
    leaves: [leaveWith({}), leaveWith({ kind: 'suspension', type: 'parental' }), leaveWith({ state: 'returned' })],
    appeals: [{ ...entry, text: '我在', at: now }],
    unconfirmed: [entry],
    makeUps: [entry],
  }

  it('counts for a host what a host decides', () => {
    // One case, one leave, and three entries.
    expect(decisionsView(busy, now)).toMatchObject({ mine: 5, total: 8 })
  })

  it('counts for the office what it signs and suspends, and appeals', () => {
    expect(decisionsView({ ...busy, myRole: 'office' }, now).mine).toBe(3)
  })

  it('shows neither filed cases nor what is with the member', () => {
    const { cases, leaves } = decisionsView(busy, now)
    expect([cases.length, leaves.length]).toEqual([3, 2])
  })

  it('keeps what was returned apart, with what is to be added, and counts it for nobody', () => {
    const returned = leaveWith({ state: 'returned', remark: '请附通知' })
    const { mine, total, returned: lines } = decisionsView({ ...quietRecord, leaves: [returned] }, now)
    expect([mine, total, lines]).toEqual([0, 0, [expect.objectContaining({ mine: false, note: '退回时写的：请附通知' })]])
  })

  it('says that a leave would still count', () => {
    expect(decisionsView({ ...quietRecord, leaves: [leaveWith({ stillCounts: true })] }, now).leaves[0]?.note).toBe('批准后仍计入缺勤')
  })

  it.each([
    ['one day', { kind: 'days' as const, firstDay: 20_782, lastDay: 20_782 }, [], '今天'],
    ['several days', { kind: 'days' as const, firstDay: 20_782, lastDay: 20_790 }, [], '今天 – 12月3日 周四'],
    ['sessions', { kind: 'sessions' as const, sessionIds: ['a', 'b'] }, [{ sessionId: 'a', title: '读书分享', startsAt: now }], '14:00 读书分享 等 2 场'],
  ])('says what a leave is for: %s', (_name, scope, sessions, words) => {
    expect(decisionsView({ ...quietRecord, leaves: [leaveWith({ scope, sessions })] }, now).leaves[0]?.scopeWords).toBe(words)
  })
})
