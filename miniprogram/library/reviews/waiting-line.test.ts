import { expect, it } from '@jest/globals'
import { waitingLineOf } from './waiting-line'

const now = Date.UTC(2026, 2, 2, 4)
const card = {
  id: 'AAAAAAAAAAA',
  title: '一封没有写名字的道歉信',
  type: { id: 'home', name: '家校沟通协调' },
  stage: 'junior' as const,
  tags: [],
  authors: [{ id: 'BBBBBBBBBBA', name: '周明远' }, { id: 'CCCCCCCCCCA', name: '吴佳怡' }],
  studio: { id: 'DDDDDDDDDDA', name: '陈知秋名班主任工作室' },
  excerpt: '开学第三周……',
  at: now,
  featured: false,
  uses: 0,
}
const waiting = { id: card.id, card, waitsFrom: now - 3 * 86_400_000, why: 'submitted' as const, round: 1 }

it.each([
  ['that was submitted for the first time', {}, '待审核'],
  ['that was revised', { round: 2 }, '待审核 · 第 2 次'],
  ['of which the check was not sure', { why: 'doubtful' as const }, '自动检查不确定'],
  ['that somebody reported', { why: 'reported' as const, round: 2 }, '有人举报'],
  ['whose author appealed', { why: 'appealed' as const }, '作者申诉'],
])('the list says of a case %s what it waits for', (_what, more, word) => {
  expect(waitingLineOf({ ...waiting, ...more }, false, now)).toMatchObject({ word, waited: '等了 3 天', authorsWords: '周明远、吴佳怡', factsWords: '家校沟通协调 · 初中', studioName: '' })
})

it('in the queue of the school it says of which studio it is', () => {
  expect(waitingLineOf(waiting, true, now).studioName).toBe('陈知秋名班主任工作室')
})
