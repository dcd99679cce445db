import { expect, it } from '@jest/globals'
import { reportLineOf } from './text-reports'

const at = Date.UTC(2026, 2, 2, 4)

it.each([
  ['who may report it', { report: 'possible' as const, reports: [] }, { mayReport: true, madeWords: '', reportedWords: '' }],
  ['who has', { report: 'made' as const, reports: [] }, { mayReport: false, madeWords: '已经举报，主持人或管理办公室会看。', reportedWords: '' }],
  ['who wrote it', { report: 'none' as const, reports: [] }, { mayReport: false, madeWords: '', reportedWords: '' }],
  ['who decides', { report: 'none' as const, reports: [{ at, reason: '广告' }] }, { mayReport: false, madeWords: '', reportedWords: '有人举报：广告' }],
  ['who decides, with each reason once', { report: 'none' as const, reports: ['广告', '侵权', '广告'].map((reason) => ({ at, reason })) }, { mayReport: false, madeWords: '', reportedWords: '3 次举报：广告；侵权' }],
])('beside a text stands for %s', (_who, reporting, line) => {
  expect(reportLineOf(reporting)).toEqual(line)
})
