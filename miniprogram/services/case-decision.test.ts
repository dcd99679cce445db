import { describe, expect, it } from '@jest/globals'
import { consequence, emptyDecision, readDecision, type DecisionDraft } from './case-decision'

const now = Date.UTC(2026, 10, 25, 6)
const reason = '已当面谈过'

describe('a decision on a case', () => {
  it.each<[string, Partial<DecisionDraft>, string]>([
    ['no way chosen', {}, '请先选一种决定。'],
    ['no reason', { kind: 'continue', reason: ' ' }, '请写理由，本人和管理办公室会看到。'],
    ['conditions without any', { kind: 'conditions', reason }, '请写要做到什么。'],
    ['conditions without a day', { kind: 'conditions', conditions: '全勤', reason }, '请选一个日子。'],
    ['an end without a day', { kind: 'discontinue', reason }, '请选一个日子。'],
  ])('is not ready with %s', (_name, changes, words) => {
    expect(readDecision({ ...emptyDecision, ...changes })).toEqual({ kind: 'missing', words })
  })

  it('ends a membership with the beginning of a day in China', () => {
    expect(readDecision({ ...emptyDecision, kind: 'discontinue', endsOn: '2026-12-01', reason })).toEqual({
      kind: 'ready',
      decision: { kind: 'discontinue', endsAt: Date.UTC(2026, 10, 30, 16) },
      reason,
    })
  })

  it('names what will happen before it does', () => {
    const words = consequence({ ...emptyDecision, kind: 'discontinue', endsOn: '2026-12-01' }, '孙悦', now)
    expect(words).toBe('管理办公室备案以后，孙悦从12月1日 周二起不再是学员；记录都会保留。备案以前不生效。')
  })
})
