import { expect, it } from '@jest/globals'
import type { AskedOfMe } from '../../services/asked'
import { noPrompts, promptsAmong } from './prompts'

const now = Date.parse('2026-03-18T14:00:00+08:00')
const asked = (prompt: string, more: Partial<AskedOfMe> = {}): AskedOfMe => ({
  id: prompt,
  studio: { id: 's', name: '启明工作室' },
  what: { kind: 'activity', activity: { id: 'a', title: '德育论坛' } },
  dueAt: now,
  leastCharacters: 300,
  prompts: [prompt],
  askedAt: now,
  byName: '陈知秋',
  version: 1,
  edited: null,
  withdrawn: null,
  state: 'due',
  done: 0,
  of: 1,
  ...more,
})
const ofTerm = asked('of the term', { what: { kind: 'term', from: now, count: 3 }, done: 1, of: 3 })
const on = (id: string | null) => ({ studioId: 's', activity: id === null ? null : { id, title: '' } })

it.each([
  ['on the activity', on('a'), ['on it'], '最晚今天交，不少于 300 字。还没有交。'],
  ['on another one: of the term', on('b'), ['of the term'], '最晚今天交，每篇不少于 300 字。交了 1 篇，还差 2 篇。'],
  ['on none: of the term', on(null), ['of the term'], '最晚今天交，每篇不少于 300 字。交了 1 篇，还差 2 篇。'],
])('who writes %s sees what is asked', (_where, draft, lines, words) => {
  expect(promptsAmong([ofTerm, asked('on it')], draft, now)).toEqual({ lines, words })
})

it('nothing is asked of who has handed in, where it was taken back, or in another studio', () => {
  const none = [asked('done', { state: 'late', done: 1 }), asked('taken back', { withdrawn: { at: now, byName: '陈知秋' } }), asked('elsewhere', { studio: { id: 't', name: '' } })]
  expect(promptsAmong(none, on('a'), now)).toEqual(noPrompts)
})
