import type { Finding } from './finding'

/** What stands for what: `original` as the author wrote it. Kept with a text, so that the same person has the same letter later on. */
export type Replacement = { original: string; neutral: string }

const titles = /(?:同学|先生|女士|太太|奶奶|爷爷|妈妈?|爸爸?|家长|学生|男生|女生|男孩|女孩|孩子|母亲|父亲|小伙|姑娘)$/
const fixed = { phone: '某号码', id: '某证件号', address: '某地', class: '某班' } as const

/**
 * Puts neutral forms in place of findings: 小A, 小B … for persons, the same letter for full name, given name and what was made of it; 某班, 某地 … for
 * the rest. What is no finding stays as it is, so give it all findings or those of one person.
 * @param known what was replaced in this text before
 */
export function neutralise(text: string, findings: readonly Finding[], known: readonly Replacement[] = []): { text: string; replacements: Replacement[] } {
  const replacements = [...known]
  const inOrder = [...findings].sort((a, b) => a.from - b.from)
  for (const finding of inOrder) {
    if (replacements.some(({ original }) => original === finding.text)) continue
    replacements.push({ original: finding.text, neutral: neutralFor(finding, replacements, text) })
  }
  const neutralOf = new Map(replacements.map(({ original, neutral }) => [original, neutral]))
  let neutral = ''
  let at = 0
  for (const { from, to, text: original } of inOrder) {
    neutral += text.slice(at, from) + (neutralOf.get(original) ?? original)
    at = to
  }
  return { text: neutral + text.slice(at), replacements }
}

/** All findings that one tap replaces together: the same words, and the same person's other names. */
export function findingsAlike(finding: Finding, findings: readonly Finding[]): Finding[] {
  const alike = (a: string, b: string): boolean => a === b || (finding.kind === 'name' && isSamePerson(a, b))
  return findings.filter(({ kind, text }) => kind === finding.kind && alike(text, finding.text))
}

function neutralFor(finding: Finding, replacements: readonly Replacement[], text: string): string {
  if (finding.kind !== 'name') return fixed[finding.kind]
  const title = titles.exec(finding.text)?.[0] ?? ''
  const same = replacements.find(({ original }) => isSamePerson(original, finding.text))
  const letter = same === undefined ? freeLetter(replacements, text) : letterOf(same.neutral)
  return title === '' ? `小${letter}` : `${letter}${title}`
}

/** 林晓雨, 晓雨, 小雨 and 雨雨 are one person. */
function isSamePerson(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a]
  if (longer === shorter) return true
  if (longer.length < 3 || longer.includes('某') || titles.test(longer)) return false
  if (shorter.length >= 2 && longer.endsWith(shorter)) return true
  const own = longer.slice(1)
  const pet = /^(?:[小阿](.)|(.)子|(.)\3)$/.exec(shorter)
  const character = pet?.[1] ?? pet?.[2] ?? pet?.[3]
  return character !== undefined && own.includes(character)
}

function letterOf(neutral: string): string {
  return /[A-Z]\d*/.exec(neutral)?.[0] ?? ''
}

/** A, B … Z, A2 …: one that stands for nobody yet, neither among the replacements nor in the text. */
function freeLetter(replacements: readonly Replacement[], text: string): string {
  const taken = new Set(replacements.map(({ neutral }) => letterOf(neutral)))
  for (let n = 0; ; n++) {
    const letter = String.fromCharCode(65 + (n % 26)) + (n < 26 ? '' : String(Math.floor(n / 26) + 1))
    if (!taken.has(letter) && !text.includes(`小${letter}`) && !text.includes(`${letter}同学`) && !text.includes(`学生${letter}`)) return letter
  }
}
