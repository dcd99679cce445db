import type { InputOf, OutputOf } from '../../../contract/index'
import { namedType, typesOf } from '../../../domain/library/case-types'
import type { CaseType } from '../../../domain/library/case-types'
import { scopesFor } from '../../../domain/library/scope'
import type { SearchFilters } from '../../../domain/library/search-stages'
import { tagsFor } from '../../../domain/library/search-stats'
import type { SnippetPart } from '../../../domain/library/snippet'
import { stageOfWord } from '../../../domain/library/stage-words'
import { stageNames } from '../../../domain/shared/library-words'
import { suggestedTags } from '../../../domain/library/suggesting'
import type { CaseFound, Searcher } from '../../kit/case-search'
import { findTitles, readSearcher, searchCases as search } from '../../kit/case-search'
import type { LibraryHandlers } from '../handlers'
import { readerOf } from '../reader'

type Filters = InputOf<'library.searchCases'>['filters']
type Found = OutputOf<'library.searchCases'>['cases'][number]

const mostSuggested = { tags: 6, titles: 6 }

/** Two operations, one after the other. */
export const searchCases: LibraryHandlers['searchCases'] = async ({ typed, filters, page }, context) => {
  const searcher = await readSearcher(context)
  const types = typesOf(searcher.school?.caseTypes)
  const { cases, crowded, more } = await search(context.database, scopesOf(searcher, context.now), searcher.stats, { typed, filters: searchFilters(filters), page })
  return { cases: cases.map((one) => foundOf(one, types)), crowded, more }
}

/** Two operations, one after the other. */
export const suggestCases: LibraryHandlers['suggestCases'] = async ({ typed }, context) => {
  const searcher = await readSearcher(context)
  const scopes = scopesOf(searcher, context.now)
  const tags = suggestedTags(typed, tagsFor(searcher.stats.tags, scopes), mostSuggested.tags)
  return { tags, titles: await findTitles(context.database, scopes, searcher.stats, { typed, limit: mostSuggested.titles }) }
}

/** All that the caller may see. */
function scopesOf({ person }: Searcher, now: number): string[] {
  return scopesFor(readerOf(person, now))
}

function searchFilters({ type, stage, tag, featured }: Filters): SearchFilters {
  return {
    ...(type === undefined ? {} : { type }),
    ...(stage === undefined ? {} : { stage: stageNames[stage] }),
    ...(tag === undefined ? {} : { tag }),
    ...(featured === undefined ? {} : { featured }),
  }
}

function foundOf({ _id: id, title, snippet, type, stage, tags, authorName, at, featured }: CaseFound, types: readonly CaseType[]): Found {
  return { id, title: shown(title), snippet: shown(snippet), type: namedType(types, type), stage: stageOfWord(stage), tags, authorName, at, featured }
}

function shown(parts: readonly SnippetPart[]): Found['title'] {
  return parts.map(({ text, found }) => ({ text, hit: found }))
}
