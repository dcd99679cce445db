import type { Asked, Credits } from './credits'
import type { HeardConsent } from './consents'
import type { MessageKind, Template } from './kinds'
import { rulesOfKind, templates } from './kinds'

/** A send that is under way, or whose end nobody has written down. `tries`: which try of the message it is, from 1. */
export type Flight = { messageId: string; studioId: string; tries: number; leaseUntil: number }

/** `both`: inbox and WeChat; `none`: not even shown in the inbox. */
export type Channel = 'both' | 'inbox' | 'none'

/** How one person may be written to, and what is under way to them. */
export type Correspondence = {
  credits: Credits
  asked: Asked
  /** They said that WeChat's main switch for subscription messages is off. */
  mainSwitchOff: boolean
  /** Where it is not `both`. */
  channels: Partial<Record<MessageKind, Channel>>
  flights: Flight[]
  /** What was heard of their consents lately. */
  heard: HeardConsent[]
  version: number
}

/** Of whoever was never asked. */
export function newCorrespondence(): Correspondence {
  return {
    credits: byTemplate(() => 0),
    asked: byTemplate(() => ({ day: null, never: false })),
    mainSwitchOff: false,
    channels: {},
    flights: [],
    heard: [],
    version: 0,
  }
}

/** Where a kind is to be told; what concerns the line is always in the inbox. */
export function channelOf({ channels }: Pick<Correspondence, 'channels'>, kind: MessageKind): Channel {
  const channel = channels[kind] ?? 'both'
  return channel === 'none' && rulesOfKind(kind).alwaysInInbox ? 'inbox' : channel
}

export function byTemplate<Value>(valueOf: (template: Template) => Value): Record<Template, Value> {
  return Object.fromEntries(templates.map((template) => [template, valueOf(template)])) as Record<Template, Value>
}
