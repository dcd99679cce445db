import { expect, it } from '@jest/globals'
import { nothingTyped, reviewToSend } from './kept-review'
import { confirmWords, reviewViewOf, type Compared, type Known } from './review-view'

// 2 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 2, 4)
const hour = 3_600_000
const sections = { background: '背景。\n\n第二段。', problem: '问题。', analysis: '分析。', practice: '做法。', outcome: '成效。', reflection: '反思。' }
const words = (version: number): NonNullable<Known['published']> => ({
  version,
  title: '一封没有写名字的道歉信',
  type: { id: 'home-school', name: '家校沟通协调' },
  stage: 'junior',
  tags: ['家访'],
  sections,
  pictures: [],
  files: [],
  authors: [{ id: 'BBBBBBBBBBA', name: '周明远' }],
  credit: '',
  sentAt: now - hour,
})
const returned: Known['rounds'][number] = { id: 'r', version: 1, by: '陈知秋', at: now - 50 * hour, outcome: 'returned', text: '', remarks: [{ section: 'practice', text: '写得再具体一些' }] }
const reviewing: NonNullable<Known['mayReview']> = { rev: 3, version: 2, submittedAt: now - 26 * hour, check: null, visibility: 'school', state: 'submitted' }
const quiet: NonNullable<Known['review']> = { rev: 3, waiting: null, reports: [], takenDown: null }

function known(more: Partial<Known>): Known {
  const { type, stage, tags, authors, title } = words(1)
  return {
    card: { id: 'AAAAAAAAAAA', title, type, stage, tags, authors, studio: { id: 'DDDDDDDDDDA', name: '陈知秋名班主任工作室' }, excerpt: '', at: now, featured: false, uses: 0 },
    visibility: null,
    published: null,
    sent: null,
    draft: null,
    own: null,
    rounds: [],
    versions: [],
    mayReview: null,
    review: null,
    may: { feature: false, retire: false, use: false, report: false, share: false },
    retired: null,
    favourite: false,
    reads: 0,
    uses: { uses: [], next: null },
    consents: [],
    rev: 3,
    ...more,
  }
}

it('a reviewer is told what waits, for how long, and who will see it', () => {
  const view = reviewViewOf(known({ sent: words(2), mayReview: reviewing }), null, null, now)
  expect(view.asked).toEqual({ word: '待审核 · 第 2 版', waited: '等了 1 天', sentence: '发布以后，全校的老师都能看到。', check: '' })
  expect(view.sections.map(({ name }) => name)).toEqual(['背景', '问题', '分析', '做法', '成效', '反思'])
})

it('what was said of a section the last time stands beside it again', () => {
  const view = reviewViewOf(known({ sent: words(2), mayReview: reviewing, rounds: [returned] }), null, null, now)
  expect(view.sections.filter(({ lastRemark }) => lastRemark !== '').map(({ key, lastRemark }) => [key, lastRemark])).toEqual([['practice', '写得再具体一些']])
})

it('of a revised case each section says whether it was changed', () => {
  const compared: Compared = { comparedWith: 1, changes: [{ section: 'practice', parts: [{ text: '做法。', kind: 'added' }] }, { section: 'title', parts: [] }] }
  const view = reviewViewOf(known({ sent: words(2), mayReview: reviewing }), null, compared, now)
  expect(view.sections.map(({ changeWord }) => changeWord)).toEqual(['没有改', '没有改', '没有改', '改过', '没有改', '没有改'])
  expect([view.comparedWords, view.otherChanges]).toEqual(['和第 1 版比，改了 1 个部分。', '题目也改过。'])
})

it.each<[string, NonNullable<Known['mayReview']>['check'], string]>([
  ['pictures are still being checked', { kind: 'checking' }, '检查完就可以看'],
  ['the check was not sure', { kind: 'person', why: 'review' }, '发布就表示看过，没有问题'],
  ['it was taken down before', { kind: 'person', why: 'taken-down' }, '撤下过'],
])('where %s the reviewer is told so', (_what, check, words2) => {
  expect(reviewViewOf(known({ sent: words(2), mayReview: { ...reviewing, check } }), null, null, now).asked?.check).toContain(words2)
})

it.each<[string, Partial<Known>, string | null, string[], boolean]>([
  ['that others see and nobody complained of', { published: words(1), review: quiet }, '正常显示', ['撤下'], false],
  ['that was reported', { published: words(1), review: { ...quiet, reports: [{ at: now - hour, reason: '有学生全名' }] } }, '有人举报', ['没有问题', '撤下'], true],
  ['whose author appealed', { sent: words(1), review: { ...quiet, takenDown: { at: now - 2 * hour, reason: '有照片', appeal: { text: '是我自己', at: now - hour }, kept: null } } }, '作者申诉', ['恢复', '维持撤下'], true],
  ['of which another version is reviewed, and nobody complained', { published: words(1), sent: words(2), mayReview: reviewing, review: quiet }, null, [], true],
  ['that is none of theirs to decide', { published: words(1) }, null, [], false],
])('of a case %s a host may decide', (_what, more, word, actions, isOpen) => {
  const view = reviewViewOf(known(more), null, null, now)
  expect([view.matter?.word ?? null, view.decisions.map(({ action }) => action), view.isOpen]).toEqual([word, actions, isOpen])
})

it('what nobody sees any more is read as its latest version was', () => {
  expect(reviewViewOf(known({ review: quiet }), words(3), null, now).whenWords).toBe('11:00 提交的第 3 版')
  expect(reviewViewOf(known({ review: quiet }), null, null, now).unread).not.toBe('')
})

it.each([
  ['sent back', confirmWords('returned', 2, reviewing, false), '作者会看到写的 2 条意见，改好可以再提交。改好以前，别人看不到。'],
  ['sent back while an older one is published', confirmWords('returned', 1, reviewing, true), '作者会看到写的 1 条意见，改好可以再提交。大家看到的还是原来的一版。'],
  ['published', confirmWords('published', 0, reviewing, false), '发布后，全校的老师都能看到，作者会收到消息。'],
  ['published with a remark, in place of an older one', confirmWords('published', 1, reviewing, true), '发布后，全校的老师都能看到，作者会收到消息。这一版会代替现在的一版。写的 1 条意见会一起发给作者。'],
])('before it is %s the reviewer reads what will happen', (_what, { content }, words2) => {
  expect(content).toBe(words2)
})

it('remarks are sent by section in their order, without those that are empty', () => {
  const typed = { text: ' 好 ', remarks: { ...nothingTyped().remarks, reflection: '再想想', problem: ' 具体些 ', analysis: '  ' } }
  expect(reviewToSend(typed)).toEqual({ text: '好', remarks: [{ section: 'problem', text: '具体些' }, { section: 'reflection', text: '再想想' }] })
})
