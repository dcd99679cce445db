import { expect, it } from '@jest/globals'
import { hour, notice, sentAt } from '../notice.fixture'
import { receivedLine, sentLine } from './notice-line'

const now = sentAt + 2 * hour
/** 20 March 2026, in days of China. */
const friday = 20_532

type Changes = Parameters<typeof notice>[0]
const listed = (changes: Changes = {}, files = 0) => ({ ...notice(changes), files })
const mine = (confirmedVersion: number | null, readAt: number | null = sentAt) => ({ readAt, confirmedAt: confirmedVersion === null ? null : sentAt, confirmedVersion })

it.each<[string, Changes, string[]]>([
  ['a notice that asks for nothing', {}, []],
  ['one to confirm', { confirm: { by: null } }, ['待确认']],
  ['one to confirm by a day', { confirm: { by: friday } }, ['3月20日 周五前确认']],
  ['one that was confirmed', { confirm: { by: friday }, mine: mine(1) }, ['已确认']],
  ['one that was edited after it was confirmed', { confirm: { by: null }, version: 2, editedAt: now, mine: mine(1) }, ['待确认', '已修改']],
  ['one that was taken back', { confirm: { by: null }, editedAt: now, withdrawn: { at: now, byName: '陈知秋' } }, ['已撤回']],
])('%s says so in the list', (_what, changes, words) => {
  expect(receivedLine(listed(changes), now).tags.map((tag) => tag.words)).toEqual(words)
})

it('is unread until it was opened, and no more once it was taken back', () => {
  expect(receivedLine(listed({ mine: mine(null, null) }), now).unread).toBe(true)
  expect(receivedLine(listed({ mine: mine(null) }), now).unread).toBe(false)
  expect(receivedLine(listed({ mine: mine(null, null), withdrawn: { at: now, byName: '' } }), now).unread).toBe(false)
})

it('is read aloud in one sentence', () => {
  expect(receivedLine(listed({ mine: mine(null, null) }, 2), now).spoken).toBe('未读，期中观摩材料，陈知秋名班主任工作室 · 陈知秋，2 个附件，今天 14:00')
})

it('of what was sent it says to whom and by whom', () => {
  const line = sentLine(listed({ mine: null, confirm: { by: friday } }, 1), now)
  expect([line.aboutWords, line.unread, line.tags.map(({ words }) => words)]).toEqual(['发给工作室全体 26 人 · 陈知秋', false, ['需要确认', '1 个附件']])
})

it('of the office names the school', () => {
  expect(receivedLine(listed({ from: { kind: 'office', name: '云溪市第三中学' }, byName: '宋立夏', reach: 'school' }), now).aboutWords).toBe('云溪市第三中学管理办公室 · 宋立夏')
})
