import { expect, it } from '@jest/globals'
import { resourceLine } from './resource-line'

const now = Date.parse('2026-03-18T10:00:00+08:00')
const card: Parameters<typeof resourceLine>[0] = {
  ...{ id: 'a', kind: 'lecture', topic: 'careers', title: '认识职业', tags: ['高三'], files: 2, hasLink: true, downloads: 3 },
  ...{ by: { id: 'p', name: '林晓雯' }, studio: { id: 's', name: '陈知秋名班主任工作室' }, at: now, own: null },
}
const own = { visibility: 'school' as const, check: null, takenDown: false, deletedAt: null }

it('a line says what it is, what is in it, who put it in and how often it was opened', () => {
  expect(resourceLine(card, now)).toMatchObject({ kind: '讲座', topic: '职业指导', contentWords: '2 个文件 · 有链接 · 打开过 3 次', tagWords: '#高三', state: '' })
})

it.each([
  ['is shown', own, '', false],
  ['is for oneself', { ...own, visibility: 'self' as const }, '仅自己', false],
  ['was taken down', { ...own, takenDown: true }, '已撤下', true],
  ['was refused', { ...own, check: { kind: 'refused' as const, by: 'check' as const, label: null, reason: '' } }, '没有通过', true],
  ['is being checked', { ...own, check: { kind: 'checking' as const } }, '检查中', false],
])('one’s own that %s says so', (_how, standing, state, wrong) => {
  expect(resourceLine({ ...card, own: standing }, now)).toMatchObject({ state, wrong })
})
