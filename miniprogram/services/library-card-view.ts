import { dayLabel, isSameDay, timeOf } from '../utils/china-time'
import type { LibraryCard } from './library-list'
import { stageNames } from '../shared/index'

export type LibraryCardView = {
  id: string
  title: string
  excerpt: string
  /** 班级文化建设; empty: none yet. */
  type: string
  featured: boolean
  /** 周明远等 2 人 · 初中 */
  byWords: string
  /** 昨天 · 3 个班用过 */
  whenWords: string
  /** All of it for whoever hears the page. */
  spoken: string
}

/** As much as two lines of a phone hold. */
const excerptCharacters = 56

export function libraryCardView({ id, title, type, stage, authors, excerpt, at, featured, uses }: LibraryCard, now: number): LibraryCardView {
  const typeName = type?.name ?? ''
  const byWords = joined([authorWords(authors), stage === null ? '' : stageNames[stage]])
  const whenWords = joined([isSameDay(at, now) ? `今天 ${timeOf(at)}` : dayLabel(at, now), usesWords(uses)])
  const beginning = shortened(excerpt, excerptCharacters)
  const spoken = [title, featured ? '精选' : '', typeName, byWords, whenWords, beginning].filter((words) => words !== '').join('，')
  return { id, title, excerpt: beginning, type: typeName, featured, byWords, whenWords, spoken }
}

/** 周明远, 周明远等 3 人 */
export function authorWords(authors: readonly { name: string }[]): string {
  const [first] = authors
  if (first === undefined) return ''
  return authors.length === 1 ? first.name : `${first.name}等 ${authors.length} 人`
}

/** Empty: none yet. */
export function usesWords(uses: number): string {
  return uses === 0 ? '' : `${uses} 个班用过`
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' · ')
}

function shortened(text: string, most: number): string {
  // No gap where a paragraph ended.
  const characters = [...text.replace(/\s+/g, ' ').replace(/([。！？…；：”]) /g, '$1')]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most).join('')}…`
}
