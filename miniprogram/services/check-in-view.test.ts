import { expect, test } from '@jest/globals'
import type { CheckedIn } from './check-in'
import { checkInFace } from './check-in-view'

/** 21 November 2026, 14:00 in China. */
const now = Date.UTC(2026, 10, 21, 6, 0)
const minute = 60_000

const checkedIn: CheckedIn = {
  status: 'present',
  minutesLate: 0,
  arrivedAt: now - 8 * minute,
  repeated: false,
  personName: '周敏',
  activityId: 'a',
  sessionId: 's',
  startsAt: now,
  endsAt: now + 120 * minute,
  credential: null,
}

test('who is in time reads so', () => {
  expect(checkInFace({ kind: 'checked-in', checkedIn, title: '读书分享' }, now)).toMatchObject({
    headline: '签到成功',
    name: '周敏',
    title: '读书分享',
    when: '今天 14:00–16:00',
    arrivedWords: '13:52 签到',
    statusWords: '准时',
  })
})

test('who is late reads by how much', () => {
  const late = { ...checkedIn, status: 'late' as const, minutesLate: 12 }
  expect(checkInFace({ kind: 'checked-in', checkedIn: late, title: null }, now)).toMatchObject({ headline: '签到成功', statusWords: '迟到 12 分钟', title: null })
})

test('who scans again reads what stands', () => {
  expect(checkInFace({ kind: 'checked-in', checkedIn: { ...checkedIn, repeated: true }, title: null }, now)).toMatchObject({ headline: '已经签到过了' })
})

test('who has no network is told that nothing was recorded', () => {
  expect(checkInFace({ kind: 'trouble', trouble: { kind: 'offline' } }, now)).toMatchObject({ headline: '还没有签到成功', next: 'scan-again' })
})

test.each([
  ['NOT_BOUND', 'enter-invitation'],
  ['CODE_EXPIRED', 'scan-again'],
  ['UNAVAILABLE', 'scan-again'],
  ['NOT_ON_ROSTER', 'none'],
] as const)('%s offers the one step that helps', (code, next) => {
  expect(checkInFace({ kind: 'trouble', trouble: { kind: 'refused', code, detail: {}, now } }, now)).toMatchObject({ kind: 'trouble', next })
})

test('who comes too early reads when check-in opens', () => {
  const trouble = { kind: 'refused' as const, code: 'NOT_OPEN_YET' as const, detail: { at: now + 30 * minute }, now }
  expect(checkInFace({ kind: 'trouble', trouble }, now)).toMatchObject({ sentence: '还没到签到时间，14:30 开始签到。' })
})
