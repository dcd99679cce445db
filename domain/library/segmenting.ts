import { isChinese, runsOf } from './plain-text'
import { isLexical, longestWord } from './lexicon'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a text as the dictionary of ICU divides it, in their order; single characters among them. */
export function wordsOf(plain: string): string[] {
  return runsOf(plain).flatMap((run) => (isChinese(run) ? [...segmenter.segment(run)].map(({ segment }) => segment) : [run]))
}

/** The words of the subject that lie in a text, wherever the dictionary divides it. */
export function lexicalWordsIn(plain: string): string[] {
  const found: string[] = []
  for (const run of runsOf(plain)) {
    const characters = [...run]
    for (let from = 0; from < characters.length; from++) {
      for (let length = Math.min(longestWord, characters.length - from); length >= 2; length--) {
        const word = characters.slice(from, from + length).join('')
        if (isLexical(word)) found.push(word)
      }
    }
  }
  return found
}
