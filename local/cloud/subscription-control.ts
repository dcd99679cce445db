import { z } from 'zod'
import { HttpProblem } from './http'
import type { SubscriptionChange, Subscriptions } from './subscriptions'
import type { Choice } from './subscription-events'

const openid = z.string().min(1)
const choices = z.record(z.string(), z.enum(['accept', 'reject']))

/** What requests about subscription messages may carry. */
export const subscriptionBodies = {
  state: z.strictObject({ openid }),
  consent: z.strictObject({ openid, choices, keep: z.boolean() }),
  change: z.strictObject({ openid, mainSwitch: z.boolean().optional(), choices: choices.optional() }),
  ban: z.strictObject({ templateId: z.string().min(1), banned: z.boolean() }),
  events: z.union([z.strictObject({ hold: z.literal(true) }), z.strictObject({ release: z.union([z.literal('all'), z.array(z.number().int().min(0))]) })]),
}

/** Refuses what a phone cannot have been asked. */
export function checkedConsent(subscriptions: Subscriptions, wanted: Readonly<Record<string, Choice>>): Readonly<Record<string, Choice>> {
  for (const id of Object.keys(wanted)) {
    if (subscriptions.template(id) === undefined) throw new HttpProblem(400, `There is no template ${id}.`)
    if (subscriptions.isBanned(id)) throw new HttpProblem(400, `The template ${id} is banned.`)
  }
  return wanted
}

export function changeOf({ mainSwitch, choices: chosen }: z.output<typeof subscriptionBodies.change>): SubscriptionChange {
  return { ...(mainSwitch === undefined ? {} : { mainSwitch }), ...(chosen === undefined ? {} : { choices: chosen }) }
}
