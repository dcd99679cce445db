import type { ChosenKeys } from './choosing-keys'
import type { Level, WeighedPhrase, WeighedQuery } from './weighing'
import { weights } from './weighing'

export type SearchStage = { name: 'match' | 'sort' | 'limit' | 'skip' | 'addFields' | 'project'; value: unknown }
export type SearchFilters = { type?: string; stage?: string; tag?: string; featured?: true }
export type StagedSearch = {
  /** Who may see it, one text for each case: only cases of these are read. */
  scopes: readonly string[]
  filters: SearchFilters
  query: WeighedQuery
  chosen: ChosenKeys
  /** At most so many cases are read. */
  mostExamined: number
  skip: number
  limit: number
}

/** One aggregation: fetches cases by the chosen keys, scores them as `scoreOf` does, the best first. */
export function searchStages({ scopes, filters, query, chosen, mostExamined, skip, limit }: StagedSearch): SearchStage[] {
  const match = { scope: { $in: scopes }, keys: { $in: chosen.keys } }
  const { tag, ...fields } = filters
  return [
    { name: 'match', value: match },
    // With one key the index yields the best cases first; otherwise there are few enough to read all.
    ...(chosen.cut ? [{ name: 'sort' as const, value: { quality: -1 } }] : []),
    { name: 'limit', value: mostExamined },
    ...(Object.keys(filters).length === 0 ? [] : [{ name: 'match' as const, value: { ...fields, ...(tag === undefined ? {} : { tags: tag }) } }]),
    { name: 'addFields', value: { held: { $setIntersection: ['$keys', keysIn(query)] } } },
    { name: 'addFields', value: { score: { $add: [0, ...query.concepts.map(conceptScore), ...query.phrases.map(phraseScore)] } } },
    { name: 'sort', value: { score: -1, quality: -1, _id: 1 } },
    { name: 'skip', value: skip },
    { name: 'limit', value: limit },
    { name: 'project', value: { keys: 0, held: 0 } },
  ]
}

function keysIn({ concepts, phrases }: WeighedQuery): string[] {
  return [...new Set([...concepts.flat().flatMap(({ keys }) => keys), ...phrases.flatMap(({ keys }) => keys)])]
}

function conceptScore(levels: readonly Level[]): unknown {
  const branches = levels.map(({ worth, keys }) => ({ case: { $gt: [countOf(keys), 0] }, then: worth * (1 - weights.besides) }))
  if (branches.length === 0) return 0
  const all = levels.map(({ worth, keys }) => ({ $multiply: [worth * weights.besides, countOf(keys)] }))
  return { $add: [{ $switch: { branches, default: 0 } }, ...all] }
}

function phraseScore({ worth, keys, pairs }: WeighedPhrase): unknown {
  const held = countOf(keys)
  return { $multiply: [worth / pairs, held, held] }
}

function countOf(keys: readonly string[]): unknown {
  return { $size: { $setIntersection: ['$held', keys] } }
}
