import { expect, it } from '@jest/globals'
import { readable, tableView, type KnownTable } from './table-view'

const now = Date.parse('2026-03-22T09:00:00+08:00')
const sent = Date.parse('2026-03-18T13:50:00+08:00')
type Person = KnownTable['people'][number]
const person = (name: string, more: Partial<Person> = {}): Person => ({ id: name, name, state: 'missing', done: 0, of: 1, belongs: true, reflections: [], ...more })
const reflection = (id: string, more: Partial<Person['reflections'][number]> = {}): Person['reflections'][number] => ({ id, title: '一次班会', at: sent, characters: 20, opens: true, ...more })

function known(more: Partial<KnownTable> = {}): KnownTable {
  return {
    asking: {
      id: 'k',
      studio: { id: 's', name: '启明工作室' },
      what: { kind: 'activity', activity: { id: 'a', title: '德育论坛' } },
      dueAt: Date.parse('2026-03-21T23:59:59+08:00'),
      leastCharacters: 300,
      prompts: [],
      askedAt: sent,
      byName: '陈知秋',
      version: 1,
      edited: null,
      withdrawn: null,
    },
    people: [person('周'), person('吴', { belongs: false }), person('李', { state: 'late', done: 1, reflections: [reflection('r1', { title: '', opens: false })] }), person('王', { state: 'on-time', done: 1, reflections: [reflection('r2')] })],
    owing: 1,
    reminded: null,
    former: [],
    ...more,
  }
}

it('counts each state, leaving out what nobody is in', () => {
  expect(tableView(known(), now).counts.map(({ name, count }) => `${name} ${count}`)).toEqual(['未交 2', '迟交 1', '按时交 1'])
})

it('nobody owes what was taken back', () => {
  const { asking } = known()
  const view = tableView(known({ asking: { ...asking, withdrawn: { at: now, byName: '陈知秋' } } }), now)
  expect(view.counts.map(({ name }) => name)).toEqual(['没有交', '迟交', '按时交'])
})

it('says of everybody when it came, that it is looked at, that they have left', () => {
  expect(tableView(known(), now).rows.map(({ name, words, opens }) => [name, words, opens])).toEqual([
    ['周', '', false],
    ['吴', '已不在工作室', false],
    ['李', '3月18日 周三 13:50 · 检查中', false],
    ['王', '3月18日 周三 13:50', true],
  ])
})

it('says how many of a term there are, and opens one of those that can be read', () => {
  const many = person('孙', { state: 'due', done: 2, of: 3, reflections: [reflection('r3'), reflection('r4', { title: '' }), reflection('r5', { opens: false })] })
  const table = known({ people: [many] })
  expect(tableView(table, now).rows[0]?.words).toBe('2/3 篇 · 3月18日 周三 13:50 · 检查中')
  expect(readable(table, '孙', now)).toEqual([
    { id: 'r3', words: '3月18日 周三 一次班会' },
    { id: 'r4', words: '3月18日 周三 没有题目' },
  ])
})

it('reminds once', () => {
  expect(tableView(known(), now)).toMatchObject({ toRemind: 1, remindedWords: '' })
  expect(tableView(known({ reminded: { at: now, byName: '陈知秋', people: 3 } }), now)).toMatchObject({ toRemind: 0, remindedWords: '9:00 陈知秋提醒了 3 人' })
})

it('shows what it asked for before', () => {
  const former = [{ version: 1, dueAt: sent, leastCharacters: 0, count: 1, prompts: ['一件小事'], until: sent, byName: '陈知秋' }]
  expect(tableView(known({ former }), now).former).toEqual([{ key: 1, heading: '3月18日 周三 13:50 陈知秋修改以前', words: '最晚今天交，字数不限', prompts: ['一件小事'] }])
})
