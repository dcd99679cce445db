import { neutralise, type Replacement } from '../pupil-check/index'
import type { Clue } from './find-clues'
import { apart, joined, type PupilWords } from './pupil-words'

/** How a replacement can be taken back: what the words became by it, and where in them something stands for something. */
export type Replaced = { whole: string; edits: Edit[]; added: Replacement[] }
type Edit = { from: number; to: number; original: string }

/**
 * Puts neutral forms in place of some or all of what was found. What stands for the others is kept as well: they are found and called so
 * even where only those who are replaced now told that they are persons.
 */
export function replaceClues(
  words: PupilWords,
  clues: readonly Clue[],
  chosen: readonly Clue[],
  known: readonly Replacement[],
): { words: PupilWords; known: Replacement[]; replaced: Replaced } {
  const added = clues.flatMap(({ replacements }) => replacements).filter(({ original }) => !known.some((one) => one.original === original))
  const findings = chosen.flatMap((clue) => clue.findings).sort((a, b) => a.from - b.from)
  const all = [...known, ...added]
  const { text: whole } = neutralise(joined(words), findings, all)
  let shift = 0
  const edits = findings.map(({ from, to, text: original }) => {
    const { length } = all.find((one) => one.original === original)?.neutral ?? original
    const edit = { from: from + shift, to: from + shift + length, original }
    shift += length - (to - from)
    return edit
  })
  return { words: apart(whole), known: all, replaced: { whole, edits, added } }
}

/** Puts back what was replaced and leaves what was written since: where the author has rewritten a place, it stays so. Null: nothing is left to be put back. */
export function undoReplacing(words: PupilWords, { whole, edits, added }: Replaced, known: readonly Replacement[]): { words: PupilWords; known: Replacement[] } | null {
  const now = joined(words)
  const left = stillStanding(edits, whole, now)
  if (left.length === 0) return null
  let before = ''
  let at = 0
  for (const { from, to, original } of left) {
    before += now.slice(at, from) + original
    at = to
  }
  return { words: apart(before + now.slice(at)), known: known.filter(({ original }) => !added.some((one) => one.original === original)) }
}

/** Between what two texts begin and end with lies what was written since. */
function stillStanding(edits: readonly Edit[], then: string, now: string): Edit[] {
  const shorter = Math.min(then.length, now.length)
  let begin = 0
  while (begin < shorter && then[begin] === now[begin]) begin++
  let end = 0
  while (end < shorter - begin && then[then.length - 1 - end] === now[now.length - 1 - end]) end++
  const shift = now.length - then.length
  return edits.flatMap((edit) => {
    if (edit.to <= begin) return edit
    return edit.from >= then.length - end ? { ...edit, from: edit.from + shift, to: edit.to + shift } : []
  })
}
