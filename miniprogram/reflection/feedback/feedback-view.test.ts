import { expect, it } from '@jest/globals'
import { feedbackViewOf, type Feedback } from './feedback-view'

// 2 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 2, 4)
const said = { text: '写得真。\n\n再写写后来。', chosen: true, by: '陈知秋', at: now, version: 1 }
const given = { kind: 'given' as const, by: '陈知秋', at: now }
const feedback = (more: Partial<Feedback> = {}): Feedback => ({ rev: 1, said, history: [given], mayGive: false, ...more })

it('a word that stands says by whom and when, and no history', () => {
  expect(feedbackViewOf(feedback(), 1, now)).toMatchObject({ said: { paragraphs: [{ text: '写得真。' }, { text: '再写写后来。' }], chosen: true, byWords: '陈知秋 · 12:00', olderWords: '' }, history: [] })
})

it('of what was changed since it says so', () => {
  expect(feedbackViewOf(feedback(), 2, now).said?.olderWords).toBe('反馈之后，作者又改过。')
})

it('what was changed or withdrawn stays to be seen', () => {
  const { history, isEmpty } = feedbackViewOf(feedback({ said: null, history: [given, { ...given, kind: 'withdrawn' }] }), 1, now)
  expect([history.map(({ words }) => words), isEmpty]).toEqual([['12:00 陈知秋写了反馈', '12:00 陈知秋撤回了反馈'], false])
})

it('where nobody said anything a reader sees nothing, and a host where to write', () => {
  const none = { said: null, history: [] }
  expect([feedbackViewOf(feedback(none), 1, now).isEmpty, feedbackViewOf(feedback({ ...none, mayGive: true }), 1, now).isEmpty]).toEqual([true, false])
})
