import { expect, test } from '@jest/globals'
import type { RefusalCode, RefusalDetail } from '../../contract/refusals'
import type { CheckedIn, CheckInAnswer, LateScan } from './check-in-answer'
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
const lateScan: LateScan = { kind: 'waiting', decision: 'waiting', sessionId: 's', activityId: 'a', codeShownAt: now - 2 * minute, receivedAt: now + 40 * minute }

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

test('who has no network is told that the scan is kept, that it is no check-in, and what comes next', () => {
  const saved = { kind: 'saved' as const, sessionId: 's', shownAt: now - 2 * minute, title: '读书分享' }
  expect(checkInFace({ ...saved, because: 'offline' }, now)).toMatchObject({
    headline: '已保存，还没有签到成功',
    sentence: expect.stringContaining('联网后提交，由主持人确认'),
    about: '读书分享 · 13:58 的签到码',
    primary: { step: 'send', words: '现在提交' },
  })
  expect(checkInFace({ ...saved, because: 'busy', title: null, shownAt: null }, now)).toMatchObject({ about: '', sentence: expect.stringContaining('自动重试') })
})

test.each([
  ['waiting', '已提交，等主持人确认', 'home'],
  ['confirmed', '主持人已确认', 'home'],
  ['refused', '主持人没有确认', 'scan'],
] as const)('a scan sent late that is %s reads so', (decision, headline, step) => {
  expect(checkInFace({ kind: 'late', scan: { ...lateScan, decision }, title: null }, now)).toMatchObject({ headline, primary: { step }, sentence: expect.stringContaining('13:58') })
})

test('who asked the host reads that the arrival is safe, and can look for the answer', () => {
  expect(checkInFace({ kind: 'asked', sessionId: 's', decision: 'waiting', title: null }, now)).toMatchObject({
    headline: '已告诉主持人，等确认',
    sentence: expect.stringContaining('到场时间按刚才扫码算'),
    primary: { step: 'ask-host', words: '看看结果' },
  })
  expect(checkInFace({ kind: 'asked', sessionId: 's', decision: 'refused', title: null }, now)).toMatchObject({ headline: '主持人没有加入' })
})

test.each<[RefusalCode, RefusalDetail, boolean, string, string | null]>([
  ['NOT_BOUND', {}, false, 'bind', null],
  ['NOT_BOUND', {}, true, 'bind', null],
  ['NOT_BOUND', { guestsWelcome: true }, true, 'bind', 'guest'],
  // Without a receipt there is nothing to sign in with.
  ['NOT_BOUND', { guestsWelcome: true }, false, 'bind', null],
  ['NOT_ON_ROSTER', {}, true, 'ask-host', null],
  ['NOT_ON_ROSTER', { guestsWelcome: true }, true, 'ask-host', 'guest'],
  ['NOT_ON_ROSTER', {}, false, 'leave', null],
  ['CODE_EXPIRED', {}, false, 'scan', null],
  ['RECEIPT_EXPIRED', {}, false, 'scan', null],
  ['UNAVAILABLE', {}, false, 'retry', null],
  ['TOO_MANY_TRIES', {}, false, 'scan', null],
  ['DIGITS_WRONG', { triesLeft: 0 }, false, 'scan', null],
  ['TOO_LATE', {}, false, 'leave', null],
])('%s with %j offers the step that helps', (code, detail, holdsReceipt, step, second) => {
  const face = checkInFace(refused(code, detail, holdsReceipt), now)
  expect(face).toMatchObject({ kind: 'note', primary: { step } })
  expect(face.kind === 'note' ? (face.secondary?.step ?? null) : undefined).toBe(second)
})

test('who has typed wrong digits too often is sent to the host', () => {
  expect(checkInFace(refused('TOO_MANY_TRIES', {}, false), now)).toMatchObject({ headline: '请主持人点名' })
})

test('who comes too early reads when check-in opens', () => {
  expect(checkInFace(refused('NOT_OPEN_YET', { at: now + 30 * minute }, false), now)).toMatchObject({ sentence: '还没到签到时间，14:30 开始签到。' })
})

function refused(code: RefusalCode, detail: RefusalDetail, holdsReceipt: boolean): CheckInAnswer {
  return { kind: 'trouble', trouble: { kind: 'refused', code, detail, now }, sessionId: 's', holdsReceipt }
}
