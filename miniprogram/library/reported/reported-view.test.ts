import { expect, it } from '@jest/globals'
import { reportedViewOf, type Known } from './reported-view'

// 2 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 2, 4)
const known = (more: Partial<Known> = {}): Known => ({ author: '郑立行', at: now - 3_600_000, text: '我也想试试。', title: '晨读之前', opens: '', rev: 0, reports: [], removed: null, ...more })

it.each([
  ['comment', '写在反思《晨读之前》下面'],
  ['use', '写在案例《晨读之前》下面'],
  // Its own title stands in its words.
  ['collection', ''],
] as const)('where a reported %s stands', (of, words) => {
  expect(reportedViewOf(of, known(), now).whereWords).toBe(words)
})

it('each report is read with its reason', () => {
  const reports = [{ at: now, reason: '广告' }, { at: now, reason: '侵权' }]
  expect(reportedViewOf('use', known({ reports }), now).matter).toMatchObject({ word: '2 次举报', said: [{ words: '广告' }, { words: '侵权' }] })
})

it('of what was taken away there is nothing to decide', () => {
  expect(reportedViewOf('comment', known({ removed: { by: 'host', at: now } }), now)).toMatchObject({ matter: null, paragraphs: [{ text: '我也想试试。' }], removedWords: '主持人已移除，别人看不到了。', mayRemove: false })
})

it('of what its author took back no words are left', () => {
  expect(reportedViewOf('use', known({ text: '', removed: { by: 'author', at: now } }), now)).toMatchObject({ matter: null, paragraphs: [], removedWords: '作者已移除，已经不再显示。', mayRemove: false })
})
