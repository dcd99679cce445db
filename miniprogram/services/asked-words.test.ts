import { expect, it } from '@jest/globals'
import { askedLabel, isOwed, owedWords, termsWords, traceWords } from './asked-words'

const now = Date.parse('2026-03-18T14:00:00+08:00')
const day = 86_400_000
const term = { what: { kind: 'term', from: now - 30 * day, count: 3 } } as const
const activity = { what: { kind: 'activity', activity: { id: 'a', title: '德育论坛' } } } as const

it('it is called by the activity, or by how many there are to be', () => {
  expect([askedLabel(activity), askedLabel(term)]).toEqual(['德育论坛', '学期反思 3 篇'])
})

it.each([
  ['today', { ...activity, dueAt: now, leastCharacters: 300 }, '最晚今天交，不少于 300 字'],
  ['later', { ...term, dueAt: now + 7 * day, leastCharacters: 300 }, '最晚3月25日 周三交，每篇不少于 300 字'],
  ['before', { ...activity, dueAt: now - 1, leastCharacters: 0 }, '3月18日 周三截止，字数不限'],
])('what is due %s says so', (_when, asking, words) => {
  expect(termsWords(asking, now)).toBe(words)
})

it.each([
  ['due', { state: 'due', done: 0, of: 1 }, '还没有交'],
  ['due of a term', { state: 'due', done: 1, of: 3 }, '交了 1 篇，还差 2 篇'],
  ['due of a term, not begun', { state: 'due', done: 0, of: 3 }, '3 篇都还没有交'],
  ['missing', { state: 'missing', done: 0, of: 1 }, '还没有交，补交也可以'],
  ['handed in', { state: 'late', done: 1, of: 1 }, ''],
] as const)('what is %s says what is to be done', (_how, state, words) => {
  expect(owedWords(state)).toBe(words)
})

it('nothing is owed of what was handed in or taken back', () => {
  const step = { at: now, byName: '陈知秋' }
  expect([isOwed({ state: 'missing', withdrawn: null }), isOwed({ state: 'late', withdrawn: null }), isOwed({ state: 'due', withdrawn: step })]).toEqual([true, false, false])
  expect([traceWords({ withdrawn: step, edited: step }, now), traceWords({ withdrawn: null, edited: step }, now), traceWords({ withdrawn: null, edited: null }, now)]).toEqual(['陈知秋 今天撤回', '陈知秋 今天修改过', ''])
})
