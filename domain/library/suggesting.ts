import { mayMean } from './misspelt'
import { isChinese, plainText } from './plain-text'
import { soundOf } from './sounds'

/** Tags that begin with, hold or are read like what has been typed so far, or are a character away from it; the most used first among equals. */
export function suggestedTags(typed: string, tags: readonly { tag: string; cases: number }[], most: number): string[] {
  const plain = plainText(typed).trim()
  if (plain === '') return []
  const ranked = tags.flatMap(({ tag, cases }) => {
    const rank = rankOf(plain, plainText(tag))
    return rank === null ? [] : [{ tag, cases, rank }]
  })
  return ranked.sort((left, right) => left.rank - right.rank || right.cases - left.cases).slice(0, most).map(({ tag }) => tag)
}

function rankOf(typed: string, tag: string): number | null {
  if (tag.startsWith(typed)) return 0
  if (tag.includes(typed)) return 2
  if (isChinese(typed)) return [...typed].length >= 2 && mayMean(typed, tag) ? 3 : null
  const { full, initials } = soundOf(tag)
  if (initials.startsWith(typed)) return 1
  return typed.length >= 2 && full.startsWith(typed) ? 1 : null
}
