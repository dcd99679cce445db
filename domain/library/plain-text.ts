import { traditionalPairs } from './traditional'

const simplified = new Map([...traditionalPairs.matchAll(/(\S)(\S)/gu)].map(([, from, to]): [string, string] => [from ?? '', to ?? '']))
const han = /\p{Script=Han}/u

/** One way of writing: half width, lower case, simplified characters. */
export function plainText(text: string): string {
  return [...text.normalize('NFKC').toLowerCase()].map((character) => simplified.get(character) ?? character).join('')
}

/** Runs of Chinese characters, or of letters and digits; everything else separates. */
export function runsOf(plain: string): string[] {
  return plain.match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []
}

export function isChinese(run: string): boolean {
  return han.test(run)
}

/** Every two neighbouring characters. */
export function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`)
}
