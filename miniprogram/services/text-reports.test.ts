import { expect, it } from '@jest/globals'
import { removalWords, reportLineOf } from './text-reports'

const at = Date.UTC(2026, 2, 2, 4)

it.each([
  ['who may report it', { report: 'possible' as const, reports: [] }, { mayReport: true, madeWords: '', reportedWords: '' }],
  ['who has', { report: 'made' as const, reports: [] }, { mayReport: false, madeWords: '已经举报，等主持人或管理办公室查看。', reportedWords: '' }],
  ['who wrote it', { report: 'none' as const, reports: [] }, { mayReport: false, madeWords: '', reportedWords: '' }],
  ['who decides', { report: 'none' as const, reports: [{ at, reason: '广告' }] }, { mayReport: false, madeWords: '', reportedWords: '有人举报：广告' }],
  ['who decides, with each reason once', { report: 'none' as const, reports: ['广告', '侵权', '广告'].map((reason) => ({ at, reason })) }, { mayReport: false, madeWords: '', reportedWords: '3 次举报：广告；侵权' }],
])('beside a text stands for %s', (_who, reporting, line) => {
  expect(reportLineOf(reporting)).toEqual(line)
})

it.each([
  ['one’s own comment', 'comment', '', '别人就看不到了，不能恢复。'],
  ['somebody else’s use, that they are told', 'use', '写的人', '别人就看不到了，不能恢复。写的人会收到消息。'],
  ['somebody else’s collection, what stays', 'collection', '陈知秋', '专辑没有了，里面的案例和资源都还在。陈知秋会收到消息。'],
] as const)('before taking away %s is said', (_what, of, told, words) => {
  expect(removalWords(of, told)).toBe(words)
})
