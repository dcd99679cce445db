import * as z from 'zod/mini'
import { action } from './action'
import { messages } from './messages'
import { notices } from './notices'
import { count, epochMs, id, opaqueText, role } from './values'

const me = z.object({
  /** Null: not bound yet. */
  person: z.nullable(z.object({ id, name: z.string(), schoolName: z.string(), office: z.boolean() })),
  /** How many messages wait in the inbox. */
  unread: count,
  studios: z.array(
    z.object({ id, name: z.string(), role, counted: z.boolean(), hostNames: z.array(z.string()), cycle: z.object({ from: epochMs, to: epochMs }) }),
  ),
})

export const studio = {
  me: action({
    summary: 'Who I am and in which studios. A repeat reads again.',
    audience: 'anyone',
    input: z.object({}),
    output: me,
    refusals: [],
  }),

  bind: action({
    summary:
      'Binds the caller, once, to the person an invitation code was made for. Spaces, hyphens and small letters are accepted. A repeat with the same code by the same caller ' +
      'answers as the first did. Five wrong codes in 15 minutes make a pause.',
    audience: 'anyone',
    input: z.object({ code: opaqueText(40) }),
    output: me,
    refusals: ['ALREADY_BOUND', 'INVITATION_WRONG', 'INVITATION_USED', 'INVITATION_EXPIRED', 'TOO_MANY_TRIES'],
  }),

  members: action({
    summary: 'A host sees everybody in the studio and who has joined with WeChat. A repeat reads again.',
    audience: 'host',
    input: z.object({ studioId: id }),
    output: z.object({
      studioName: z.string(),
      members: z.array(
        z.object({ id, name: z.string(), role, counted: z.boolean(), bound: z.boolean(), invitationUntil: z.nullable(epochMs) }),
      ),
    }),
    refusals: [],
  }),

  invite: action({
    summary: 'A host makes an invitation code for somebody in the studio who has not joined yet; it is shown once, holds for seven days and ends the one before it.',
    audience: 'host',
    input: z.object({ studioId: id, personId: id }),
    output: z.object({ code: z.string(), expiresAt: epochMs }),
    refusals: ['ALREADY_BOUND'],
  }),

  ...messages,
  ...notices,
}
