import MiniSearch from 'minisearch'
import { plainText } from '../../../../domain/library/plain-text'
import { wordsOf } from '../../../../domain/library/segmenting'
import type { JudgedCase } from './corpus'
import type { Search } from './measure'

/** Every word between spaces as a regular expression; cases with more of them, and in the title or tags, first. */
export function regexScan(cases: readonly JudgedCase[]): Search {
  return (query) => {
    const patterns = query.trim().split(/\s+/u).map((word) => new RegExp(word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'giu'))
    const scored = cases.map((one) => ({ title: one.title, score: patterns.reduce((sum, pattern) => sum + scanned(one, pattern), 0) }))
    return scored.filter(({ score }) => score > 0).sort((left, right) => right.score - left.score).map(({ title }) => title)
  }
}

function scanned(one: JudgedCase, pattern: RegExp): number {
  const times = (text: string) => text.match(pattern)?.length ?? 0
  const all = times(one.title) * 1000 + times(`${one.tags.join(' ')} ${one.stage}`) * 100 + Math.min(times(one.body), 20)
  return all === 0 ? 0 : all + 100_000
}

/** MiniSearch with the whole corpus in memory, the same segmentation, its fuzzy and prefix search on, title over tags over body. */
export function miniSearch(cases: readonly JudgedCase[]): Search {
  const index = new MiniSearch({
    fields: ['title', 'tags', 'stage', 'body'],
    idField: 'title',
    tokenize: (text) => wordsOf(plainText(text)),
    searchOptions: { boost: { title: 4, tags: 3, stage: 2 }, prefix: true, fuzzy: 0.2 },
  })
  index.addAll(cases.map((one) => ({ ...one, tags: one.tags.join(' ') })))
  return (query) => index.search(query).map(({ id }) => String(id))
}
