import { expect, test } from '@jest/globals'
import type { KeptScan } from './pending-scans'
import { pendingNotices, type Pending } from './pending-view'

const nothing: Pending = { scans: [], asked: [], unconfirmed: [], visitor: false, titleOf: (sessionId) => (sessionId === 'known' ? '读书分享' : null) }

test('where nothing waits nothing is said', () => {
  expect(pendingNotices(nothing)).toEqual([])
})

test('scans that were not sent are counted, with the step that sends them', () => {
  const scans = [scan('a', { kind: 'unsent' }), scan('b', { kind: 'unsent' })]
  expect(pendingNotices({ ...nothing, scans })).toMatchObject([{ words: '有 2 次签到还没提交', action: 'send', actionWords: '现在提交' }])
})

test('who has not joined is told to join first', () => {
  expect(pendingNotices({ ...nothing, visitor: true, scans: [scan('a', { kind: 'unsent' })] })).toMatchObject([{ words: '有 1 次签到还没提交，加入工作室后再提交。', action: '' }])
})

test('a scan that phone and cloud both know to wait is counted once', () => {
  expect(pendingNotices({ ...nothing, scans: [scan('a', { kind: 'sent', at: 0 })], unconfirmed: ['a'] })).toMatchObject([{ words: '1 次签到已提交，等主持人确认' }])
})

test('what was refused for good says why, until it is read', () => {
  expect(pendingNotices({ ...nothing, scans: [scan('known', { kind: 'refused', code: 'TOO_LATE' }), scan('other', { kind: 'not-confirmed' })] })).toMatchObject([
    { words: '「读书分享」没有签到成功：这次签到提交得太晚了，请告诉主持人。', action: 'read', sessionId: 'known' },
    { words: '有一次的签到主持人没有确认，有疑问请找主持人。', action: 'read', sessionId: 'other' },
  ])
})

test('who asked the host can look for the answer', () => {
  expect(pendingNotices({ ...nothing, asked: ['known'] })).toMatchObject([{ words: '已请主持人把你加进「读书分享」，等确认', action: 'ask', sessionId: 'known' }])
})

function scan(sessionId: string, state: KeptScan['state']): KeptScan {
  return { sessionId, token: 't', shownAt: 0, state }
}
