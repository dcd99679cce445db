import type { MessageContent } from './content'
import type { MessageKind } from './kinds'
import type { Delivery } from './sending'

/** What one person is told of one cause: an entry of the inbox, and its way to WeChat. Times are epoch milliseconds. */
export type Message = {
  personId: string
  kind: MessageKind
  content: MessageContent
  /** The page behind it with its query, without a leading slash. */
  opens: string
  /** What it is about: of several that wait, only the last is knocked for. Null: nothing takes its place. */
  topic: string | null
  at: number
  readAt: number | null
  /** From then on WeChat isn't knocked at any more: the session has begun. */
  expiresAt: number | null
  delivery: Delivery
  /** When it is to be looked at for WeChat; null once that is decided. */
  sendAt: number | null
}
