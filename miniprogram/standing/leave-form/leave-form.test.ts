import { describe, expect, it } from '@jest/globals'
import { defaultPolicy, leavePresets } from '../../../domain/attendance/policy'
import { now, personRecord, sessionAgo } from '../mine/record.fixture'
import { emptyLeave, type LeaveDraft } from './leave-draft'
import { leaveFormView } from './leave-form-view'
import { inputOf, problemsOf } from './leave-input'

const empty = emptyLeave('2026-11-25', '')
const sick: LeaveDraft = { ...empty, leaveType: 'sick', sessionIds: ['next'], reason: ' 发烧 ' }

describe('what is still missing', () => {
  it.each<[string, Partial<LeaveDraft>, number, string[]]>([
    ['everything', empty, 0, ['type', 'scope', 'reason']],
    ['nothing', {}, 0, []],
    ['days the wrong way round', { by: 'days', lastDate: '2026-11-24' }, 0, ['scope']],
    ['who sent one', { leaveType: 'official' }, 0, ['authority']],
    ['nothing, with the name of who sent one', { leaveType: 'official', authority: '教务处' }, 0, []],
    ['nothing, with a picture of the paper', { leaveType: 'official' }, 1, []],
    ['why one suspends', { kind: 'suspension' }, 0, ['type']],
    ['nothing of a suspension by days', { kind: 'suspension', suspensionType: 'parental', sessionIds: [] }, 0, []],
  ])('%s', (_name, changes, pictures, fields) => {
    expect(Object.keys(problemsOf({ ...sick, ...changes }, pictures))).toEqual(fields)
  })
})

describe('what is sent', () => {
  it('is leave for the sessions chosen', () => {
    expect(inputOf(sick)).toEqual({ wish: { kind: 'leave', type: 'sick' }, scope: { kind: 'sessions', sessionIds: ['next'] }, reason: '发烧', authority: '' })
  })

  it('is a suspension by days of China, whatever was chosen before', () => {
    const draft: LeaveDraft = { ...sick, kind: 'suspension', suspensionType: 'secondment', lastDate: '2026-11-27', authority: '教务处' }
    expect(inputOf(draft)).toMatchObject({ wish: { kind: 'suspension', type: 'secondment' }, scope: { kind: 'days', firstDay: 20_782, lastDay: 20_784 }, authority: '' })
  })

  it('is nothing before a type is chosen', () => {
    expect(inputOf(empty)).toBeNull()
  })
})

describe('what becomes of it once approved', () => {
  it.each<[string, Partial<LeaveDraft>, string, boolean]>([
    ['sick leave', {}, '按现在的规则，病假批准后不计缺勤。', false],
    ['personal leave', { leaveType: 'personal' }, '按现在的规则，事假批准后仍计入缺勤。', true],
    ['sent by the school', { leaveType: 'official' }, '批准后不计入应参加，也不算缺勤。', false],
    ['a suspension', { kind: 'suspension' }, '批准后，这段时间的活动都不计入应参加，以后新安排的也一样。', false],
    ['nothing chosen', { leaveType: '' }, '', false],
  ])('%s', (_name, changes, effectWords, stillCounts) => {
    expect(leaveFormView({ ...sick, ...changes }, personRecord(), now)).toMatchObject({ effectWords, stillCounts })
  })

  it('follows the rules of the studio', () => {
    const strict = personRecord({ policy: { ...defaultPolicy, leaveCounts: leavePresets.strict } })
    expect(leaveFormView(sick, strict, now).stillCounts).toBe(true)
  })
})

describe('which sessions can be chosen', () => {
  it('are those to come, and past ones while it is not too late', () => {
    const record = personRecord({ sessions: [sessionAgo(2), sessionAgo(1, { status: 'absent', leaveUntil: now + 3_600_000 })] })
    expect(leaveFormView(sick, record, now).sessions.map(({ id, note, chosen }) => ({ id, note, chosen }))).toEqual([
      { id: 'session-1', note: '15:00 前可以补请假', chosen: false },
      { id: 'next', note: '', chosen: true },
    ])
  })

  it('are not those asked for already, though one that is chosen can be let go', () => {
    const record = personRecord()
    const asked = { ...record, coming: record.coming.map((session) => ({ ...session, leave: 'waiting' as const })) }
    expect(leaveFormView(empty, asked, now).sessions).toMatchObject([{ open: false, note: '已请假，待批' }])
    expect(leaveFormView(sick, asked, now).sessions).toMatchObject([{ open: true }])
  })
})
