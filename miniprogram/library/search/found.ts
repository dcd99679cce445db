import type { OutputOf } from '../../../contract/index'
import { call, type Trouble } from '../../services/cloud'
import type { LibraryFilters } from '../../services/library-list'
import { stageNames } from '../../shared/index'
import { dayLabel } from '../../utils/china-time'

type FoundCase = OutputOf<'library.searchCases'>['cases'][number]

/** What was found. `next`: the number of the next page; null at the end. */
export type Found = { typed: string; filters: LibraryFilters; cases: FoundCase[]; crowded: boolean; next: number | null }
export type LoadedFound = { kind: 'loaded'; found: Found } | { kind: 'trouble'; trouble: Trouble }

/** Pages of a search, as far as the cloud goes. */
const mostPages = 40

export async function search(typed: string, filters: LibraryFilters): Promise<LoadedFound> {
  return readPage({ typed, filters, cases: [], crowded: false, next: 0 }, 0)
}

/** With one more page at its end. */
export function searchOn(found: Found, page: number): Promise<LoadedFound> {
  return readPage(found, page)
}

async function readPage(before: Found, page: number): Promise<LoadedFound> {
  const { typed, filters } = before
  const answer = await call('library.searchCases', { typed, filters, page })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const { cases, crowded, more } = answer.output
  const known = new Set(before.cases.map(({ id }) => id))
  const all = [...before.cases, ...cases.filter(({ id }) => !known.has(id))]
  return { kind: 'loaded', found: { typed, filters, cases: all, crowded: page === 0 ? crowded : before.crowded, next: more && page + 1 < mostPages ? page + 1 : null } }
}

type Part = { key: number; text: string; hit: boolean }

export type FoundView = { id: string; title: Part[]; snippet: Part[]; type: string; featured: boolean; footWords: string; tagWords: string; spoken: string }

export function foundView({ id, title, snippet, type, stage, tags, authorName, at, featured }: FoundCase, now: number): FoundView {
  const footWords = [authorName, stage === null ? '' : stageNames[stage], dayLabel(at, now)].filter((words) => words !== '').join(' · ')
  const tagWords = tags.map((tag) => `#${tag}`).join(' ')
  const spoken = [textOf(title), featured ? '精选' : '', type?.name ?? '', footWords, textOf(snippet)].filter((words) => words !== '').join('，')
  return { id, title: partsOf(title), snippet: partsOf(snippet), type: type?.name ?? '', featured, footWords, tagWords, spoken }
}

function partsOf(parts: FoundCase['title']): Part[] {
  return parts.map((part, key) => ({ key, ...part }))
}

function textOf(parts: FoundCase['title']): string {
  return parts.map(({ text }) => text).join('')
}
