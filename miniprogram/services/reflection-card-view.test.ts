import { expect, it } from '@jest/globals'
import { reflectionCardView } from './reflection-card-view'
import type { Card } from './reflection-list'

// 2 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 2, 4)
const all = { withAuthor: true, withStudio: true, withActivity: true, read: new Set<string>(), now }

const card = (more: Partial<Card> = {}): Card => ({
  id: 'r',
  author: { id: 'p', name: '周明远' },
  studio: { id: 's', name: '启明工作室' },
  activity: { id: 'a', title: '德育论坛' },
  at: now - 3_600_000,
  title: '站在门口的三分钟',
  excerpt: '每天早读前在教室门口站三分钟。',
  pictures: [],
  pictureCount: 0,
  shownTo: 'studio',
  chosen: false,
  answered: null,
  own: null,
  ...more,
})

it('says who wrote it, where, on what and when', () => {
  expect(reflectionCardView(card(), all)).toMatchObject({ author: '周明远', studioName: '启明工作室', activity: '德育论坛', whenWords: '11:00', tags: [] })
})

it('leaves out what the list says already', () => {
  expect(reflectionCardView(card(), { withAuthor: false, withStudio: false, withActivity: false, read: new Set(), now })).toMatchObject({ author: '', studioName: '', activity: '', authorId: 'p' })
})

it('shows that a text goes on, and how many pictures there are beside those on the card', () => {
  const pictures = [{ url: 'a' }, { url: 'b' }, { url: 'c' }]
  const view = reflectionCardView(card({ excerpt: '字'.repeat(120), pictures, pictureCount: 5 }), all)
  expect([view.excerpt.slice(-2), view.moreWords]).toEqual(['字…', '共 5 张'])
  expect(reflectionCardView(card({ pictures, pictureCount: 3 }), all).moreWords).toBe('')
})

it('tells an author how their own stands and who sees it', () => {
  const candidate = { version: 1, visibility: 'studio', sentAt: now, standing: { kind: 'checking' } } as const
  const own = { visibility: 'studio', candidate, takenDown: null, deletedAt: null } as const
  expect(reflectionCardView(card({ own, shownTo: null }), all).tags).toEqual([
    { words: '检查中', tone: 'waits' },
    { words: '工作室', tone: 'plain' },
  ])
})

it('is heard as a whole', () => {
  expect(reflectionCardView(card({ pictureCount: 2 }), all).spoken).toBe('周明远，站在门口的三分钟，每天早读前在教室门口站三分钟。，2 张图片，11:00')
})

it.each([
  ['a reader sees that it was recommended', { chosen: true }, false, ['推荐']],
  ['a host sees what is to be answered', { answered: false }, false, ['还没反馈']],
  ['a host sees what they have read of it', { answered: false }, true, ['已读', '还没反馈']],
  ['a host sees what was answered', { answered: true, chosen: true }, true, ['推荐', '已反馈']],
])('%s', (_what, more, isRead, words) => {
  expect(reflectionCardView(card(more), { ...all, read: new Set(isRead ? ['r'] : []) }).tags.map((tag) => tag.words)).toEqual(words)
})
