import { lexicon } from './lexicon'
import { lookalikeGroups } from './lookalikes'
import { blurred, soundOf } from './sounds'

export type Guess = { word: string; likeness: number }

const lookalikes = new Map<string, Set<string>>()
for (const group of lookalikeGroups.trim().split(/\s+/u)) {
  for (const character of group) lookalikes.set(character, new Set([...(lookalikes.get(character) ?? []), ...group]))
}

/** Made when it is first needed: most searches are typed in characters. */
let bySound: Map<string, string[]> | null = null

/** Words one character away from what was typed, with how likely (0 to 1) each was meant. */
export function guessesFor(typed: string): Guess[] {
  const characters = [...typed]
  const guesses: Guess[] = []
  for (const word of lexicon) {
    if ([...word].length !== characters.length) continue
    const likeness = likenessOf(typed, word)
    if (isLikely(likeness, typed)) guesses.push({ word, likeness })
  }
  return guesses.sort((left, right) => right.likeness - left.likeness).slice(0, 6)
}

/** Whether a word that begins with as many characters, one of them another, may have been meant. */
export function mayMean(typed: string, word: string): boolean {
  return isLikely(likenessOf(typed, word), typed)
}

/** Of two characters the other has to look or sound the same. */
function isLikely(likeness: number, typed: string): boolean {
  return likeness >= 0.5 || ([...typed].length >= 3 && likeness > 0)
}

/** How likely (0 to 1) a word was meant that begins with as many characters, all but one of them the same; 0 for what was typed itself. */
function likenessOf(typed: string, word: string): number {
  const other = [...word]
  const different = [...typed].flatMap((character, i) => (character === other[i] ? [] : [i]))
  const [at] = different
  return different.length !== 1 || at === undefined || at >= other.length ? 0 : likenessAt(at, typed, word)
}

function likenessAt(at: number, typed: string, word: string): number {
  const [mine, theirs] = [[...typed][at] ?? '', [...word][at] ?? '']
  const looks = lookalikes.get(mine)?.has(theirs) === true ? 0.9 : 0
  const [mySound, theirSound] = [soundOf(typed).syllables[at] ?? '', soundOf(word).syllables[at] ?? '']
  const sounds = mySound === theirSound ? 1 : blurred(mySound) === blurred(theirSound) ? 0.85 : 0
  return Math.max(looks, sounds, [...typed].length >= 4 ? 0.6 : [...typed].length === 3 ? 0.4 : 0)
}

/** Words of the subject that are read or abbreviated like this. */
export function wordsSounding(letters: string): string[] {
  bySound ??= soundTable()
  return bySound.get(letters) ?? []
}

function soundTable(): Map<string, string[]> {
  const table = new Map<string, string[]>()
  for (const word of lexicon) {
    const { full, initials } = soundOf(word)
    for (const key of new Set([full, initials])) if (key.length >= 2) table.set(key, [...(table.get(key) ?? []), word])
  }
  return table
}
