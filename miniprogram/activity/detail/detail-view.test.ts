import { describe, expect, it } from '@jest/globals'
import type { OutputOf } from '../../../contract/index'
import { cancelWords, detailViewOf } from './detail-view'

type KnownActivity = OutputOf<'attendance.activity'>

const hour = 3_600_000
// 1 March 2026, 14:00 in China.
const start = Date.UTC(2026, 2, 1, 6)

function known(change: Partial<KnownActivity['activity']> = {}, arrived: number | null = null): KnownActivity {
  const session = { id: 's', startsAt: start, endsAt: start + 2 * hour, tenthsOfHours: 25, opensAt: start - hour / 2, closesAt: start + 2 * hour, mine: null, unconfirmed: false, arrived }
  return {
    activity: {
      id: 'a',
      studioId: 'b',
      studioName: '启明工作室',
      myRole: 'member',
      title: '班级公约怎么立',
      type: 'seminar',
      place: { kind: 'room', room: '报告厅' },
      speaker: '',
      bring: '',
      required: true,
      openToGuests: false,
      cancelled: false,
      expected: true,
      sessions: [session],
      ...change,
    },
    agenda: '',
    roster: null,
    version: 1,
    cancelReason: '',
    record: null,
    expected: null,
  }
}

describe('one activity', () => {
  it.each([
    ['before check-in', start - hour, '13:30 开始签到'],
    ['from the opening on', start - hour / 2, '正在签到'],
    ['after the end, for who was expected', start + 2 * hour, '没有签到记录'],
  ])('says how check-in stands %s', (_name, now, words) => {
    expect(detailViewOf(known(), now).sessions[0]?.stateWords).toBe(words)
  })

  it('accuses nobody who was not expected', () => {
    expect(detailViewOf(known({ expected: false }), start + 2 * hour).sessions[0]?.stateWords).toBe('签到已结束')
  })

  it.each([
    ['a host, before', 'host' as const, start, { canEdit: true, canCancel: true, canCopy: true }],
    ['a host, afterwards', 'host' as const, start + 2 * hour, { canEdit: false, canCancel: false, canCopy: true }],
    ['an assistant', 'assistant' as const, start, { canEdit: false, canCancel: false, canCopy: false }],
    ['a member', 'member' as const, start, { canEdit: false, canCancel: false, canCopy: false }],
  ])('offers what %s may do', (_name, myRole, now, actions) => {
    expect(detailViewOf(known({ myRole }), now)).toMatchObject(actions)
  })

  it('offers nothing of a cancelled one but a copy', () => {
    expect(detailViewOf(known({ myRole: 'host', cancelled: true }), start)).toMatchObject({ canEdit: false, canCancel: false, canCopy: true })
  })

  it('writes class hours without a rounded fraction', () => {
    expect(detailViewOf(known(), start).sessions[0]?.hoursWords).toBe('2.5 学时')
  })
})

describe('before an activity is cancelled', () => {
  it('names the marks that stay', () => {
    expect(cancelWords(known({ myRole: 'host' }, 3), start)).toContain('3 个签到会保留')
  })

  it('speaks of no marks where there are none', () => {
    expect(cancelWords(known({ myRole: 'host' }, 0), start)).not.toContain('保留')
  })
})
