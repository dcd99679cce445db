import { expect, test } from '@jest/globals'
import { refusalCodes } from '../../contract/refusals'
import { explain, nextStepWords } from './wording'

const now = Date.UTC(2026, 10, 21, 6, 0)

test.each(refusalCodes)('%s has a short sentence and a next step', (code) => {
  for (const detail of [{}, { at: Date.UTC(2026, 11, 31, 15, 59), triesLeft: 4 }, { triesLeft: 0 }]) {
    const { sentence, next } = explain(code, detail, now)
    expect(sentence).toMatch(/^[^您]{4,40}$/u)
    expect(sentence).toMatch(/。$/)
    expect(nextStepWords[next].length).toBeGreaterThan(0)
  }
})

test('a scan that comes too early is told when check-in opens, in China time', () => {
  expect(explain('NOT_OPEN_YET', { at: Date.UTC(2026, 10, 22, 5, 30) }, now).sentence).toBe('还没到签到时间，明天 13:30 开始签到。')
})

test('who mistyped an invitation is told how many tries are left', () => {
  expect(explain('INVITATION_WRONG', { triesLeft: 3 }, now).sentence).toContain('还可以试 3 次')
})
