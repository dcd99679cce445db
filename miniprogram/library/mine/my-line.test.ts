import { describe, expect, it } from '@jest/globals'
import { newCaseDraft } from '../../services/library-case-draft'
import { myLine, myStepsOf, phoneLine } from './my-line'
import type { MyCase } from './my-list'

const card = { id: 'a', title: '安静的一组', type: null, stage: null, tags: [], authors: [{ id: 'p', name: '周明远' }], studio: { id: 's', name: '' }, excerpt: '那天。', at: 0, featured: false, uses: 0 }
const of = (own: Partial<MyCase['own']> = {}, title = card.title): MyCase => ({ card: { ...card, title }, own: { state: 'draft', seen: 1, version: 0, visibility: 'school', check: null, takenDown: null, deletedAt: null, mayEdit: true, ...own } })

describe('one of one’s own cases', () => {
  it.each<[string, MyCase, object]>([
    ['a draft without a title', of({}, ''), { word: '草稿', edit: '接着写', note: '', card: { title: '还没有题目' } }],
    ['one that waits', of({ state: 'submitted' }), { word: '待审核', tone: 'waits', edit: '修改' }],
    ['one that came back', of({ state: 'returned' }), { word: '请修改', tone: 'wrong' }],
    ['one that the check refused', of({ state: 'returned', check: { kind: 'refused', by: 'check', label: null, reason: '' } }), { word: '没有通过检查', tone: 'wrong' }],
    ['one that is published', of({ state: 'published' }), { word: '已发布', note: '学校可见' }],
    ['one that was written with its author', of({ state: 'published', mayEdit: false }), { note: '学校可见 · 合作者', edit: '' }],
  ])('%s', (_name, one, line) => {
    expect(myLine(one, null, 0)).toMatchObject(line)
  })

  it('says that this phone has more of it than the cloud', () => {
    expect(myLine(of(), newCaseDraft('a', 's', 0), 0).note).toBe('手机里有还没存到云端的修改')
  })

  it.each<[string, MyCase, string[]]>([
    ['a draft is deleted', of(), ['删除']],
    ['what is published can be shown to fewer', of({ state: 'published' }), ['改成工作室可见', '改成主持人可见', '改成仅自己可见', '删除']],
    ['what was taken down is seen by nobody anyway', of({ state: 'published', takenDown: { at: 0, reason: '', appeal: null, kept: null } }), ['删除']],
    ['co-authors only read', of({ mayEdit: false }), []],
  ])('%s', (_name, one, words) => {
    expect(myStepsOf(one).map((step) => step.words)).toEqual(words)
  })
})

it('a draft on the phone says how far it is', () => {
  const draft = { ...newCaseDraft('a', 's', 0), sections: { background: '一。', problem: '', analysis: '', practice: '', outcome: '', reflection: '' } }
  expect(phoneLine(draft, 0)).toMatchObject({ title: '还没有题目', details: '8:00 · 已写 1/6' })
})
