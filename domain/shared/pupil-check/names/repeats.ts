import { isHan } from '../plain-text'
import type { Candidate } from './candidates'
import { before, behind } from './contexts'
import type { Reading } from './look'

type Stretch = { from: number; to: number }

/**
 * What was found once is found everywhere, and so is the given name alone: 林晓雨, then 晓雨.
 * @param isLikely where a name that is a word, 阳光, is rather the name
 */
export function findRepeats(reading: Reading, full: readonly Candidate[], others: readonly Stretch[], isLikely: (stretch: Stretch) => boolean): Stretch[] {
  const { text } = reading
  const words = new Set<string>()
  const given = new Set<string>()
  const pets = new Set<string>()
  for (const { from, to, surname } of full) {
    words.add(text.slice(from, to))
    if (surname === 0) continue
    if (to - from - surname === 2) given.add(text.slice(from + surname, to))
    for (const character of text.slice(from + surname, to)) for (const pet of [`${character}子`, `小${character}`, `阿${character}`, character + character]) pets.add(pet)
  }
  for (const { from, to } of others) words.add(text.slice(from, to))
  const longestFirst = [...new Set([...words, ...given])].sort((a, b) => b.length - a.length)
  return [
    ...inAll(longestFirst, (word) => repeatsOf(reading, word).filter((stretch) => !isWordItself(reading, stretch) || given.has(word) || isLikely(stretch))),
    ...inAll([...pets], (pet) => repeatsOf(reading, pet).filter((stretch) => standsAsPerson(reading, stretch))),
  ]
}

function inAll(words: readonly string[], find: (word: string) => Stretch[]): Stretch[] {
  return words.reduce<Stretch[]>((found, word) => found.concat(find(word)), [])
}

/** A given name that is a word as well is left out where it makes another word with what stands beside it. */
function repeatsOf({ text, words }: Reading, word: string): Stretch[] {
  const found: Stretch[] = []
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
    const to = from + word.length
    if (word.length > 2 || words[from] !== 1 || (words[from - 1] !== 1 && words[to - 1] !== 1)) found.push({ from, to })
  }
  return found
}

/** Whether it is a word by itself. */
function isWordItself({ words }: Reading, { from, to }: Stretch): boolean {
  return to - from === 2 && words[from] === 1
}

/** 万俟燕, then 燕子. */
function standsAsPerson({ text, told, toldNext }: Reading, { from, to }: Stretch): boolean {
  return (!isHan(text[from - 1]) || ((told[from] ?? 0) & (before.usher | before.both)) > 0) && (!isHan(text[to]) || ((toldNext[to] ?? 0) & behind.doing) > 0)
}
