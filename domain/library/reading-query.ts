import { isLexical, kinOf, longestWord } from './lexicon'
import { guessesFor, wordsSounding } from './misspelt'
import { isChinese, pairsOf, plainText, runsOf } from './plain-text'
import { wordsOf } from './segmenting'
import { soundOf } from './sounds'
import { stopWords } from './stop-words'

/** One way in which a case may speak of what is looked for; `sound` terms are compared with how titles and tags are read. */
export type Alternative = { term: string; weight: number; kind: 'text' | 'sound' }
/** One thing that is looked for: the best alternative counts. */
export type Concept = { weight: number; alternatives: Alternative[] }
/** `phrases`: pairs of characters in their order, as they might stand in a title. */
export type Query = { concepts: Concept[]; phrases: string[][]; stage: string | null }

/** How much an alternative counts beside what was typed. `pair`, `rest`: two characters, and a word that is none of the subject, beside one that is. */
const tuning = {
  kin: 0.75,
  near: 0.3,
  pair: 0.35,
  guessKin: 0.55,
  rest: 0.6,
  sound: 1,
}

/** The longer a word, the less likely is it that it only looks like another by chance. */
const guessByLength = { two: 0.7, three: 1, longer: 1.1 }
const stages: Record<string, string> = {
  ...{ 小学: '小学', 小学生: '小学', 初中: '初中', 初中生: '初中', 高中: '高中', 高中生: '高中' },
  ...{ 中职: '中职', 中职生: '中职', 职高: '中职', 职校: '中职', 中专: '中职' },
}
/** Classes that are of one stage alone; the word stays among what is looked for. */
const grades: Record<string, string> = {
  ...Object.fromEntries([...'一二三四五六'].map((n) => [`${n}年级`, '小学'])),
  ...{ 七年级: '初中', 八年级: '初中', 九年级: '初中', 初一: '初中', 初二: '初中', 初三: '初中' },
  ...{ 高一: '高中', 高二: '高中', 高三: '高中' },
}

export function readQuery(typed: string): Query {
  const runs = runsOf(plainText(typed).slice(0, 80))
  const named = [...new Set(runs.flatMap((run) => stages[run] ?? grades[run] ?? []))]
  const stage = named.length === 1 && runs.length > 1 ? (named[0] ?? null) : null
  const rest = stage === null ? runs : runs.filter((run) => stages[run] === undefined)
  const phrases = rest.filter(isChinese).map((run) => [...new Set(pairsOf(run))])
  return {
    concepts: rest.flatMap((run) => (isChinese(run) ? conceptsIn(run) : latinConcepts(run))),
    phrases: phrases.filter((pairs) => pairs.length > 0),
    stage,
  }
}

function latinConcepts(run: string): Concept[] {
  const alternatives = new Map<string, Alternative>()
  for (const word of [run, ...wordsSounding(run)]) for (const one of [{ term: word, weight: 1, kind: 'text' } as const, ...kinAlternatives(word)]) put(alternatives, one)
  return [{ weight: 1, alternatives: [...alternatives.values(), { term: run, weight: tuning.sound, kind: 'sound' }] }]
}

function conceptsIn(run: string): Concept[] {
  const { found, left } = lexicalCover(run)
  const concepts = found.map((word) => lexicalConcept(word))
  const words = left.flatMap((part) => wordsOf(part)).filter((word) => !stopWords.has(word))
  for (const word of words) {
    const length = [...word].length
    if (length === 1 && [...run].length > 1) continue
    concepts.push({ weight: found.length === 0 ? 1 : tuning.rest, alternatives: [{ term: word, weight: 1, kind: 'text' }] })
  }
  if (!(found.length === 1 && found[0] === run)) {
    const pairs = pairsOf(run).filter((pair) => !stopWords.has(pair))
    for (const pair of pairs) concepts.push({ weight: tuning.pair, alternatives: [{ term: pair, weight: 1, kind: 'text' }] })
    const guess = stopWords.has(run) ? null : guessedConcept(run)
    if (guess !== null) concepts.push(guess)
  }
  return concepts.length === 0 ? [{ weight: 1, alternatives: [{ term: run, weight: 1, kind: 'text' }] }] : concepts
}

/** Words of the subject in a run, the longest first, none over another; and what is left between them. */
function lexicalCover(run: string): { found: string[]; left: string[] } {
  const characters = [...run]
  for (let length = Math.min(longestWord, characters.length); length >= 2; length--) {
    for (let from = 0; from + length <= characters.length; from++) {
      const word = characters.slice(from, from + length).join('')
      if (!isLexical(word) || (stopWords.has(word) && word !== run)) continue
      const before = lexicalCover(characters.slice(0, from).join(''))
      const after = lexicalCover(characters.slice(from + length).join(''))
      return { found: [...before.found, word, ...after.found], left: [...before.left, ...after.left] }
    }
  }
  return { found: [], left: run === '' ? [] : [run] }
}

function lexicalConcept(word: string): Concept {
  return { weight: 1, alternatives: [{ term: word, weight: 1, kind: 'text' }, ...kinAlternatives(word)] }
}

function kinAlternatives(word: string): Alternative[] {
  return kinOf(word).map(({ word: term, near }) => ({ term, weight: near ? tuning.near : tuning.kin, kind: 'text' }))
}

function guessedConcept(run: string): Concept | null {
  const length = [...run].length
  if (length < 2 || length > 8) return null
  const guess = length === 2 ? guessByLength.two : length === 3 ? guessByLength.three : guessByLength.longer
  const alternatives = new Map<string, Alternative>()
  for (const { word, likeness } of guessesFor(run)) {
    put(alternatives, { term: word, weight: likeness * guess, kind: 'text' })
    for (const { word: other, near } of kinOf(word))
      put(alternatives, { term: other, weight: likeness * guess * (near ? tuning.near : tuning.guessKin), kind: 'text' })
  }
  put(alternatives, { term: soundOf(run).full, weight: guess, kind: 'sound' })
  return { weight: 1, alternatives: [...alternatives.values()] }
}

function put(alternatives: Map<string, Alternative>, one: Alternative): void {
  const key = `${one.kind} ${one.term}`
  if ((alternatives.get(key)?.weight ?? 0) < one.weight) alternatives.set(key, one)
}
