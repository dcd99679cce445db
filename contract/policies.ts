import * as z from 'zod/mini'
import { action } from './action'
import { personBrief } from './activity'
import { level, period, policy, reason } from './standing-shapes'
import { count, epochMs, id } from './values'

const figure = z.object({ level, remaining: count, certainty: z.enum(['open', 'held', 'certain']) })

/** The rules of a studio: read by everybody they apply to, set by the office. */
export const policies = {
  rules: action({
    summary: 'The rules that apply in a studio, with every version there was: who set it, when, why, from when. A repeat reads again.',
    audience: 'studio-or-office',
    input: z.object({ studioId: id }),
    output: z.object({
      studioName: z.string(),
      period,
      mayChange: z.boolean(),
      policyVersion: z.int(),
      /** In force now. */
      policy,
      versions: z.array(z.object({ from: epochMs, at: epochMs, byName: z.string(), why: z.string(), policy })),
    }),
    refusals: [],
  }),

  previewPolicy: action({
    summary: 'The office sees whose level or 余额 would change under other rules or another plan, before anything is saved. A repeat computes again.',
    audience: 'office',
    input: z.object({ studioId: id, policy }),
    output: z.object({ policyVersion: z.int(), changes: z.array(z.object({ person: personBrief, before: figure, after: figure })), unchanged: count }),
    refusals: [],
  }),

  setPolicy: action({
    summary: 'The office sets the rules of a studio from a date on, not before now, and says why. What was, stays on record. A repeat answers as the first did.',
    audience: 'office',
    input: z.object({
      id,
      studioId: id,
      version: z.int(),
      /** Null: from now on. */
      from: z.nullable(epochMs),
      policy,
      why: reason,
    }),
    output: z.object({ version: z.int() }),
    refusals: ['VERSION_CHANGED', 'IN_THE_PAST', 'ID_TAKEN'],
  }),
}
