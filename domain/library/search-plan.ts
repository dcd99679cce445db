import { chooseKeys } from './choosing-keys'
import { plainText } from './plain-text'
import { readQuery } from './reading-query'
import type { SearchFilters, SearchStage } from './search-stages'
import { searchStages } from './search-stages'
import type { SearchStats } from './search-stats'
import { frequenciesOf } from './search-stats'
import { weigh } from './weighing'

export type CaseSearch = { typed: string; scopes: readonly string[]; filters: SearchFilters; skip: number; limit: number }
/** `crowded`: only words that stand in very many cases were typed. `words`: what to highlight. */
export type SearchPlan = { stages: SearchStage[]; crowded: boolean; words: string[] }

/** With whoever asks a thousand. */
const mostExamined = 990
/** Scopes times keys; more would be looked up by their scope alone. */
const mostRanges = 900

/** How to ask the database for a page of what was typed; null where nothing can be found. A filter that was chosen goes before a stage that was typed. */
export function planSearch({ typed, scopes, filters, skip, limit }: CaseSearch, stats: SearchStats): SearchPlan | null {
  const frequencies = frequenciesOf(stats)
  const read = readQuery(typed)
  const query = weigh(read, frequencies)
  const chosen = chooseKeys(query, frequencies, mostExamined)
  const fitting = { ...chosen, keys: chosen.keys.slice(0, Math.max(1, Math.floor(mostRanges / scopes.length))) }
  if (chosen.keys.length === 0 || scopes.length === 0) return null
  const named = read.stage === null ? filters : { stage: read.stage, ...filters }
  const words = read.concepts.flatMap(({ alternatives }) => alternatives.filter(({ kind, weight }) => kind === 'text' && weight >= 0.5).map(({ term }) => term))
  return {
    stages: searchStages({ scopes, filters: named, query, chosen: fitting, mostExamined, skip, limit }),
    crowded: query.crowded || chosen.cut,
    words: [...new Set([...words, ...typed.split(/\s+/u).map(plainText)])].filter((word) => word !== ''),
  }
}
