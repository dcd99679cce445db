import { isHan } from '../plain-text'
import { givenCharacters, neverGiven } from './given-characters'
import { isIn } from './lexicon'
import { compoundSurnames, surnames } from './surnames'

export type SurnameWeight = 'telling' | 'common' | 'wordlike' | 'compound' | 'none'

/** A stretch that could be a name. `surname` counts characters, 0 for a given name that stands alone. */
export type Candidate = { from: number; to: number; surname: number; weight: SurnameWeight }

const weightOf = new Map<string, SurnameWeight>()
for (const weight of ['wordlike', 'common', 'telling'] as const) for (const character of surnames[weight]) weightOf.set(character, weight)

export const tellingGiven = new Set(givenCharacters.telling)
export const usualGiven = new Set(givenCharacters.usual)
export const notGiven = new Set(neverGiven)

export function surnameWeight(character: string | undefined): SurnameWeight {
  return weightOf.get(character ?? '') ?? 'none'
}

/** Full names of two to four characters, and given names of two that hold nothing but characters of names. */
export function candidatesIn(text: string): Candidate[] {
  const candidates: Candidate[] = []
  for (let from = 0; from < text.length; from++) {
    const weight = surnameWeight(text[from])
    if (compoundSurnames.has(text.slice(from, from + 2))) candidates.push(...withGiven(text, from, 2, 'compound'))
    if (weight !== 'none') candidates.push(...withGiven(text, from, 1, weight))
    if (weight === 'none') candidates.push(...givenAlone(text, from))
  }
  return candidates
}

function withGiven(text: string, from: number, surname: number, weight: SurnameWeight): Candidate[] {
  const found: Candidate[] = []
  for (const length of [1, 2]) {
    const to = from + surname + length
    const last = text[to - 1]
    if (!isHan(last) || notGiven.has(last ?? '')) break
    found.push({ from, to, surname, weight })
  }
  return found
}

function givenAlone(text: string, from: number): Candidate[] {
  const [first, second] = [text.charAt(from), text.charAt(from + 1)]
  const isHanPair = isHan(first) && isHan(second)
  const couldBe = isIn('chosenAsNames', text, from, 2) || (!notGiven.has(first) && !notGiven.has(second) && (isOfNames(first) || isOfNames(second)))
  return isHanPair && couldBe ? [{ from, to: from + 2, surname: 0, weight: 'none' }] : []
}

function isOfNames(character: string): boolean {
  return tellingGiven.has(character) || usualGiven.has(character)
}
