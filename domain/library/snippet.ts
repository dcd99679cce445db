import { plainText } from './plain-text'

export type SnippetPart = { text: string; found: boolean }

const lead = 12

/** The stretch of a text (`most` characters) that holds the most of what was looked for, with where it stands. */
export function snippetOf(text: string, words: readonly string[], most: number): SnippetPart[] {
  const characters = [...text.replace(/\s+/gu, ' ').trim()]
  const marks = marksIn(characters, words)
  const from = bestStart(marks, characters.length, most)
  const shown = characters.slice(from, from + most)
  const parts: SnippetPart[] = []
  for (const [i, character] of shown.entries()) {
    const found = marks[from + i] ?? false
    const last = parts.at(-1)
    if (last?.found === found) last.text += character
    else parts.push({ text: character, found })
  }
  if (from > 0) parts.unshift({ text: '…', found: false })
  if (from + most < characters.length) parts.push({ text: '…', found: false })
  return parts
}

function marksIn(characters: readonly string[], words: readonly string[]): boolean[] {
  const marks = characters.map(() => false)
  // One character for one, so that places agree.
  const plain = characters.map((character) => [...plainText(character)][0] ?? ' ')
  for (const word of words) {
    const letters = [...word]
    for (let at = 0; at + letters.length <= plain.length; at++) {
      if (letters.every((letter, i) => plain[at + i] === letter)) marks.fill(true, at, at + letters.length)
    }
  }
  return marks
}

function bestStart(marks: readonly boolean[], length: number, most: number): number {
  if (length <= most) return 0
  let held = marks.slice(0, most).filter(Boolean).length
  let best = { at: 0, held }
  for (let at = 1; at + most <= length; at++) {
    held += Number(marks[at + most - 1] === true) - Number(marks[at - 1] === true)
    if (held > best.held) best = { at, held }
  }
  const first = marks.indexOf(true, best.at)
  return first === -1 ? 0 : Math.min(Math.max(0, first - lead), length - most)
}
