import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Finding, FindingKind } from '../../domain/shared/pupil-check/finding'

/** A labelled text of tests/judged/pupil-sentences/, as its README describes them. */
export type JudgedText = { text: string; marks: Finding[] }
export type Figures = { kind: FindingKind; marks: number; found: number; exact: number; findings: number; alarms: number; recall: number; precision: number }

export const findingKinds: readonly FindingKind[] = ['name', 'phone', 'id', 'address', 'class']

export function readJudged(file: 'tuning.txt' | 'tuning-2.txt' | 'tuning-more.txt' | 'held-out.txt' | 'blind.txt'): JudgedText[] {
  const lines = readFileSync(path.join(__dirname, '../judged/pupil-sentences', file), 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(readMarks)
}

export function readMarks(line: string): JudgedText {
  const marks: Finding[] = []
  let text = ''
  for (const piece of line.split(/(\{[a-z]+\|[^}]*\})/)) {
    const [, kind, marked] = /^\{([a-z]+)\|([^}]*)\}$/.exec(piece) ?? []
    if (kind === undefined || marked === undefined) text += piece
    else {
      marks.push({ kind: kindOf(kind), from: text.length, to: text.length + marked.length, text: marked })
      text += marked
    }
  }
  return { text, marks }
}

function kindOf(word: string): FindingKind {
  const kind = findingKinds.find((known) => known === word)
  if (kind === undefined) throw new Error(`A mark of an unknown kind: ${word}`)
  return kind
}

/**
 * A mark counts as found when a finding of its kind covers at least half of its characters; a finding that touches no mark of its kind is a false
 * alarm. Recall is of marks, precision of findings.
 */
export function figuresOf(judged: readonly JudgedText[], find: (text: string) => readonly Finding[]): Figures[] {
  const results = judged.map(({ text, marks }) => ({ marks, findings: find(text) }))
  return findingKinds.map((kind) => {
    const of = (list: readonly Finding[]): Finding[] => list.filter((one) => one.kind === kind)
    const total = (count: (result: { marks: Finding[]; findings: readonly Finding[] }) => number): number => results.reduce((sum, result) => sum + count(result), 0)
    const marks = total((result) => of(result.marks).length)
    const found = total((result) => of(result.marks).filter((mark) => of(result.findings).some((finding) => 2 * shared(mark, finding) >= mark.to - mark.from)).length)
    const exact = total((result) => of(result.marks).filter((mark) => of(result.findings).some(({ from, to }) => from === mark.from && to === mark.to)).length)
    const findings = total((result) => of(result.findings).length)
    const alarms = total((result) => of(result.findings).filter((finding) => !of(result.marks).some((mark) => shared(mark, finding) > 0)).length)
    return { kind, marks, found, exact, findings, alarms, recall: found / marks, precision: findings === 0 ? 1 : (findings - alarms) / findings }
  })
}

function shared(a: Finding, b: Finding): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
}
