import { expect, it } from '@jest/globals'
import { libraryCardView } from './library-card-view'
import type { LibraryCard } from './library-list'

const now = Date.UTC(2026, 2, 2, 4, 0)
const card: LibraryCard = {
  id: 'c',
  title: '把规则讲成故事',
  type: { id: 'culture', name: '班级文化建设' },
  stage: 'junior',
  tags: ['班规'],
  authors: [{ id: 'a', name: '周明远' }],
  studio: { id: 's', name: '启明工作室' },
  excerpt: '开学第二周。',
  at: now - 86_400_000,
  featured: true,
  uses: 2,
}

it('a card says in two short lines by whom a case is, for which stage, and how many classes used it', () => {
  expect(libraryCardView(card, now)).toMatchObject({ byWords: '周明远 · 初中', whenWords: '昨天 · 2 个班用过', excerpt: '开学第二周。' })
})

it('several authors are counted, and what nobody has used yet says nothing of it', () => {
  const authors = [...card.authors, { id: 'b', name: '林小雯' }]
  expect(libraryCardView({ ...card, authors, stage: null, uses: 0 }, now)).toMatchObject({ byWords: '周明远等 2 人', whenWords: '昨天' })
})

it('how it begins is shortened by whole characters', () => {
  const { excerpt } = libraryCardView({ ...card, excerpt: '𠮷'.repeat(80) }, now)
  expect(excerpt).toBe(`${'𠮷'.repeat(56)}…`)
})
