import { expect, it } from '@jest/globals'
import { versionViewOf, type Version } from './version-view'

const now = Date.UTC(2026, 2, 2, 4, 0)
const sections = { background: '开学第二周。', problem: '', analysis: '', practice: '抽签分组。', outcome: '', reflection: '' }
const words: Version['words'] = { version: 2, title: '分组', type: null, stage: null, tags: [], sections, pictures: [], files: [], authors: [], credit: '', sentAt: now }

it('a version says what it changed in the one before, section by section', () => {
  const changes: Version['changes'] = [{ section: 'practice', parts: [{ text: '自由', kind: 'removed' }, { text: '抽签', kind: 'added' }, { text: '分组。', kind: 'same' }] }]
  const view = versionViewOf({ words, changes, comparedWith: 1 }, now)
  expect(view.comparedWords).toBe('和第 1 版比，改了做法。')
  expect(view.sections.map(({ name, changed }) => [name, changed])).toEqual([['背景', false], ['做法', true]])
})

it('a section that was taken out is shown as long as it says so', () => {
  const changes: Version['changes'] = [{ section: 'outcome', parts: [{ text: '没有效果。', kind: 'removed' }] }]
  expect(versionViewOf({ words, changes, comparedWith: 1 }, now).sections.map(({ name }) => name)).toContain('成效')
})

it('the first version is compared with nothing', () => {
  expect(versionViewOf({ words, changes: [], comparedWith: null }, now).comparedWords).toBe('')
})
