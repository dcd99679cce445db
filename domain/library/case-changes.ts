import { diffArrays } from 'diff'
import type { CaseSection } from './case-words'
import { caseSections } from './case-words'

export type ChangePart = { text: string; kind: 'same' | 'added' | 'removed' }
export type CaseChange = { section: string; parts: ChangePart[] }
type Compared = {
  title: string
  type: string | null
  stage: string | null
  tags: readonly string[]
  sections: Record<CaseSection, string>
  credit: string
  coAuthors: readonly { name: string }[]
  pictures: readonly { large: string }[]
  files: readonly { file: string; name: string }[]
}

/** Two texts of 3,000 characters that have nothing in common need so many edits; beyond it is said that all is new. */
const mostEdits = 2000

/**
 * What a version changed in the one before it: the title and each section word by word; of type, stage, tags, credit, co-authors, pictures and files that they did.
 * Sections that are the same are left out.
 */
export function changesIn(before: Compared, after: Compared): CaseChange[] {
  const texts = [{ section: 'title', was: before.title, is: after.title }, ...caseSections.map((section) => ({ section, was: before.sections[section], is: after.sections[section] }))]
  const changedTexts = texts.filter(({ was, is }) => was !== is).map(({ section, was, is }) => ({ section, parts: partsOf(was, is) }))
  const besides = (['type', 'stage', 'tags', 'credit', 'coAuthors', 'pictures', 'files'] as const).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return [...changedTexts, ...besides.map((section) => ({ section, parts: [] }))]
}

/** By words, as `Intl.Segmenter` divides Chinese. */
export function partsOf(was: string, is: string): ChangePart[] {
  const changes = diffArrays(wordsOf(was), wordsOf(is), { maxEditLength: mostEdits })
  if (changes === undefined) return [{ text: was, kind: 'removed' as const }, { text: is, kind: 'added' as const }].filter(({ text }) => text !== '')
  return changes.map(({ value, added, removed }) => ({ text: value.join(''), kind: added ? 'added' : removed ? 'removed' : 'same' }))
}

function wordsOf(text: string): string[] {
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
}
