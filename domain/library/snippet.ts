import { plainText } from './plain-text'

export type SnippetPart = { text: string; found: boolean }

const lead = 12

/** The stretch of a text (`most` characters) that holds the most different words of what was looked for, with where they stand. */
export function snippetOf(text: string, words: readonly string[], most: number): SnippetPart[] {
  const characters = [...text.replace(/\s+/gu, ' ').trim()]
  const places = placesIn(characters, words)
  const marks = characters.map(() => false)
  for (const { from, to } of places) marks.fill(true, from, to)
  const from = bestStart(places, marks, most)
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

type Place = { from: number; to: number; word: string }

function placesIn(characters: readonly string[], words: readonly string[]): Place[] {
  // One character for one, so that places agree.
  const plain = characters.map((character) => [...plainText(character)][0] ?? ' ')
  return words.flatMap((word) => {
    const letters = [...word]
    return plain.flatMap((_, at) => (letters.every((letter, i) => plain[at + i] === letter) ? [{ from: at, to: at + letters.length, word }] : []))
  })
}

/** A stretch begins a little before a found word. Of those with as many words that with the most found characters is best, and of these the first. */
function bestStart(places: readonly Place[], marks: readonly boolean[], most: number): number {
  const [byBeginning, byEnd] = [[...places].sort((a, b) => a.from - b.from), [...places].sort((a, b) => a.to - b.to)]
  const counts = new Map<string, number>()
  const heldBefore = sumsOf(marks)
  let [entered, left] = [0, 0]
  let best = { from: 0, words: 0, held: 0 }
  for (const place of byBeginning) {
    const from = Math.max(0, Math.min(place.from - lead, marks.length - most))
    for (let one = byEnd[entered]; one !== undefined && one.to <= from + most; one = byEnd[++entered]) counts.set(one.word, (counts.get(one.word) ?? 0) + 1)
    for (let one = byBeginning[left]; one !== undefined && one.from < from; one = byBeginning[++left]) counts.set(one.word, (counts.get(one.word) ?? 0) - 1)
    const words = [...counts.values()].filter((count) => count > 0).length
    const held = (heldBefore[Math.min(marks.length, from + most)] ?? 0) - (heldBefore[from] ?? 0)
    if (words > best.words || (words === best.words && held > best.held)) best = { from, words, held }
  }
  return best.from
}

/** How many are set before each place. */
function sumsOf(marks: readonly boolean[]): number[] {
  const sums = [0]
  for (const [at, mark] of marks.entries()) sums.push((sums[at] ?? 0) + Number(mark))
  return sums
}
