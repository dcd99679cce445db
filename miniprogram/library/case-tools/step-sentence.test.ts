import { describe, expect, it } from '@jest/globals'
import { stepSentence } from './step-sentence'

const refused = (code: 'EDIT_FIRST' | 'VERSION_CHANGED' | 'NOT_ALLOWED') => ({ kind: 'refused' as const, code, detail: {}, now: 0 })

describe('a step at a case that did not work', () => {
  it('says how more people may see it, and nothing of a version that was refused', () => {
    expect(stepSentence(refused('EDIT_FIRST'))).toContain('请点「修改」选好，再提交审核')
    expect(stepSentence(refused('EDIT_FIRST'))).not.toContain('没有通过')
  })

  it('says to look first where the case has moved on', () => {
    expect(stepSentence(refused('VERSION_CHANGED'))).toBe('这一篇刚刚有了变化，请看过以后再改。')
  })
})
