import { describe, expect, it } from '@jest/globals'
import type { OutputOf } from '../../contract/index'
import { leaveLine, leaveLineOfOther, leaveView } from './leave-view'
import type { LeaveBrief } from './studio-record-decisions'

/** 25 November 2026, 14:00 in China, a Wednesday. */
const now = Date.UTC(2026, 10, 25, 6, 0)
const hour = 3_600_000

const brief: LeaveBrief = {
  id: 'leave',
  person: { id: 'person', name: '周明远' },
  studioId: 'studio',
  kind: 'leave',
  type: 'personal',
  scope: { kind: 'sessions', sessionIds: ['a'] },
  sessions: [{ sessionId: 'a', title: '读书分享', startsAt: now + hour }],
  reason: '孩子家长会',
  authority: '',
  state: 'waiting',
  remark: '',
  proofCount: 0,
  proofsDeleted: false,
  stillCounts: true,
  askedAt: now - hour,
  decidedAt: null,
  deciderName: null,
  version: 1,
}

const known: OutputOf<'standing.leave'> = {
  leave: brief,
  studioName: '陈知秋名班主任工作室',
  own: true,
  mayDecide: false,
  mayOverturn: false,
  proofLinks: [],
  ownProofs: [],
  proofsSeen: [],
  effect: [],
  history: [],
}

describe('a request in the list', () => {
  it.each<[string, Partial<LeaveBrief>, string, string]>([
    ['waits, and would still count', {}, '待批', '批准后仍计入缺勤'],
    ['waits', { type: 'sick', stillCounts: false }, '待批', ''],
    ['is to be added to', { state: 'returned', remark: '请附通知' }, '退回补充', '要补充：请附通知'],
    ['was approved and still counts', { state: 'approved' }, '已批准', '仍计入缺勤'],
    ['was refused, and why', { state: 'refused', remark: '当天要上公开课' }, '没有批准', '当天要上公开课'],
    ['was withdrawn', { state: 'withdrawn' }, '已撤回', ''],
  ])('%s', (_name, changes, stateName, note) => {
    expect(leaveLine({ ...brief, ...changes }, now)).toMatchObject({ stateName, note })
  })
})

describe('a request in the list of everybody’s', () => {
  it('says whose it is, and that what was returned is for them to add to', () => {
    expect(leaveLineOfOther({ ...brief, state: 'returned', remark: '请附通知' }, now)).toMatchObject({ name: '周明远', tone: 'quiet', note: '等对方补充：请附通知' })
  })
})

describe('one request', () => {
  it.each<[string, Partial<LeaveBrief>, boolean, { mayWithdraw: boolean; mayRevise: boolean }]>([
    ['may be changed and withdrawn by the member while it is open', {}, true, { mayWithdraw: true, mayRevise: true }],
    ['may be added to when it was returned', { state: 'returned' }, true, { mayWithdraw: true, mayRevise: true }],
    ['is done with once decided', { state: 'approved' }, true, { mayWithdraw: false, mayRevise: false }],
    ["is not the host's to withdraw", {}, false, { mayWithdraw: false, mayRevise: false }],
  ])('%s', (_name, changes, own, may) => {
    expect(leaveView({ ...known, leave: { ...brief, ...changes }, own }, now)).toMatchObject(may)
  })

  it('is not returned twice before the member has answered', () => {
    expect(leaveView({ ...known, own: false, mayDecide: true }, now).mayReturn).toBe(true)
    expect(leaveView({ ...known, own: false, mayDecide: true, leave: { ...brief, state: 'returned' } }, now)).toMatchObject({ mayDecide: true, mayReturn: false })
  })

  it.each<[string, OutputOf<'standing.leave'>['effect'][number]['now'], OutputOf<'standing.leave'>['effect'][number]['then'], string]>([
    ['what the sheet says now and then', { status: 'absent', counts: true }, { status: 'sick', counts: false }, '缺勤 → 病假'],
    ['that it would still count', { status: 'absent', counts: true }, { status: 'personal', counts: true }, '缺勤 → 事假（计缺勤）'],
    ['what is to come', null, { status: 'sick', counts: false }, '将记为病假'],
    ['what does not change, once', { status: 'present', counts: false }, { status: 'present', counts: false }, '准时'],
  ])('tells of each session %s', (_name, before, then, words) => {
    const effect = [{ sessionId: 'a', title: '读书分享', startsAt: now, now: before, then }]
    expect(leaveView({ ...known, effect }, now).effect[0]?.words).toBe(words)
  })

  it('tells who looked at the proofs', () => {
    const seen = [{ byName: '陈知秋', at: now - hour }]
    expect(leaveView({ ...known, leave: { ...brief, proofCount: 2 }, proofsSeen: seen }, now)).toMatchObject({ proofWords: '2 张照片', seenWords: '陈知秋 13:00 看过' })
  })

  it('says when pictures are no longer there', () => {
    expect(leaveView({ ...known, leave: { ...brief, proofsDeleted: true } }, now).proofWords).toBe('证明照片已按规定删除')
  })
})
