import { findingsAlike, findPupilData, neutralise, type Finding, type FindingKind, type Replacement } from '../pupil-check/index'
import { joined, type PupilWords } from './pupil-words'

/** One person, number, place or class, wherever it stands and whatever it is called. Offsets are those of title and text in one. */
export type Clue = {
  kind: FindingKind
  /** Each form of it once, the longest first. */
  forms: string[]
  findings: Finding[]
  /** What would stand for each form if everything were replaced from the beginning to the end. */
  replacements: Replacement[]
}

/**
 * What in a draft is likely to tell who a pupil is, in the order of where it first stands. Nothing is sent anywhere for it.
 * @param dismissed what the author said is no such thing
 * @param known what stands for what in this draft: somebody is known again by it where nothing else in the text tells any more that this is a name
 */
export function findClues(words: PupilWords, dismissed: readonly string[], known: readonly Replacement[]): Clue[] {
  const whole = joined(words)
  const found = findPupilData(whole + introductions(known), dismissed).filter(({ to }) => to <= whole.length)
  const findings = [...found, ...knownAgain(whole, found, dismissed, known)].sort((a, b) => a.from - b.from)
  const { replacements } = neutralise(whole, findings, known)
  return groupsOf(findings).map(({ kind, alike }) => {
    const forms = longestFirst([...new Set(alike.map(({ text }) => text))])
    return { kind, forms, findings: alike, replacements: replacements.filter(({ original }) => forms.includes(original)) }
  })
}

/** Once 林晓雨 is called 小A, a line behind the text that says who 林晓雨 is lets the check go on finding 晓雨, and her alone: not every 安静 is a girl's name. */
function introductions(known: readonly Replacement[]): string {
  return known.flatMap(({ original, neutral }) => (neutral.startsWith('小') ? `\n${original}同学来了。` : [])).join('')
}

function knownAgain(whole: string, found: readonly Finding[], dismissed: readonly string[], known: readonly Replacement[]): Finding[] {
  const again: Finding[] = []
  const isTaken = (from: number, to: number): boolean => [...found, ...again].some((other) => from < other.to && other.from < to)
  for (const { original, neutral } of known) {
    const kind = kindsOfNeutral[neutral]
    if (kind === undefined || original === '' || dismissed.includes(original)) continue
    for (let from = whole.indexOf(original); from >= 0; from = whole.indexOf(original, from + original.length)) {
      const to = from + original.length
      if (!isTaken(from, to)) again.push({ kind, from, to, text: original })
    }
  }
  return again
}

/** What is no person. */
const kindsOfNeutral: Readonly<Partial<Record<string, FindingKind>>> = { 某号码: 'phone', 某证件号: 'id', 某地: 'address', 某班: 'class' }

/** A full name gathers what else its owner is called, so the longest choose first. */
function groupsOf(findings: readonly Finding[]): { kind: FindingKind; alike: Finding[] }[] {
  const groups: { kind: FindingKind; from: number; alike: Finding[] }[] = []
  let left = [...findings].sort((a, b) => b.text.length - a.text.length)
  for (let first = left[0]; first !== undefined; first = left[0]) {
    const alike = findingsAlike(first, left).sort((a, b) => a.from - b.from)
    left = left.filter((finding) => !alike.includes(finding))
    groups.push({ kind: first.kind, from: alike[0]?.from ?? first.from, alike })
  }
  return groups.sort((a, b) => a.from - b.from)
}

function longestFirst(forms: string[]): string[] {
  return forms.sort((a, b) => b.length - a.length)
}
