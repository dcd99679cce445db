import type { Asked, Credits } from './credits'
import { messageKinds } from './kinds'
import { answered, mayAskFor, maySpend, spend } from './credits'

const credits = (attendance: number): Credits => ({ activity: 0, attendance, decision: 0, todo: 0 })

it.each([
  ['two left: a correction may go out', 'mark-corrected', 2, true],
  ['the last is kept for a change of level', 'mark-corrected', 1, false],
  ['for which it is spent', 'level-changed', 1, true],
  ['none left', 'level-changed', 0, false],
] as const)('%s', (_name, kind, left, may) => {
  expect(maySpend(kind, credits(left), messageKinds, [])).toBe(may)
})

it('spends the last credit of a template in which nothing matters more', () => {
  expect(maySpend('leave-answered', { activity: 0, attendance: 0, decision: 1, todo: 0 }, messageKinds, [])).toBe(true)
})

it('keeps the last credit for nothing that cannot come: a member’s is spent on a notice, a host’s waits for who is missing', () => {
  const last = { activity: 0, attendance: 0, decision: 0, todo: 1 }
  expect(maySpend('notice', last, ['session-soon', 'notice', 'notice-to-confirm'], [])).toBe(true)
  expect(maySpend('notice', last, [], [])).toBe(true)
  expect(maySpend('notice', last, ['notice', 'missing'], [])).toBe(false)
})

it('never runs out where a template was granted for long', () => {
  expect(maySpend('session-summary', credits(0), messageKinds, ['attendance'])).toBe(true)
})

it.each([
  ['an acceptance buys one more', 'accept', 3],
  ['a rejection takes all', 'reject', 0],
  ['a ban takes all', 'ban', 0],
  ['what WeChat filtered says nothing', 'filter', 2],
] as const)('%s', (_name, answer, left) => {
  expect(answered(credits(2), 'attendance', answer).attendance).toBe(left)
})

it('never counts below nothing', () => {
  expect(spend(credits(0), 'attendance').attendance).toBe(0)
})

describe('asking', () => {
  const asked: Asked = {
    activity: { day: null, never: false },
    attendance: { day: 100, never: false },
    decision: { day: 99, never: true },
    todo: { day: 99, never: false },
  }

  it('is done at most once a day, and never after 总是拒绝', () => {
    expect(mayAskFor(['activity', 'attendance', 'decision', 'todo'], asked, 100, false)).toEqual(['activity', 'todo'])
  })

  it('is always done at one’s own wish', () => {
    expect(mayAskFor(['attendance', 'decision'], asked, 100, true)).toEqual(['attendance', 'decision'])
  })
})
