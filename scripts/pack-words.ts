import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PackedWords } from '../domain/shared/pupil-check/names/word-set'
import { bitsOfPair, hashOf, signs } from '../domain/shared/pupil-check/names/word-set'
import { inRoot } from './root'
import { writeIfChanged } from './write-if-changed'

const names = inRoot('domain', 'shared', 'pupil-check', 'names')
const file = path.join(names, 'packed-words.ts')
const width = 130

/** For each list of words/, how many words that are not in it stand against one that seems to be. */
const lists = { plain: 256, neverNames: 256, chosenAsNames: 4096, knownPeople: 8192 } as const

/** names/packed-words.ts: the lists of words/ as the pupil check carries them. `npx tsx scripts/pack-words.ts` after a list has changed. */
export function packedWordsModule(): string {
  const entries = Object.entries(lists).map(([list, strangers]) => entryOf(list, pack(readWords(list), strangers)))
  return ['// Packed from words/ by scripts/pack-words.ts; do not edit.', 'export const packedWords = {', ...entries, '} as const', ''].join('\n')
}

export function readWords(list: string): string[] {
  const name = list.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return readFileSync(path.join(names, 'words', `${name}.txt`), 'utf8')
    .split(/\s+/)
    .filter((word) => word !== '')
}

export function pack(words: readonly string[], strangers: number): PackedWords {
  const range = words.length * strangers
  const stepBits = Math.log2(strangers) - 1
  const hashes = [...new Set(words.map((word) => hashOf(word, 0, word.length) % range))].sort((a, b) => a - b)
  const steps = hashes.map((hash, at) => hash - (hashes[at - 1] ?? -1) - 1)
  const bits = steps.map((step) => '1'.repeat(step >> stepBits) + '0' + (step % 2 ** stepBits).toString(2).padStart(stepBits, '0')).join('')
  // Ones at the end begin a code that never comes.
  const pairs = bits.padEnd(Math.ceil(bits.length / bitsOfPair) * bitsOfPair, '1').match(new RegExp(`.{${bitsOfPair}}`, 'g')) ?? []
  return { range, stepBits, codes: pairs.map((pair) => signOf(Math.floor(parseInt(pair, 2) / signs.length)) + signOf(parseInt(pair, 2) % signs.length)).join('') }
}

function signOf(value: number): string {
  return signs.charAt(value)
}

function entryOf(list: string, { range, stepBits, codes }: PackedWords): string {
  const lines = (codes.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).map((line) => `      '${line}'`)
  return [`  ${list}: {`, `    range: ${range},`, `    stepBits: ${stepBits},`, '    codes:', `${lines.join(' +\n')},`, '  },'].join('\n')
}

if (process.argv[1] === __filename) writeIfChanged(file, Buffer.from(packedWordsModule()))
