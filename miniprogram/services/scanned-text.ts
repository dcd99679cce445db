import { readToken } from '../shared/index'
import { roomLinkPrefix } from './config'

/** The code in what a camera saw: the text itself, or the one that our link brings along. Null: not ours. */
export function tokenIn(scanned: string, prefix = roomLinkPrefix): string | null {
  const text = scanned.trim()
  if (readToken(text) !== null) return text
  return prefix !== '' && text.startsWith(prefix) ? tokenInLink(text) : null
}

/** For a link that WeChat has found to be ours. */
export function tokenInLink(link: string): string | null {
  // There is no URL class in a mini-program.
  const token = /[?&]t=([\w-]{1,80})(?:[&#]|$)/.exec(link)?.[1] ?? ''
  return readToken(token) === null ? null : token
}
