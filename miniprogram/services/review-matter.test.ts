import { expect, it } from '@jest/globals'
import { decisionsOn } from './review-decisions'
import { isOpen, matterOf, waitedWords, type Review } from './review-matter'

// 2 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 2, 4)
const hour = 3_600_000

const review = (more: Partial<Review> = {}): Review => ({ rev: 1, waiting: null, reports: [], takenDown: null, ...more })
const waiting = (why: NonNullable<Review['waiting']>['why']): Review['waiting'] => ({ version: 1, visibility: 'studio', why, since: now - hour })
const down = (more: Partial<NonNullable<Review['takenDown']>> = {}): Review['takenDown'] => ({ at: now - 3 * hour, reason: '照片里有学生', appeal: null, kept: null, ...more })
const appeal = { text: '照片里是我自己', at: now - 2 * hour }
const report = { at: now - hour, reason: '有学生全名' }

it.each<[string, Review, string, string[]]>([
  ['nothing that anybody complained of', review(), '正常显示', ['撤下']],
  ['what the check was not sure of', review({ waiting: waiting('review') }), '检查拿不准', ['通过', '不通过']],
  ['pictures without a verdict', review({ waiting: waiting('no-verdict') }), '图片没有结果', ['通过', '不通过']],
  ['what could not be checked', review({ waiting: waiting('not-checked') }), '没能检查', ['通过', '不通过']],
  ['a new version of what was taken down', review({ waiting: waiting('taken-down'), takenDown: down({ appeal }) }), '撤下后改过', ['通过', '不通过']],
  ['one report', review({ reports: [report] }), '有人举报', ['没有问题', '撤下']],
  ['three reports', review({ reports: [report, report, report] }), '3 次举报', ['没有问题', '撤下']],
  ['what was taken down', review({ takenDown: down() }), '已撤下', []],
  ['an appeal', review({ takenDown: down({ appeal }) }), '作者申诉', ['恢复', '维持撤下']],
  ['an appeal that was answered', review({ takenDown: down({ appeal, kept: { at: now, reason: '还有一张' } }) }), '已撤下', []],
])('on %s there is as much to decide', (_what, known, word, actions) => {
  const matter = matterOf(known, now)
  expect([matter.word, decisionsOn(matter.kind).map(({ action }) => action)]).toEqual([word, actions])
  expect(isOpen(matter)).toBe(actions.length === 2)
})

it('whoever decides reads what people wrote, in their order, and who will see what they pass', () => {
  expect(matterOf(review({ takenDown: down({ appeal }) }), now).said.map(({ words }) => words)).toEqual(['照片里有学生', '照片里是我自己'])
  expect(matterOf(review({ reports: [report] }), now).said).toEqual([{ key: 'report-0', label: '举报 · 11:00', words: '有学生全名' }])
  expect(matterOf(review({ waiting: waiting('review') }), now).sentence).toBe('微信的自动检查拿不准，请看后决定。通过以后，工作室的成员都能看到。')
})

it.each([
  [0, '刚到'],
  [-hour, '刚到'],
  [20 * 60_000, '等了 20 分钟'],
  [5.9 * hour, '等了 5 小时'],
  [24 * hour, '等了 1 天'],
  [80 * hour, '等了 3 天'],
])('after %d milliseconds one reads how long it has waited', (age, words) => {
  expect(waitedWords(now - age, now)).toBe(words)
})
