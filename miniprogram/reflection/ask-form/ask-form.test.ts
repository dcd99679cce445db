import { describe, expect, it } from '@jest/globals'
import type { Asking } from '../../services/asked-words'
import { dayNumberOf } from '../../utils/china-time'
import { askToEdit, type AskDraft } from './ask-draft'
import { askInput, editInput, problemsOf } from './ask-input'

const now = Date.parse('2026-03-18T14:00:00+08:00')
const today = dayNumberOf(now)
const draft = (more: Partial<AskDraft> = {}): AskDraft => ({ of: 'activity', activity: { id: 'a', title: '德育论坛' }, firstDate: '2026-02-01', dueDate: '2026-03-25', count: 3, least: '', prompts: '', ...more })
const kept = (more: Partial<AskDraft> = {}, version = 0) => ({ id: 'k', version, draft: draft(more), dueBefore: '' })
const asking: Asking = {
  id: 'k',
  studio: { id: 's', name: '启明工作室' },
  what: { kind: 'term', from: Date.parse('2026-02-01T00:00:00+08:00'), count: 2 },
  dueAt: Date.parse('2026-03-01T23:59:59+08:00'),
  leastCharacters: 300,
  prompts: ['一件小事', '下一步'],
  askedAt: now,
  byName: '陈知秋',
  version: 4,
  edited: null,
  withdrawn: null,
}

describe('what is missing', () => {
  it.each<[string, Partial<AskDraft>, string[]]>([
    ['nothing', {}, []],
    ['an activity', { activity: null }, ['activity']],
    ['no activity of a term', { of: 'term', activity: null }, []],
    ['a day that has passed', { dueDate: '2026-03-17' }, ['dueDate']],
    ['nothing on the last day', { dueDate: '2026-03-18' }, []],
    ['a term that ends before it begins', { of: 'term', firstDate: '2026-03-26' }, ['firstDate']],
    ['a term of years', { of: 'term', firstDate: '2025-01-01' }, ['firstDate']],
    ['a number of characters', { least: '三百' }, ['least']],
    ['a number that can be written', { least: '5001' }, ['least']],
    ['fewer prompts', { prompts: '一\n二\n三\n四\n五\n六' }, ['prompts']],
    ['a shorter prompt', { prompts: '长'.repeat(61) }, ['prompts']],
  ])('%s', (_what, more, fields) => {
    expect(Object.keys(problemsOf(kept(more), now))).toEqual(fields)
  })

  it('a day that has passed may stay when the rest is edited', () => {
    const opened = askToEdit(asking)
    expect(problemsOf(opened, now)).toEqual({})
    expect(Object.keys(problemsOf({ ...opened, draft: { ...opened.draft, dueDate: '2026-03-02' } }, now))).toEqual(['dueDate'])
  })
})

describe('what is sent', () => {
  it('is on an activity, of any length, its prompts line by line', () => {
    expect(askInput('s', kept({ prompts: ' 一件小事 \n\n下一步\n' }))).toEqual({ id: 'k', studioId: 's', what: { kind: 'activity', activityId: 'a' }, dueDay: today + 7, leastCharacters: 0, prompts: ['一件小事', '下一步'] })
    expect(askInput('s', kept({ activity: null }))).toBeNull()
  })

  it('is so many of a term', () => {
    expect(askInput('s', kept({ of: 'term', least: '300' }))).toMatchObject({ what: { kind: 'term', firstDay: today - 45, count: 3 }, leastCharacters: 300 })
  })

  it('an edit that changes nothing sends what was there', () => {
    expect(editInput(askToEdit(asking))).toEqual({ askingId: 'k', version: 4, dueDay: today - 17, leastCharacters: 300, count: 2, prompts: ['一件小事', '下一步'] })
  })
})
