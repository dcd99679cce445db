import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pack, packedWordsModule, readWords } from '../../../../scripts/pack-words'
import { hashOf, holds, unpack } from './word-set'

it('carries the lists of words/ as they stand: after a change, run `npx tsx scripts/pack-words.ts`', () => {
  expect(readFileSync(path.join(__dirname, 'packed-words.ts'), 'utf8')).toBe(packedWordsModule())
})

it('lists no word twice, and none as both a name and no name', () => {
  const words = (['plain', 'neverNames', 'chosenAsNames'] as const).flatMap((list) => readWords(list))
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
})

describe.each([1, 2, 7, 1000])('a set of %i packed words', (size) => {
  const wordAt = (at: number): string => String.fromCharCode(0x4e00 + (at % 97), 0x5000 + Math.floor(at / 97))
  const words = Array.from({ length: size }, (_, at) => wordAt(at))
  const set = unpack(pack(words, 256))
  const has = (word: string): boolean => holds(set, hashOf(word, 0, word.length))

  it('holds every word', () => expect(words.filter((word) => !has(word))).toEqual([]))
  it('takes few strangers for one of them', () => {
    const strangers = Array.from({ length: 5000 }, (_, at) => wordAt(at + size)).filter(has)
    expect(strangers.length).toBeLessThan(50)
  })
})
