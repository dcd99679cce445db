import { beforeEach, expect, it } from '@jest/globals'
import { fakePhone } from './fake-phone.fixture'
import { learnMayAsk, mayAskAt, type Askable, type Moment } from './message-consent'

const templates = ['activity', 'attendance', 'decision', 'todo'] as const
const asAskable = (template: Askable['template']): Askable => ({ template, id: `id of ${template}` })

beforeEach(() => {
  fakePhone()
})

const moments: [moment: Moment, asksFor: Askable['template'][]][] = [
  ['check-in', ['activity', 'attendance', 'decision']],
  ['leave', ['attendance', 'decision']],
  ['room', ['attendance', 'todo']],
  ['decision', ['todo']],
  ['notice', ['todo']],
  ['reflection', ['decision']],
]

it.each(moments)('at %s leave is asked for %j, and for no other message', (moment, asksFor) => {
  const asked = templates.filter((template) => {
    learnMayAsk([asAskable(template)])
    return mayAskAt(moment)
  })
  expect(asked).toEqual(asksFor)
  // WeChat takes no more than three in one question.
  expect(asked.length).toBeLessThanOrEqual(3)
})

it.each(moments)('at %s nobody is asked for what was asked for today or refused for good', (moment, asksFor) => {
  learnMayAsk(templates.filter((template) => !asksFor.includes(template)).map(asAskable))
  expect(mayAskAt(moment)).toBe(false)
})
