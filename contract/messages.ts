import * as z from 'zod/mini'
import { messageKinds, receivers, templates } from '../domain/messages/kinds'
import { action } from './action'
import { count, epochMs, id, listOf, opaqueText } from './values'

const template = z.enum(templates)
const kind = z.enum(messageKinds as [(typeof messageKinds)[number], ...(typeof messageKinds)[number][]])
const channel = z.enum(['both', 'inbox', 'none'])
/** Longer than our own ids: they name their cause, what was said of it and to whom. */
const messageId = opaqueText(120)

/** Templates that may be asked for now, with the ids that WeChat wants. */
export const mayAskFor = z.array(z.object({ template, id: z.string() }))

const settings = z.object({
  /** What somebody can be told of, by what they are now. `locked`: concerns the line, so that it always stands in the inbox. */
  kinds: z.array(z.object({ kind, to: z.enum(receivers), channel, locked: z.boolean() })),
  mainSwitchOff: z.boolean(),
  /** Those that carry such kinds. `credits`: how many more WeChat will deliver; without end where it was granted for long. `refused`: 总是拒绝 was chosen. */
  templates: z.array(z.object({ template, id: z.string(), title: z.string(), credits: count, longTerm: z.boolean(), refused: z.boolean() })),
  mayAsk: mayAskFor,
})

const message = z.object({
  id: messageId,
  kind,
  title: z.string(),
  text: z.string(),
  at: epochMs,
  isRead: z.boolean(),
  /** The page behind it with its query, without a leading slash. */
  opens: z.string(),
  /** What became of it in WeChat. `no-consent` and `banned`: why WeChat refused it; `failed`: for another reason. */
  wechat: z.enum(['waiting', 'sent', 'no-consent', 'banned', 'failed', 'unknown', 'no-credit', 'too-late', 'not-bound', 'switched-off', 'replaced', 'withdrawn']),
})

export const messages = {
  inbox: action({
    summary: 'My messages, the latest first, fifty a page, all or of some kinds, and how many of each kind are unread. A repeat reads again.',
    audience: 'person',
    input: z.object({ kinds: z.optional(listOf(kind, 1, messageKinds.length)), after: z.optional(z.object({ at: epochMs, id: messageId })) }),
    output: z.object({
      messages: z.array(message),
      unread: z.array(z.object({ kind, count })),
      /** Where the next page begins; null: nothing more. */
      next: z.nullable(z.object({ at: epochMs, id: messageId })),
    }),
    refusals: [],
  }),

  readMessages: action({
    summary: 'Marks messages of mine as read: some, or all that came until then. Those of others are left alone. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ which: z.union([z.object({ ids: listOf(messageId, 1, 100) }), z.object({ until: epochMs })]) }),
    output: z.object({}),
    refusals: [],
  }),

  messageSettings: action({
    summary: 'What I want to be told where, how many messages WeChat will still deliver, and what may be asked for now. A repeat reads again.',
    audience: 'person',
    input: z.object({}),
    output: settings,
    refusals: [],
  }),

  setMessageChannel: action({
    summary: 'Where I want to be told of a kind: inbox and WeChat, the inbox alone, or not at all; what concerns the line stays in the inbox. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ kind, channel }),
    output: settings,
    refusals: [],
  }),

  noteConsent: action({
    summary:
      'What I answered when WeChat asked for messages, and on which day that was. `keeps`: 总是保持以上选择. Without answers it notes whether WeChat’s main switch is off and, with `refused`, ' +
      'all that WeChat’s settings refuse for good. ' +
      'A repeat with the same id is counted once, and so is what WeChat itself reports of the same answer.',
    audience: 'person',
    input: z.object({
      id,
      answers: z.array(z.object({ template, answer: z.enum(['accept', 'reject', 'ban', 'filter']), keeps: z.boolean() })).check(z.maxLength(5)),
      mainSwitchOff: z.boolean(),
      refused: z.optional(listOf(template, 0, templates.length)),
    }),
    output: settings,
    refusals: [],
  }),
}
