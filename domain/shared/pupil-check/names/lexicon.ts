import { packedWords } from './packed-words'
import type { WordSet } from './word-set'
import { hashOf, hashWith, holds, unpack } from './word-set'

// plain and never-names were chosen by frequency from extra_dict/dict.txt.small of github.com/fxsjy/jieba (MIT, Copyright 2013 Sun Junyi), with words of
// school life added. chosen-as-names are words that parents choose all the same.
type List = keyof typeof packedWords
type Lists = Record<List, WordSet>

let lists: Lists | null = null

/** Whether the characters from an offset on are a word of one of the lists in words/. */
export function isIn(list: List, text: string, from: number, length: number): boolean {
  return holds(unpacked()[list], hashOf(text, from, length))
}

export function isWord(text: string, from: number, length: number): boolean {
  const hash = hashOf(text, from, length)
  const { plain, neverNames, chosenAsNames } = unpacked()
  return holds(plain, hash) || holds(neverNames, hash) || holds(chosenAsNames, hash)
}

/** How many characters the longest word of the list has that begins at an offset, 0 if none does. */
export function longestIn(list: List, text: string, from: number, most: number): number {
  const words = unpacked()[list]
  let [hash, longest] = [0, 0]
  for (let length = 1; length <= Math.min(most, text.length - from); length++) {
    hash = hashWith(hash, text.charCodeAt(from + length - 1))
    if (length > 1 && holds(words, hash)) longest = length
  }
  return longest
}

function unpacked(): Lists {
  lists ??= {
    plain: unpack(packedWords.plain),
    neverNames: unpack(packedWords.neverNames),
    chosenAsNames: unpack(packedWords.chosenAsNames),
    knownPeople: unpack(packedWords.knownPeople),
  }
  return lists
}
