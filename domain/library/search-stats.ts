import { isLexical } from './lexicon'
import type { Frequencies } from './weighing'

/** `scope`: tags of what only some may see are told to nobody else. */
export type CountedTag = { tag: string; scope: string; cases: number }
/** What a search must know of all published cases of a school; made by the timer, read with the reader. */
export type SearchStats = { total: number; listed: string; listedFrom: number; tags: CountedTag[] }
/** What became of the tags of a case since they were counted; null: it was, or is, in no scope. */
export type TagsChanged = { was: ScopedTags | null; is: ScopedTags | null }
export type ScopedTags = { scope: string; tags: readonly string[] }
/** Cases are counted a few at a time, since all of them at once would be too large. */
export type Counting = { add: (cases: Iterable<Counted>) => void; stats: () => SearchStats }
type Counted = { keys: readonly string[]; tags: readonly string[]; scope: string }

const mostOther = 5000
const mostTags = 1500
/** A large library has a million keys that stand in a case or two, more than a function has memory for. */
const mostCounted = 100_000
/** A key that is not listed is taken to stand in this part of the fewest cases that are. */
const unlistedPart = 8

export function statsOf(cases: Iterable<Counted>): SearchStats {
  const counting = countStats()
  counting.add(cases)
  return counting.stats()
}

/** Lists in how many cases the words of the subject stand, and of all else what is frequent. */
export function countStats(): Counting {
  // As many as there are words of the subject, in each place.
  const lexical = new Map<string, number>()
  const others = new Map<string, number>()
  const tags = new Map<string, CountedTag>()
  let total = 0
  return {
    add(cases) {
      for (const { keys, tags: own, scope } of cases) {
        total += 1
        for (const key of keys) if (!isBeginning(key)) countIn(isLexical(termOf(key)) ? lexical : others, key)
        if (others.size > mostCounted) forgetRarest(others)
        for (const tag of own) countTag(tags, tag, scope)
      }
    },
    stats() {
      const frequent = [...others].filter(([, count]) => count > 1).sort((left, right) => right[1] - left[1])
      const kept = frequent.slice(0, mostOther)
      return {
        total,
        listed: [...lexical, ...kept].map(([key, count]) => `${key}:${count}`).join(' '),
        listedFrom: frequent.length > mostOther ? (kept.at(-1)?.[1] ?? 1) : 1,
        tags: [...tags.values()].sort((left, right) => right.cases - left.cases).slice(0, mostTags),
      }
    },
  }
}

/** What stands in few cases is not listed in the end. Words of the subject are: that one of them stands nowhere is told from their numbers. */
function forgetRarest(counts: Map<string, number>): void {
  for (let rare = 1; counts.size > mostCounted / 2; rare += 1) {
    for (const [key, count] of counts) if (count <= rare) counts.delete(key)
  }
}

function countIn(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

export function frequenciesOf({ total, listed, listedFrom }: SearchStats): Frequencies {
  const counts = new Map(listed.split(' ').map((entry): [string, number] => [entry.slice(0, entry.lastIndexOf(':')), Number(entry.slice(entry.lastIndexOf(':') + 1))]))
  const unlisted = Math.max(1, Math.round(listedFrom / unlistedPart))
  return { total, of: (key) => counts.get(key) ?? (isLexical(termOf(key)) && !isSound(key) ? 0 : unlisted) }
}

/** How often tags stand now: none is left of what nobody sees any more. */
export function tagsNow(counted: readonly CountedTag[], changes: readonly TagsChanged[]): CountedTag[] {
  const tags = new Map(counted.map((one) => [tagKey(one.scope, one.tag), { ...one }]))
  for (const { was, is } of changes) {
    for (const tag of was?.tags ?? []) countTag(tags, tag, was?.scope ?? '', -1)
    for (const tag of is?.tags ?? []) countTag(tags, tag, is?.scope ?? '')
  }
  return [...tags.values()].filter(({ cases }) => cases > 0)
}

/** The tags of what a reader may see, the most used first. */
export function tagsFor(tags: readonly CountedTag[], scopes: readonly string[]): { tag: string; cases: number }[] {
  const counts = new Map<string, number>()
  for (const { tag, scope, cases } of tags) if (scopes.includes(scope)) counts.set(tag, (counts.get(tag) ?? 0) + cases)
  return [...counts].map(([tag, cases]) => ({ tag, cases })).sort((left, right) => right.cases - left.cases)
}

/** Each once, the most frequent first. */
export function mostUsed(tags: readonly string[]): string[] {
  return tagsFor(tags.map((tag) => ({ tag, scope: '', cases: 1 })), ['']).map(({ tag }) => tag)
}

function countTag(tags: Map<string, CountedTag>, tag: string, scope: string, by = 1): void {
  const key = tagKey(scope, tag)
  const known = tags.get(key)
  if (known === undefined) tags.set(key, { tag, scope, cases: by })
  else known.cases += by
}

function tagKey(scope: string, tag: string): string {
  return `${scope} ${tag}`
}

function termOf(key: string): string {
  return key.slice(1)
}

const soundLetter = 's'
function isSound(key: string): boolean {
  return key.startsWith(soundLetter)
}

/** Asked for where titles are suggested, never weighed. */
const beginningLetter = 'i'
function isBeginning(key: string): boolean {
  return key.startsWith(beginningLetter)
}
