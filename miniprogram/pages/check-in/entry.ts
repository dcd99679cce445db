import { tokenInLink } from '../../services/scanned-text'
import { isSessionId } from '../../shared/index'

/** How the page was opened, as WeChat hands it over: `scene` of a 小程序码 and `q` of a 普通链接 are encoded once more. */
export type Address = { scanned?: string; receipt?: string; asked?: string; scene?: string; q?: string }

export type Entry =
  | { kind: 'scanned'; text: string }
  /** Joined in the meantime: the scan before is presented. */
  | { kind: 'receipt'; sessionId: string }
  /** The host was asked; what has been decided? */
  | { kind: 'asked'; sessionId: string }
  /** From the 小程序码 beside the code: it says which room, not who is in it. */
  | { kind: 'session'; sessionId: string }
  | { kind: 'plain' }

export function entryOf({ scanned = '', receipt = '', asked = '', scene = '', q = '' }: Address): Entry {
  if (scanned !== '') return { kind: 'scanned', text: scanned }
  if (isSessionId(receipt)) return { kind: 'receipt', sessionId: receipt }
  if (isSessionId(asked)) return { kind: 'asked', sessionId: asked }
  if (q !== '') return { kind: 'scanned', text: tokenInLink(decoded(q)) ?? 'unreadable' }
  const sessionId = decoded(scene)
  return isSessionId(sessionId) ? { kind: 'session', sessionId } : { kind: 'plain' }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
