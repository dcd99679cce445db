import { reportError } from '../errors'
import { showSubscribeSheet, type Choice } from '../overlays/subscribe-sheet'
import { showSubscriptionSettings, type SettingsChange } from '../overlays/subscription-settings'
import { authorise, authSetting, scopeStates } from './authorisations'
import { ApiFailure, apis, type Options } from './call'
import type { Context } from './context'
import { post } from './network'
import { requireTap } from './tap'

// WeChat's side of it lies in the local cloud, as the state of one person.
type TemplateState = { id: string; title: string; longTerm: boolean; banned: boolean; kept: Choice | null }
type State = { mainSwitch: boolean; templates: TemplateState[] }
type Answer = Choice | 'ban' | 'filter'

const mostTemplates = 5

/** Leave to send messages, and the settings that hold it. */
export function subscriptions(context: Context): object {
  return apis({
    requestSubscribeMessage: async ({ tmplIds }) => {
      const ids = checkedIds(tmplIds)
      requireTap()
      return ask(context, ids)
    },
    getSetting: (options) => settingsOf(context, options),
    openSetting: async (options) => {
      requireTap()
      await openSubscriptionSettings(context)
      return settingsOf(context, options)
    },
  })
}

/** The page that ••• leads to. */
export async function openSubscriptionSettings(context: Context): Promise<void> {
  const { openid } = context.settings.current
  const changes: Promise<void>[] = []
  const send = async ({ scopes, ...change }: SettingsChange): Promise<void> => {
    authorise(context, scopes ?? {})
    await post(context, '/__local/subscriptions/settings', { openid, ...change }).catch((error: unknown) => reportError(error))
  }
  await showSubscriptionSettings({ ...(await stateOf(context)), scopes: scopeStates(context) }, (change) => void changes.push(send(change)))
  await Promise.all(changes)
}

function checkedIds(tmplIds: unknown): string[] {
  const ids = (tmplIds ?? []) as string[]
  if (!Array.isArray(ids) || ids.some((id) => typeof id !== 'string')) throw new ApiFailure('Invalid template id', { errCode: 10004 })
  if (ids.length === 0) throw new ApiFailure("TmplIds can't be empty", { errCode: 10001 })
  if (ids.length > mostTemplates) throw new ApiFailure('Templates count out of max bounds', { errCode: 20003 })
  return ids
}

async function ask(context: Context, ids: readonly string[]): Promise<Record<string, Answer>> {
  const state = await requestList(context)
  if (!state.mainSwitch) throw new ApiFailure('The main switch is switched off', { errCode: 20004 })
  const wanted = ids.map((id) => state.templates.find((template) => template.id === id))
  const known = wanted.filter((template) => template !== undefined)
  if (known.length < ids.length) throw new ApiFailure('No template data return, verify the template id exist', { errCode: 20001 })
  if (new Set(known.map(({ longTerm }) => longTerm)).size > 1) throw new ApiFailure('Templates type must be same', { errCode: 20002 })
  const shown = known.filter((template) => answerWithoutAsking(template, known) === null)
  const { choices, keep } = shown.length === 0 ? { choices: {}, keep: false } : await showSubscribeSheet(shown)
  const answers = known.map((template): [string, Answer] => {
    return [template.id, answerWithoutAsking(template, known) ?? choices[template.id] ?? 'reject']
  })
  await subscribe(context, answers, keep)
  return Object.fromEntries(answers)
}

/** Of two templates with the same title WeChat asks for the first; what was banned or answered for good is not asked. */
function answerWithoutAsking({ id, title, banned, kept }: TemplateState, all: readonly TemplateState[]): Answer | null {
  if (all.find((other) => other.title === title)?.id !== id) return 'filter'
  return banned ? 'ban' : kept
}

async function subscribe(context: Context, answers: readonly [string, Answer][], keep: boolean): Promise<void> {
  const choices = Object.fromEntries(answers.filter(([, answer]) => answer === 'accept' || answer === 'reject'))
  const { openid } = context.settings.current
  await post(context, '/__local/subscriptions/consent', { openid, choices, keep }).catch(() => {
    throw new ApiFailure('Request subscribe fail', { errCode: 10003 })
  })
}

async function requestList(context: Context): Promise<State> {
  return stateOf(context).catch(() => {
    throw new ApiFailure('Request list fail', { errCode: 10002 })
  })
}

/** Only what was answered for good is told. */
async function settingsOf(context: Context, { withSubscriptions }: Options): Promise<object> {
  if (withSubscriptions !== true) return { authSetting: authSetting(context) }
  const { mainSwitch, templates } = await stateOf(context)
  const items = templates.map(({ id, banned, kept }): [string, Answer | null] => [id, banned ? 'ban' : kept])
  const itemSettings = Object.fromEntries(items.filter(([, answer]) => answer !== null))
  return { authSetting: authSetting(context), subscriptionsSetting: { mainSwitch, itemSettings } }
}

function stateOf(context: Context): Promise<State> {
  return post(context, '/__local/subscriptions', { openid: context.settings.current.openid })
}
