import type { Clue } from './find-clues'
import { kindNames } from './kind-names'
import { markedText, type MarkedParagraph } from './marked-text'
import type { PupilWords } from './pupil-words'

/** `key`: names a clue as long as it is found. */
export type ClueLine = { key: string; kind: string; words: string; times: string; neutral: string; replaceLabel: string; dismissLabel: string }

export type ReviewView = {
  /** 'nothing-written' | 'nothing-found' | 'found' */
  face: 'nothing-written' | 'nothing-found' | 'found'
  headline: string
  lines: ClueLine[]
  /** How many lines are not shown. */
  more: number
  paragraphs: MarkedParagraph[]
  /** Whether less than all of the text is shown, or could be. */
  canShorten: boolean
}

/** What the author chose to see. */
export type Shown = { allLines: boolean; wholeText: boolean }

const mostLines = 5
/** A text that takes more is shown by its sentences. Characters. */
const shortText = 160

export function reviewView(words: PupilWords, clues: readonly Clue[], { allLines, wholeText }: Shown): ReviewView {
  if (clues.length === 0) {
    const written = words.title.trim() !== '' || words.text.trim() !== ''
    return { face: written ? 'nothing-found' : 'nothing-written', headline: '', lines: [], more: 0, paragraphs: [], canShorten: false }
  }
  const canShorten = words.title.length + words.text.length > shortText
  const findings = clues.flatMap((clue) => clue.findings).sort((a, b) => a.from - b.from)
  return {
    face: 'found',
    headline: `有 ${clues.length} 项像是学生信息`,
    lines: clues.slice(0, allLines ? clues.length : mostLines).map(lineOf),
    more: allLines ? 0 : Math.max(0, clues.length - mostLines),
    paragraphs: markedText(words, findings, wholeText || !canShorten),
    canShorten,
  }
}

export function keyOf({ kind, forms }: Clue): string {
  return `${kind}:${forms.join(' ')}`
}

function lineOf(clue: Clue): ClueLine {
  const words = clue.forms.join('、')
  const neutral = [...new Set(clue.replacements.map((one) => one.neutral))].join('、')
  return {
    key: keyOf(clue),
    kind: kindNames[clue.kind],
    words,
    times: clue.findings.length > 1 ? `${clue.findings.length} 处` : '',
    neutral,
    replaceLabel: `把${words}替换成${neutral}`,
    dismissLabel: `${words}不是学生信息`,
  }
}
