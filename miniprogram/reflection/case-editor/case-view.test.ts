import { describe, expect, it } from '@jest/globals'
import { caseProblems, newCaseDraft, type CaseDraft } from '../../services/library-case-draft'
import { caseView, keptWords, outlineOf, problemSentences, sectionViews, troubleOf } from './case-view'

type Known = NonNullable<Parameters<typeof caseView>[1]>

const sections = { background: '一。', problem: '', analysis: '', practice: '四。', outcome: '', reflection: '' }
const draft = (more: Partial<CaseDraft> = {}): CaseDraft => ({ ...newCaseDraft('a', 's', 0), sections, ...more })
const round = { id: 'r', version: 1, by: '陈知秋', at: 0, outcome: 'returned', text: '再具体一点。', remarks: [{ section: 'practice', text: '第二步呢？' }] }
const known = (own: object = {}, rounds: object[] = [round]): Known =>
  ({ own: { state: 'returned', seen: 2, version: 1, visibility: 'studio', check: null, takenDown: null, deletedAt: null, mayEdit: true, ...own }, rounds, published: null }) as unknown as Known

describe('the remarks of a reviewer', () => {
  it('stand beside the sections, and what concerns the whole above', () => {
    expect(sectionViews(draft(), known()).find(({ key }) => key === 'practice')?.remark).toBe('第二步呢？')
    expect(caseView(draft(), known(), [], 0)).toMatchObject({ remarkBy: '陈知秋 的修改意见', remark: '再具体一点。' })
  })

  it.each([
    ['of a version before', known({ version: 2 })],
    ['once it is submitted again', known({ state: 'submitted' })],
    ['of what was published', known({}, [{ ...round, outcome: 'published' }])],
  ])('are not shown %s', (_name, of) => {
    expect(sectionViews(draft(), of).map(({ remark }) => remark).join('')).toBe('')
  })
})

describe('the outline', () => {
  it('counts what is written and says it of each section', () => {
    const { words, parts } = outlineOf(draft(), known())
    expect(words).toBe('已写 2/6')
    expect(parts.map(({ spoken }) => spoken)).toEqual(['背景，已写', '问题，还没写', '分析，还没写', '做法，已写，有修改意见', '成效，还没写', '反思，还没写'])
  })
})

it('says of everything that is missing or too long what to do, in the order of the page', () => {
  const wrong = draft({ title: '题'.repeat(61), sections: { ...sections, practice: '字'.repeat(3005) } })
  const problems = caseProblems(wrong)
  expect(problems.map(({ field }) => field)).toEqual(['title', 'type', 'stage', 'problem', 'analysis', 'practice', 'outcome', 'reflection'])
  expect(problemSentences(problems, wrong)).toMatchObject({ title: '多了 1 个字，删短一些再提交。', stage: '选一个学段再提交。', problem: '这一部分写几句再提交。', practice: '多了 5 个字，删短一些再提交。' })
})

it('a type that was retired is offered no more, but stays where it was chosen', () => {
  const types = [{ id: 'incidents', name: '突发事件处置', retired: false }, { id: 'old', name: '旧的', retired: true }]
  expect(caseView(draft(), null, types, 0).types.map(({ value }) => value)).toEqual(['incidents'])
  expect(caseView(draft({ type: 'old' }), null, types, 0).types.map(({ value }) => value)).toEqual(['incidents', 'old'])
})

it('what the check refused is said in plain words', () => {
  const { notices } = caseView(draft(), known({ check: { kind: 'refused', by: 'check', label: 10001, reason: '' } }), [], 0)
  expect(notices.map(({ word, sentence }) => `${word}：${sentence}`)).toEqual(['没有通过：自动检查没有通过，里面可能有广告。改一改再发，会重新检查。'])
})

it.each([
  [{ saving: true, unsafe: false, isKept: true }, '正在存到云端…'],
  [{ saving: false, unsafe: true, isKept: true }, '还没有存下来'],
  [{ saving: false, unsafe: false, isKept: false }, '边写边存在手机里'],
  [{ saving: false, unsafe: false, isKept: true }, '已存在手机里，还没存到云端'],
])('says where it is kept: %o', (now, words) => {
  expect(keptWords(draft(), now)).toBe(words)
})

it('says why something is not in the cloud', () => {
  expect(troubleOf({ kind: 'trouble', trouble: { kind: 'offline' } })).toBe('没有连上网络。写的都在手机里，连上后再点一次。')
  expect(troubleOf({ kind: 'not-uploaded', uploaded: { kind: 'failed', what: '「方案.pdf」' } })).toBe('「方案.pdf」没有传上去。写的都在，请再点一次，或者先去掉它。')
  expect(troubleOf({ kind: 'saved' })).toBe('')
})
