import { describe, expect, it } from '@jest/globals'
import { readSuspend, runningLine, suspendWords, type SuspendDraft } from './suspend-draft'
import { leaveWith } from './studio-record.fixture'

const now = Date.UTC(2026, 10, 25, 6)
const draft: SuspendDraft = { kind: 'suspension', personId: 'p', type: 'parental', first: '2026-12-01', last: '2026-12-31', reason: '产假' }

describe('somebody taken out of the count', () => {
  it.each<[string, Partial<SuspendDraft>, string]>([
    ['nobody chosen', { personId: '' }, '请选一位老师。'],
    ['no kind of suspension', { type: '' }, '请选为什么暂停。'],
    ['an end before the beginning', { last: '2026-11-30' }, '结束的日子要在开始以后。'],
    ['no reason', { reason: '' }, '请写理由，会记在案。'],
  ])('is not ready with %s', (_name, changes, words) => {
    expect(readSuspend({ ...draft, ...changes }, 's')).toEqual({ kind: 'missing', words })
  })

  it('is out by days of China, the last one included', () => {
    // 1 December 2026 is day 20,788.
    expect(readSuspend(draft, 's')).toMatchObject({ asked: { scope: { kind: 'days', firstDay: 20_788, lastDay: 20_818 }, grant: { kind: 'suspension', type: 'parental' } } })
  })

  it('an exemption needs no kind', () => {
    expect(readSuspend({ ...draft, kind: 'exemption', type: '' }, 's')).toMatchObject({ kind: 'ready', asked: { grant: { kind: 'exemption' } } })
  })

  it('names what will happen', () => {
    expect(suspendWords(draft, '孙悦', now)).toBe('12月1日 周二到12月31日 周四的场次，孙悦都不进应参加，也不计缺勤；以后才安排的也一样。')
  })

  it.each([
    ['the office, a suspension', true, leaveWith({ kind: 'suspension', type: 'parental' }), true],
    ['a host, a suspension', false, leaveWith({ kind: 'suspension', type: 'parental' }), false],
    ['a host, an exemption', false, leaveWith({ kind: 'exemption', type: 'exempt' }), true],
    ['a host, an exemption from sessions', false, leaveWith({ kind: 'exemption', type: 'exempt', scope: { kind: 'sessions', sessionIds: ['a'] } }), false],
  ])('may be ended earlier by %s: %#', (_who, office, leave, mayShorten) => {
    expect(runningLine(leave, now, office).mayShorten).toBe(mayShorten)
  })
})
