import { expect, it } from '@jest/globals'
import type { AskedOfMe } from '../../services/asked'
import { askedCards } from './asked-view'

const now = Date.parse('2026-03-18T14:00:00+08:00')
const asked = (id: string, more: Partial<AskedOfMe> = {}): AskedOfMe => ({
  id,
  studio: { id: 's', name: '启明工作室' },
  what: { kind: 'activity', activity: { id: 'a', title: '德育论坛' } },
  dueAt: now + 86_400_000,
  leastCharacters: 0,
  prompts: ['哪一刻让你停下来？'],
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

it('what is owed comes first, what was taken back last', () => {
  const withdrawn = { at: now, byName: '陈知秋' }
  const cards = askedCards([asked('gone', { withdrawn }), asked('done', { state: 'on-time', done: 1 }), asked('late', { state: 'missing' }), asked('due')], now)
  expect(cards.map(({ id, owedWords, doneWords, late }) => [id, owedWords, doneWords, late])).toEqual([
    ['late', '还没有交，补交也可以', '', true],
    ['due', '还没有交', '', false],
    ['done', '', '按时交', false],
    ['gone', '', '不用交了', false],
  ])
})

it('prompts are shown while there is something to write', () => {
  expect(askedCards([asked('due'), asked('done', { state: 'late' })], now).map(({ prompts }) => prompts.length)).toEqual([1, 0])
})
