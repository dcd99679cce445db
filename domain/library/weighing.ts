import type { Place } from './index-keys'
import { keyOf } from './index-keys'
import type { Alternative, Concept, Query } from './reading-query'

/** In how many cases each key stands; what is rare is not listed one by one. */
export type Frequencies = { total: number; of: (key: string) => number }
/** Keys of the same worth. */
export type Level = { worth: number; keys: string[] }
/** Levels from the best down: the best that a case holds counts, and a part of everything it holds. */
export type WeighedConcept = Level[]
/** What was typed in one piece, as keys of one place; `worth` is for each pair, where all are held. */
export type WeighedPhrase = { worth: number; keys: string[]; pairs: number }
export type WeighedQuery = { concepts: WeighedConcept[]; phrases: WeighedPhrase[]; crowded: boolean }

/** What a place is worth; how much everything counts besides the best. */
export const weights = { tag: 5, tagPart: 3.5, title: 3, often: 2.6, body: 1.3, sound: 3.5, besides: 0.15 }
/** Where all of what was typed stands together, or most of it. */
const phraseWeights = [
  { places: ['title'], worth: 4 },
  { places: ['tag', 'tagPart'], worth: 4 },
  { places: ['often', 'body'], worth: 1.5 },
] as const
const textPlaces = ['tag', 'tagPart', 'title', 'often', 'body'] as const
const rarity = { least: 1, most: 5 }
/** Worths within a fifth of each other are taken for the same, so that the database compares few sets. */
const step = Math.log(1.2)
/** A word of more cases than this tells little: a tenth of all, but never fewer than somebody would look through, or more than a search reads. */
const common = { least: 100, part: 0.1, most: 1000 }

export function weigh({ concepts, phrases }: Query, frequencies: Frequencies): WeighedQuery {
  const typed = concepts.flatMap(({ alternatives }) => alternatives.filter(({ weight, kind }) => weight === 1 && kind === 'text'))
  return {
    concepts: concepts.map((concept) => levelsOf(worthsIn(concept, frequencies))),
    phrases: phrases.flatMap((pairs) => phraseWeights.map(({ places, worth }) => ({ worth, pairs: pairs.length, keys: places.flatMap((place) => pairs.map((pair) => keyOf(place, pair))) }))),
    crowded: typed.length > 0 && typed.every(({ term }) => isCommon(term, frequencies)),
  }
}

/** What the database computes for a case; here for measuring. */
export function scoreOf({ concepts, phrases }: WeighedQuery, keys: ReadonlySet<string>): number {
  const held = (level: readonly string[]) => level.filter((key) => keys.has(key)).length
  const ofConcepts = concepts.map((levels) => {
    const best = levels.find((level) => held(level.keys) > 0)?.worth ?? 0
    return best * (1 - weights.besides) + weights.besides * levels.reduce((sum, { worth, keys: all }) => sum + worth * held(all), 0)
  })
  const ofPhrases = phrases.map(({ worth, keys: all, pairs }) => (worth * held(all) ** 2) / pairs)
  return [...ofConcepts, ...ofPhrases].reduce((sum, one) => sum + one, 0)
}

type Worth = { key: string; worth: number }

/** A rarer word of the same meaning is not worth more than the word that was typed, if cases use that. */
function worthsIn({ weight, alternatives }: Concept, frequencies: Frequencies): Worth[] {
  const known = alternatives.filter((one) => one.weight === 1 && one.kind === 'text').map(({ term }) => documentsWith(term, frequencies))
  const most = Math.min(rarity.most, ...known.filter((cases) => cases > 0).map((cases) => rarityOf(cases, frequencies.total)))
  return alternatives.flatMap((one) => worthsOf(one, weight, most, frequencies))
}

function worthsOf({ term, weight, kind }: Alternative, ofConcept: number, mostRare: number, frequencies: Frequencies): Worth[] {
  const worth = (place: keyof typeof weights & Place, rare: number) => ({ key: keyOf(place, term), worth: ofConcept * weight * rare * weights[place] })
  if (kind === 'sound') return [worth('sound', rarity.most)]
  const rare = Math.min(mostRare, rarityOf(documentsWith(term, frequencies), frequencies.total))
  return textPlaces.map((place) => worth(place, rare))
}

/** A natural logarithm within bounds. */
function rarityOf(documents: number, total: number): number {
  return Math.min(rarity.most, Math.max(rarity.least, Math.log(1 + total / Math.max(1, documents))))
}

function documentsWith(term: string, { of }: Frequencies): number {
  return of(keyOf('often', term)) + of(keyOf('body', term)) + Math.max(of(keyOf('tag', term)) + of(keyOf('tagPart', term)), of(keyOf('title', term))) / 2
}

function isCommon(term: string, frequencies: Frequencies): boolean {
  return documentsWith(term, frequencies) > Math.min(common.most, Math.max(common.least, frequencies.total * common.part))
}

function levelsOf(worths: readonly Worth[]): Level[] {
  const levels = new Map<number, string[]>()
  for (const { key, worth } of worths) {
    const level = Math.round(Math.log(worth) / step)
    levels.set(level, [...(levels.get(level) ?? []), key])
  }
  return [...levels].sort(([left], [right]) => right - left).map(([level, keys]) => ({ worth: Math.round(Math.exp(level * step) * 1000) / 1000, keys }))
}
