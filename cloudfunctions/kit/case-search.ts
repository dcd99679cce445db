import type { CaseIndexDocument } from '../../domain/library/index-document'
import type { SearchFilters } from '../../domain/library/search-stages'
import { planSearch } from '../../domain/library/search-plan'
import type { SearchStats } from '../../domain/library/search-stats'
import { statsOf, tagsNow } from '../../domain/library/search-stats'
import type { SnippetPart } from '../../domain/library/snippet'
import { snippetOf } from '../../domain/library/snippet'
import { planTitles } from '../../domain/library/title-plan'
import type { Context } from './context'
import type { Database } from './database'
import type { Person, School } from './documents'
import { refuse } from './refuse'

export type CaseSearchAsked = { typed: string; filters: SearchFilters; page: number }
export type CaseFound = Pick<CaseIndexDocument, '_id' | 'type' | 'stage' | 'tags' | 'authorName' | 'at' | 'featured'> & { title: SnippetPart[]; snippet: SnippetPart[] }
/** `crowded`: nothing but very common words was typed; one word more would help. `more`: there is a next page. */
export type CasesFound = { cases: CaseFound[]; crowded: boolean; more: boolean }
export type Searcher = { person: Person; school: School | null; stats: SearchStats }

const pageLength = 15
const snippetCharacters = 70
const titleCharacters = 200

/** Who searches, and what is known of the cases of their school; refuses NOT_BOUND. One operation. */
export async function readSearcher({ openid, database }: Context): Promise<Searcher> {
  const joins = {
    stats: { collection: 'search_stats', local: 'schoolId', foreign: '_id' },
    schools: { collection: 'schools', local: 'schoolId', foreign: '_id' },
    counts: { collection: 'case_counts', let: { school: '$schoolId' }, match: [{ field: '_id', is: 'eq', variable: 'school' }], fields: ['tagChanges'] },
  } as const
  const [found] = await database.findJoined('people', { openid }, joins, { limit: 1 })
  if (found === undefined) throw refuse('NOT_BOUND')
  const { stats, schools, counts, ...person } = found
  const counted = stats[0] ?? statsOf([])
  return { person, school: schools[0] ?? null, stats: { ...counted, tags: tagsNow(counted.tags, counts[0]?.tagChanges ?? []) } }
}

/** One page, the best first, of what lies in these scopes. One operation; none where nothing can be found. */
export async function searchCases(database: Database, scopes: readonly string[], stats: SearchStats, { typed, filters, page }: CaseSearchAsked): Promise<CasesFound> {
  const plan = planSearch({ typed, scopes, filters, skip: page * pageLength, limit: pageLength + 1 }, stats)
  if (plan === null) return { cases: [], crowded: false, more: false }
  const found = await database.aggregate('case_index', plan.stages)
  return { cases: found.slice(0, pageLength).map((one) => shownOf(one, plan.words)), crowded: plan.crowded, more: found.length > pageLength }
}

/** Titles that go with what has been typed so far, the best first. One operation; none where nothing can be found. */
export async function findTitles(database: Database, scopes: readonly string[], stats: SearchStats, { typed, limit }: { typed: string; limit: number }): Promise<{ id: string; title: string }[]> {
  const stages = planTitles({ typed, scopes, limit }, stats)
  if (stages === null) return []
  const found = await database.aggregate('case_index', stages)
  return found.map(({ _id: id, title }) => ({ id, title }))
}

function shownOf({ _id, type, stage, tags, authorName, at, featured, title, text }: CaseIndexDocument, words: readonly string[]): CaseFound {
  return { _id, type, stage, tags, authorName, at, featured, title: snippetOf(title, words, titleCharacters), snippet: snippetOf(text, words, snippetCharacters) }
}

