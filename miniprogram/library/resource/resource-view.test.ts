import { expect, it } from '@jest/globals'
import { resourceView, type Known } from './resource-view'

const now = Date.parse('2026-03-18T10:00:00+08:00')
const card: Known['card'] = {
  ...{ id: 'a', kind: 'form', topic: 'management', title: '座位表', tags: [], files: 1, hasLink: false, downloads: 0, own: null },
  ...{ by: { id: 'p', name: '林晓雯' }, studio: { id: 's', name: '陈知秋名班主任工作室' }, at: now },
}
const read: Known = { card, text: '一页。\n\n两页。', link: null, files: [{ name: '表.pdf', kind: 'pdf', bytes: 2048 }], visibility: 'school', own: null, review: null, mayReport: true }
const own: NonNullable<Known['own']> = { version: 1, visibility: 'school', check: null, takenDown: null, deletedAt: null, files: [] }
const takenDown = { at: now, reason: '有学生姓名', appeal: null, kept: null }
const quiet = { rev: 1, waiting: null, reports: [], takenDown: null }

it('a reader may report it, and sees how large a document is before it is opened', () => {
  expect(resourceView(read, now)).toMatchObject({ mayReport: true, mayEdit: false, decisions: [], readersWords: '', files: [{ name: '表.pdf', sizeWords: '2 KB' }], paragraphs: [{ text: '一页。' }, { text: '两页。' }] })
})

it.each([
  ['is shown', {}, 'school', { readersWords: '全校的老师都能看到', mayEdit: true, mayAppeal: false, deleted: false }, []],
  ['was taken down', { takenDown }, null, { readersWords: '', mayEdit: true, mayAppeal: true }, ['已撤下']],
  ['was taken down and appealed', { takenDown: { ...takenDown, appeal: { text: '化名', at: now } } }, null, { mayAppeal: false }, ['已撤下']],
  ['is being checked', { check: { kind: 'checking' } }, null, { readersWords: '', mayEdit: true }, ['检查中']],
  ['was deleted', { deletedAt: now, takenDown }, null, { deleted: true, mayEdit: false, mayAppeal: false }, []],
] as const)('whoever put it in sees how one stands that %s', (_how, more, visibility, view, words) => {
  const seen = resourceView({ ...read, own: { ...own, ...more }, visibility, mayReport: false }, now)
  expect(seen).toMatchObject(view)
  expect(seen.notices.map(({ word }) => word)).toEqual(words)
})

it('whoever decides takes it down rather than reports it', () => {
  const view = resourceView({ ...read, review: quiet }, now)
  expect([view.mayReport, view.matter, view.decisions.map(({ action }) => action)]).toEqual([false, null, ['撤下']])
  const reported = resourceView({ ...read, review: { ...quiet, reports: [{ at: now, reason: '有姓名' }] } }, now)
  expect([reported.matter?.word, reported.decisions.map(({ action }) => action)]).toEqual(['有人举报', ['没有问题', '撤下']])
})
