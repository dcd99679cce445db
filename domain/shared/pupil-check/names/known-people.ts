import { isHan } from '../plain-text'
import { longestIn } from './lexicon'

const longest = 6

/** People of books, of history and of public life: no pupils, though their names look like theirs. */
export function occurrencesOfKnownPeople(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let from = 0; from < text.length; from++) {
    const length = isHan(text[from]) ? longestIn('knownPeople', text, from, longest) : 0
    if (length > 0) found.push({ from, to: from + length })
  }
  return found
}
