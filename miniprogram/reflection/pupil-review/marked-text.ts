import type { Finding } from '../pupil-check/index'
import { kindMarks } from './kind-names'
import { joined, type PupilWords } from './pupil-words'

/** `mark`: what kind of thing this is; empty: nothing was found in it. */
export type Piece = { key: number; text: string; mark: string }
export type MarkedParagraph = { key: number; isTitle: boolean; pieces: Piece[] }
type Stretch = { from: number; to: number }

/** Around a finding as much is shown as tells where it stands. */
const mostAround = 40

/** Title and paragraphs with every finding marked in its place. @param whole false: only the sentences that something was found in */
export function markedText(words: PupilWords, findings: readonly Finding[], whole: boolean): MarkedParagraph[] {
  const all = joined(words)
  const shown = whole ? [{ from: 0, to: all.length }] : sentencesOf(all, findings)
  let from = 0
  return all.split('\n').flatMap((paragraph, i) => {
    const stretch = { from, to: from + paragraph.length }
    from = stretch.to + 1
    const pieces = piecesOf(all, stretch, shown, findings)
    return pieces.some(({ text }) => text.trim() !== '') ? [{ key: stretch.from, isTitle: i === 0, pieces }] : []
  })
}

function piecesOf(all: string, paragraph: Stretch, shown: readonly Stretch[], findings: readonly Finding[]): Piece[] {
  const pieces: Piece[] = []
  const add = (from: number, to: number, mark: string): void => {
    if (from < to) pieces.push({ key: from, text: all.slice(from, to), mark })
  }
  let at = paragraph.from
  for (const one of shown) {
    const stretch = overlapOf(one, paragraph)
    if (stretch === null) continue
    if (stretch.from > at) pieces.push({ key: at, text: '…', mark: '' })
    at = stretch.from
    for (const { kind, ...finding } of findings) {
      const marked = overlapOf(finding, stretch)
      if (marked === null) continue
      add(at, marked.from, '')
      add(marked.from, marked.to, kindMarks[kind])
      at = marked.to
    }
    add(at, stretch.to, '')
    at = stretch.to
  }
  if (pieces.length > 0 && at < paragraph.to) pieces.push({ key: at, text: '…', mark: '' })
  return pieces
}

function sentencesOf(all: string, findings: readonly Finding[]): Stretch[] {
  const sentences: Stretch[] = []
  for (const finding of findings) {
    const sentence = sentenceAround(all, finding)
    const last = sentences[sentences.length - 1]
    if (last !== undefined && sentence.from <= last.to) last.to = Math.max(last.to, sentence.to)
    else sentences.push(sentence)
  }
  return sentences
}

function sentenceAround(all: string, { from, to }: Stretch): Stretch {
  const before = all.slice(Math.max(0, from - mostAround), from)
  const behind = all.slice(to, to + mostAround)
  const begin = Math.max(...sentenceEnds.map((end) => before.lastIndexOf(end))) + 1
  const ends = sentenceEnds.map((end) => behind.indexOf(end)).filter((at) => at >= 0)
  return { from: from - before.length + begin, to: to + (ends.length === 0 ? behind.length : Math.min(...ends) + 1) }
}

const sentenceEnds = ['。', '！', '？', '；', '\n']

function overlapOf(a: Stretch, b: Stretch): Stretch | null {
  const from = Math.max(a.from, b.from)
  const to = Math.min(a.to, b.to)
  return from < to ? { from, to } : null
}
