import { isLexical } from './lexicon'
import { isChinese, pairsOf, plainText, runsOf } from './plain-text'
import { lexicalWordsIn, wordsOf } from './segmenting'
import { soundOf } from './sounds'
import { stopWords } from './stop-words'

export type CaseText = { title: string; tags: readonly string[]; body: string }
/** Where a term stands; a key is the letter and the term. */
export type Place = 'tag' | 'tagPart' | 'title' | 'often' | 'body' | 'sound' | 'beginning'

const letters: Record<Place, string> = { tag: 'g', tagPart: 'p', title: 't', often: 'o', body: 'b', sound: 's', beginning: 'i' }
const mostBodyTerms = 600
/** Initials of a title that is being typed. */
const beginnings = { least: 2, most: 6 }
const headLengths = [2, 3, 4]
/** So often a word stands in a case that is about it. */
const oftenTimes = 3

export function keyOf(place: Place, term: string): string {
  return letters[place] + term
}

/** By which titles are suggested while initials are typed; null: so few say nothing yet. */
export function beginningKey(letters: string): string | null {
  return letters.length < beginnings.least ? null : keyOf('beginning', letters.slice(0, beginnings.most))
}

/** What a published case is found by. */
export function indexKeysOf({ title, tags, body }: CaseText): string[] {
  const plainTitle = plainText(title)
  const plainTags = [...new Set(tags.map(plainText))]
  const parts = plainTags.flatMap(termsOf).filter((term) => !plainTags.includes(term))
  const counted = [...countsOf(plainText(body))].sort((left, right) => right[1] - left[1]).slice(0, mostBodyTerms)
  const keys = [
    ...plainTags.map((tag) => keyOf('tag', tag)),
    ...parts.map((term) => keyOf('tagPart', term)),
    ...termsOf(plainTitle).map((term) => keyOf('title', term)),
    ...counted.map(([term, count]) => keyOf(count >= oftenTimes ? 'often' : 'body', term)),
    ...soundsOf([...plainTags, ...partsOf(plainTitle), ...headsOf(plainTitle), ...wordsOf(plainTitle), ...lexicalWordsIn(plainTitle)]).map((sound) => keyOf('sound', sound)),
    ...beginningsOf(plainTitle).map((initials) => keyOf('beginning', initials)),
  ]
  return [...new Set(keys)]
}

/** Words, words of the subject, and pairs of characters. */
function termsOf(plain: string): string[] {
  const words = wordsOf(plain).filter((word) => !stopWords.has(word))
  return [...words, ...lexicalWordsIn(plain), ...pairsIn(plain)]
}

/** How often each stands there; words of two characters are pairs as well and counted once. */
function countsOf(plain: string): Map<string, number> {
  const words = wordsOf(plain).filter((word) => !isLexical(word) && !stopWords.has(word))
  const longer = [...words, ...lexicalWordsIn(plain)].filter((word) => [...word].length > 2)
  const counts = new Map<string, number>()
  for (const term of [...longer, ...pairsIn(plain)]) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function pairsIn(plain: string): string[] {
  return runsOf(plain).flatMap((run) => (isChinese(run) ? pairsOf(run) : []))
}

function partsOf(plain: string): string[] {
  const parts = runsOf(plain).filter(isChinese)
  return [parts.join(''), ...parts]
}

/** What a title begins with, as somebody types it who knows no more of it. */
function headsOf(plain: string): string[] {
  return runsOf(plain).filter(isChinese).flatMap((part) => headLengths.map((length) => [...part].slice(0, length).join('')))
}

function soundsOf(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => [...text].length >= 2 && isChinese(text)).flatMap((text) => {
    const { full, initials } = soundOf(text)
    return [full, initials].filter((sound) => sound.length >= 2)
  })
}

function beginningsOf(plainTitle: string): string[] {
  const { initials } = soundOf(plainTitle)
  const most = Math.min(beginnings.most, initials.length)
  return Array.from({ length: Math.max(0, most - beginnings.least + 1) }, (_, i) => initials.slice(0, beginnings.least + i))
}
