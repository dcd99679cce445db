import { expect, it } from '@jest/globals'
import { caseViewOf, type Known, type Words } from './case-view'
import { ownerViewOf } from './owner-view'

const now = Date.UTC(2026, 2, 2, 4, 0)
const author = { id: 'AAAAAAAAAAA', name: '周明远' }
const colleague = { id: 'BBBBBBBBBBB', name: '林晓雯' }

function words(version: number, more: Partial<Words> = {}): Words {
  const sections = { background: '开学第二周。\n没有人看。', problem: '', analysis: '', practice: '讲故事。', outcome: '', reflection: '' }
  return { version, title: `第 ${version} 版的题目`, type: { id: 'class-culture', name: '班级文化建设' }, stage: 'junior', tags: ['班规'], sections, pictures: [], files: [], authors: [author], credit: '', sentAt: now, ...more }
}

function known(more: Partial<Known> = {}): Known {
  return {
    card: { id: 'CCCCCCCCCCC', title: '把班规讲成故事', type: null, stage: null, tags: [], authors: [author], studio: { id: 'DDDDDDDDDDD', name: '启明工作室' }, excerpt: '', at: now, featured: false, uses: 0 },
    visibility: 'school',
    published: words(1),
    sent: null,
    draft: null,
    own: null,
    rounds: [],
    versions: [{ version: 1, at: now, published: true }],
    mayReview: null,
    review: null,
    may: { feature: false, retire: false, use: true, report: true, share: true },
    retired: null,
    favourite: false,
    reads: 0,
    uses: { uses: [], next: null },
    consents: [],
    rev: 1,
    ...more,
  }
}

const own: NonNullable<Known['own']> = { state: 'published', seen: 1, version: 1, visibility: 'school', check: null, takenDown: null, deletedAt: null, mayEdit: true }

it('only sections in which something is written are there to be read and jumped to', () => {
  expect(caseViewOf(known(), false, now).sections.map(({ name, paragraphs }) => [name, paragraphs.length])).toEqual([['背景', 2], ['做法', 1]])
})

it('an author sees first what they write, and can look at what others see', () => {
  const both = known({ own: { ...own, state: 'submitted' }, sent: words(2) })
  expect(caseViewOf(both, false, now)).toMatchObject({ title: '第 2 版的题目', which: 'sent', versions: [{ words: '送审的' }, { words: '已发布的' }] })
  expect(caseViewOf(both, true, now)).toMatchObject({ title: '第 1 版的题目', which: 'published' })
})

it.each<[string, Partial<Known>]>([
  ['was retired', { retired: { at: now, reason: '' } }],
  ['was taken down', { own: { ...own, takenDown: { at: now, reason: '', appeal: null, kept: null } } }],
  ['was deleted', { own: { ...own, deletedAt: now } }],
  ['is a draft', { published: null, sent: words(1), own: { ...own, state: 'draft' } }],
])('what %s is not kept, used or sent on', (_what, more) => {
  expect(caseViewOf(known(more), false, now).isPublished).toBe(false)
})

it('why it cannot be sent on is said where others see it', () => {
  const may = { ...known().may, share: false }
  expect(caseViewOf(known({ may, visibility: 'studio' }), false, now).shareWords).toBe('工作室的成员都能看到，所以不能分享到微信。')
  expect(caseViewOf(known(), false, now).shareWords).toBe('')
})

it('whoever reviews or decides is led there', () => {
  const mayReview = { rev: 1, version: 1, submittedAt: now, check: null, visibility: 'school' as const, state: 'submitted' as const }
  const review = { rev: 1, waiting: null, reports: [{ at: now, reason: '不当' }], takenDown: null }
  expect([known({ mayReview }), known({ review }), known({ review: { ...review, reports: [] } })].map((one) => caseViewOf(one, false, now).desk?.action)).toEqual(['去审核', '去决定', undefined])
})

it('co-authors say of themselves alone whether it may be taken into handbooks', () => {
  const consents = [
    { person: author, at: now, mine: false },
    { person: colleague, at: null, mine: true },
  ]
  const view = ownerViewOf(known({ own: { ...own, mayEdit: false }, consents }), now)
  expect(view).toMatchObject({ mayEdit: false, readers: null, myConsent: false })
  expect(view.consents.map((one) => one.words)).toEqual(['周明远已经同意', '我还没有同意'])
})

it('what was deleted offers nothing but its return', () => {
  const view = ownerViewOf(known({ own: { ...own, deletedAt: now }, consents: [{ person: author, at: now, mine: true }] }), now)
  expect(view).toMatchObject({ mayEdit: false, readers: null, myConsent: null, consents: [] })
  expect(view.deletedWords).toContain('以前可以恢复')
})
