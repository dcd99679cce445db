import type { Faults } from '../faults'
import type { PushedEvent } from '../pushed-events'
import type { ServiceNotification } from '../service-notification'
import type { Subscriptions } from '../subscriptions'
import type { Visits } from '../visits'

/** What WeChat answers: fields, or a file such as an image. */
export type OpenApiAnswer = { kind: 'fields'; fields: Record<string, unknown> } | { kind: 'file'; contentType: string; content: Buffer }

/** What a check of contents says; `label` is WeChat's number for what it found, 100 for nothing. */
export type ContentVerdict = { suggest: 'pass' | 'review' | 'risky'; label: number }
/** `unreadable`: the link led nowhere. */
export type MediaOutcome = { kind: 'judged'; verdict: ContentVerdict } | { kind: 'unreadable' }

/** What an API may know and do besides looking at its fields. */
export type OpenApiContext = {
  now: () => number
  /** Keeps what WeChat would have delivered to somebody, for `GET /__local/sent`. */
  send: (message: ServiceNotification) => void
  /** Has an event delivered to the function `events`. */
  push: (event: PushedEvent) => void
  subscriptions: Subscriptions
  visits: Visits
  /** What a link of this cloud's storage leads to; null where it leads nowhere any more. */
  download: (url: string) => Buffer | null
  /** What every picture is said to be from now on; null: what it is. */
  verdictOnPictures: () => ContentVerdict | null
  /** To whom a message is on its way at this moment, by OPENID. */
  underway: Set<string>
  faults: Faults
  /** Says in the cloud's log what the platform's answer leaves out. */
  note: (text: string) => void
  /** The pages of the released mini-program, or null when they are not known here. */
  pages: readonly string[] | null
}

/** One API of `cloud.openapi`, under the name that a function calls it by and `config.json` permits. Throws WeChatError. */
export type OpenApi = { name: string; answer: (fields: Record<string, unknown>, context: OpenApiContext) => OpenApiAnswer | Promise<OpenApiAnswer> }

/** A refusal by WeChat's own servers. */
export class WeChatError extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(`${errcode} ${errmsg}`)
    this.name = 'WeChatError'
  }
}
