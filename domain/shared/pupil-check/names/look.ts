import type { Candidate } from './candidates'
import { tellingGiven, usualGiven } from './candidates'
import { behind, told, toldNext } from './contexts'
import { isIn, isWord } from './lexicon'

type WordKind = 'none' | 'plain' | 'chosen'

/** A candidate and all that evidence asks about it. */
export type Look = Candidate & {
  text: string
  given: string
  /** How many given characters are of names, of names and words alike, of neither. */
  telling: number
  usual: number
  unusual: number
  word: WordKind
  /** Of its first two characters, where it has three. */
  firstWord: WordKind
  /** It is a word that nobody is called. */
  isNever: boolean
  givenIsWord: boolean
  cutsBefore: boolean
  cutsBehind: boolean
  wordEndsBefore: boolean
  wordBeginsBehind: boolean
  /** The characters beside it, empty at the ends of the text. */
  previous: string
  next: string
  nextIsOfNames: boolean
  told: number
  toldNext: number
  titleAfterSurname: boolean
  surnameIsTold: boolean
  returns: boolean
}

/** What is asked of a text many times, looked up once at every place. */
export type Reading = { text: string; words: Uint8Array; told: Uint8Array; toldNext: Uint8Array; toldSurnames: string }

export function read(text: string): Reading {
  const [words, before, next] = [new Uint8Array(text.length + 1), new Uint8Array(text.length + 1), new Uint8Array(text.length + 1)]
  for (let at = 0; at <= text.length; at++) {
    words[at] = isWord(text, at, 2) ? 1 : 0
    before[at] = told(text, at)
    next[at] = toldNext(text, at)
  }
  return { text, words, told: before, toldNext: next, toldSurnames: (text.match(/姓[\u4e00-\u9fff]{1,2}/g) ?? []).join('') }
}

export function lookAt(reading: Reading, { from, to, surname, weight }: Candidate, returns: boolean): Look {
  const { text, words } = reading
  const given = text.slice(from + surname, to)
  const telling = countIn(given, tellingGiven)
  const usual = countIn(given, usualGiven)
  const next = text.charAt(to)
  // Written out: spreading objects here took most of the time of a check.
  return {
    from,
    to,
    surname,
    weight,
    text,
    given,
    telling,
    usual,
    unusual: given.length - telling - usual,
    word: to - from === 2 ? kindOfWord(reading, from) : 'none',
    firstWord: to - from === 3 ? kindOfWord(reading, from) : 'none',
    isNever: isIn('neverNames', text, from, to - from),
    givenIsWord: surname > 0 && given.length === 2 && words[from + surname] === 1,
    cutsBefore: words[from - 1] === 1,
    cutsBehind: words[to - 1] === 1,
    wordEndsBefore: words[from - 2] === 1,
    wordBeginsBehind: words[to] === 1,
    previous: text.charAt(from - 1),
    next,
    nextIsOfNames: tellingGiven.has(next) || usualGiven.has(next),
    told: reading.told[from] ?? 0,
    toldNext: reading.toldNext[to] ?? 0,
    titleAfterSurname: surname > 0 && ((reading.toldNext[from + surname] ?? 0) & behind.staff) > 0,
    surnameIsTold: surname > 0 && reading.toldSurnames !== '' && reading.toldSurnames.includes(`姓${text.slice(from, from + surname)}`),
    returns,
  }
}

function kindOfWord({ text, words }: Reading, at: number): WordKind {
  if (words[at] !== 1) return 'none'
  return isIn('chosenAsNames', text, at, 2) ? 'chosen' : 'plain'
}

function countIn(characters: string, set: ReadonlySet<string>): number {
  let count = 0
  for (let i = 0; i < characters.length; i++) if (set.has(characters.charAt(i))) count += 1
  return count
}
