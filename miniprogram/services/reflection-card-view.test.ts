import { expect, it } from '@jest/globals'
import { reflectionCardView } from './reflection-card-view'
import type { Card } from './reflection-list'

// 2 March 2026, 12:00 in China.
const now = Date.UTC(2026, 2, 2, 4)
const all = { withAuthor: true, withStudio: true, withActivity: true, now }

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
  own: null,
  ...more,
})

it('says who wrote it, where, on what and when', () => {
  expect(reflectionCardView(card(), all)).toMatchObject({ author: '周明远', studioName: '启明工作室', activity: '德育论坛', whenWords: '11:00', tags: [] })
})

it('leaves out what the list says already', () => {
  expect(reflectionCardView(card(), { withAuthor: false, withStudio: false, withActivity: false, now })).toMatchObject({ author: '', studioName: '', activity: '', authorId: 'p' })
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
