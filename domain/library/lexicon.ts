import { plainText } from './plain-text'
import { thesaurusLines } from './thesaurus'

export type Kin = { word: string; near: boolean }
type Group = { same: string[]; near: string[] }

const groups: Group[] = plainText(thesaurusLines)
  .trim()
  .split('\n')
  .map((line) => {
    const [same = '', near = ''] = line.split('|').map((side) => side.trim())
    return { same: same.split(/\s+/u), near: near === '' ? [] : near.split(/\s+/u) }
  })

const groupsOf = groupsBy(({ same }) => same)
const groupsNear = groupsBy(({ near }) => near)

/** Every word of the subject that is known here. */
export const lexicon: ReadonlySet<string> = new Set(groups.flatMap(({ same, near }) => [...same, ...near]).filter((word) => [...word].length >= 2))

export const longestWord = Math.max(...[...lexicon].map((word) => [...word].length))

export function isLexical(word: string): boolean {
  return lexicon.has(word)
}

/** What else a case about this word may be called; `near` is what is only close to it, as all is to a word that stands nowhere but right of bars. */
export function kinOf(word: string): Kin[] {
  const kin = new Map<string, boolean>()
  const own = groupsOf.get(word)
  for (const { same, near } of own ?? []) {
    for (const other of same) kin.set(other, false)
    for (const other of near) if (kin.get(other) !== false) kin.set(other, true)
  }
  if (own === undefined) for (const { same } of groupsNear.get(word) ?? []) for (const other of same) kin.set(other, true)
  kin.delete(word)
  return [...kin].map(([other, isNear]) => ({ word: other, near: isNear }))
}

function groupsBy(wordsOf: (group: Group) => readonly string[]): Map<string, Group[]> {
  const found = new Map<string, Group[]>()
  for (const group of groups) for (const word of wordsOf(group)) found.set(word, [...(found.get(word) ?? []), group])
  return found
}
