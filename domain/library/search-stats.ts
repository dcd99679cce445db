import { isLexical } from './lexicon'
import type { Frequencies } from './weighing'

/** What a search must know of all published cases of a school; made by the timer, read with the reader. */
export type SearchStats = { total: number; listed: string; listedFrom: number; tags: { tag: string; cases: number }[] }

const mostOther = 5000
const mostTags = 1500
/** A key that is not listed is taken to stand in this part of the fewest cases that are. */
const unlistedPart = 8

/** Lists in how many cases the words of the subject stand, and of all else what is frequent. */
export function statsOf(cases: Iterable<{ keys: readonly string[]; tags: readonly string[] }>): SearchStats {
  const counts = new Map<string, number>()
  const tags = new Map<string, number>()
  let total = 0
  for (const one of cases) {
    total += 1
    for (const key of one.keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const tag of one.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1)
  }
  const lexical = [...counts].filter(([key]) => isLexical(termOf(key)))
  const others = [...counts].filter(([key, count]) => count > 1 && !isLexical(termOf(key))).sort((left, right) => right[1] - left[1])
  const kept = others.slice(0, mostOther)
  return {
    total,
    listed: [...lexical, ...kept].map(([key, count]) => `${key}:${count}`).join(' '),
    listedFrom: others.length > mostOther ? (kept.at(-1)?.[1] ?? 1) : 1,
    tags: [...tags].sort((left, right) => right[1] - left[1]).slice(0, mostTags).map(([tag, count]) => ({ tag, cases: count })),
  }
}

export function frequenciesOf({ total, listed, listedFrom }: SearchStats): Frequencies {
  const counts = new Map(listed.split(' ').map((entry): [string, number] => [entry.slice(0, entry.lastIndexOf(':')), Number(entry.slice(entry.lastIndexOf(':') + 1))]))
  const unlisted = Math.max(1, Math.round(listedFrom / unlistedPart))
  return { total, of: (key) => counts.get(key) ?? (isLexical(termOf(key)) && !isSound(key) ? 0 : unlisted) }
}

function termOf(key: string): string {
  return key.slice(1)
}

const soundLetter = 's'
function isSound(key: string): boolean {
  return key.startsWith(soundLetter)
}
