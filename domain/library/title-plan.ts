import { chooseKeys } from './choosing-keys'
import { beginningKey, keyOf } from './index-keys'
import { plainText, runsOf } from './plain-text'
import { readQuery } from './reading-query'
import type { SearchStage } from './search-stages'
import { searchStages } from './search-stages'
import type { SearchStats } from './search-stats'
import { frequenciesOf } from './search-stats'
import type { WeighedQuery } from './weighing'
import { weigh, weights } from './weighing'

export type TitleSearch = { typed: string; scopes: readonly string[]; limit: number }

/** Suggestions come with every pause while typing, so they read fewer than a search. */
const mostExamined = 200
const mostRanges = 300
const titlePlaces = [keyOf('title', ''), keyOf('sound', '')]

/** How to ask the database for titles that go with what has been typed so far; null: for none. */
export function planTitles({ typed, scopes, limit }: TitleSearch, stats: SearchStats): SearchStage[] | null {
  const frequencies = frequenciesOf(stats)
  const read = readQuery(typed)
  const query = withBeginnings(ofTitles(weigh(read, frequencies)), typed)
  const chosen = chooseKeys(query, frequencies, mostExamined)
  if (chosen.keys.length === 0 || scopes.length === 0) return null
  const fitting = { ...chosen, keys: chosen.keys.slice(0, Math.max(1, Math.floor(mostRanges / scopes.length))) }
  const filters = read.stage === null ? {} : { stage: read.stage }
  return [...searchStages({ scopes, filters, query, chosen: fitting, mostExamined, skip: 0, limit }), { name: 'project', value: { title: 1 } }]
}

function ofTitles({ concepts, phrases, crowded }: WeighedQuery): WeighedQuery {
  const inTitles = (keys: readonly string[]) => keys.filter((key) => titlePlaces.some((place) => key.startsWith(place)))
  const of = <One extends { keys: string[] }>(all: readonly One[]): One[] => all.map((one) => ({ ...one, keys: inTitles(one.keys) })).filter(({ keys }) => keys.length > 0)
  return { concepts: concepts.map(of), phrases: of(phrases), crowded }
}

/** Initials of a title, as far as they were typed. */
function withBeginnings(query: WeighedQuery, typed: string): WeighedQuery {
  const keys = runsOf(plainText(typed)).flatMap((run) => beginningKey(run) ?? [])
  return keys.length === 0 ? query : { ...query, concepts: [...query.concepts, [{ worth: weights.sound, keys }]] }
}
