import type { InputOf, OutputOf } from '../../contract/index'
import { newPhoneId } from '../utils/new-id'
import { call, type Answer } from './cloud'
import { keepIfPossible } from './safe-storage'

type Settings = OutputOf<'studio.messageSettings'>
type Note = InputOf<'studio.noteConsent'>
export type Askable = Settings['mayAsk'][number]

/** Where a question for messages makes sense. */
export type Moment = 'check-in' | 'leave' | 'room' | 'decision' | 'notice' | 'reflection'

/** `switched-off`: WeChat's main switch. `noted`: what the cloud said to it. */
export type Asked = { kind: 'not-asked' } | { kind: 'allowed' | 'declined' | 'switched-off'; noted: Promise<Answer<Settings>> }

const wantedAt: Readonly<Record<Moment, readonly Askable['template'][]>> = {
  'check-in': ['activity', 'attendance', 'decision'],
  leave: ['decision', 'attendance'],
  room: ['todo', 'attendance'],
  decision: ['todo'],
  notice: ['todo'],
  reflection: ['decision'],
}
const key = 'mayAsk'
/** Source: WeChat's documentation of `requestSubscribeMessage`. */
const mainSwitchIsOff = 20004

/** What may be asked for now, as the cloud said last: at most once a day each, never after 总是拒绝. */
export function learnMayAsk(mayAsk: readonly Askable[]): void {
  keepIfPossible(key, mayAsk)
}

export function mayAskAt(moment: Moment): boolean {
  return askableAt(moment).length > 0
}

/** To be called before anything is waited for: WeChat asks only within a tap. Never fails; most often nothing is asked. */
export function askForMessages(moment: Moment): Promise<Asked> {
  return askFor(askableAt(moment))
}

/** As `askForMessages`, for whoever wishes to be asked. */
export async function askFor(wanted: readonly Askable[]): Promise<Asked> {
  if (wanted.length === 0) return { kind: 'not-asked' }
  try {
    const answers = await wx.requestSubscribeMessage({ tmplIds: wanted.map(({ id }) => id) })
    learnMayAsk(askable().filter(({ id }) => !wanted.some((one) => one.id === id)))
    const kept = await keptAnswers()
    const heard = wanted.map(({ template, id }) => ({ template, answer: answerOf(answers[id]), keeps: kept.includes(id) }))
    return { kind: heard.some(({ answer }) => answer === 'accept') ? 'allowed' : 'declined', noted: note({ answers: heard, mainSwitchOff: false }) }
  } catch (error) {
    if ((error as { errCode?: number }).errCode !== mainSwitchIsOff) return { kind: 'not-asked' }
    learnMayAsk([])
    return { kind: 'switched-off', noted: note({ answers: [], mainSwitchOff: true }) }
  }
}

/** WeChat's own page with the switches of this mini-program; within a tap. Null where it was not opened. */
export async function openMessageSwitches(templates: readonly Askable[]): Promise<Answer<Settings> | null> {
  let setting: WechatMiniprogram.SubscriptionsSetting
  try {
    setting = (await wx.openSetting({ withSubscriptions: true })).subscriptionsSetting
  } catch {
    return null
  }
  const { mainSwitch, itemSettings = {} } = setting
  const refused = templates.filter(({ id }) => itemSettings[id] === 'reject').map(({ template }) => template)
  return note({ answers: [], mainSwitchOff: !mainSwitch, refused })
}

async function note(consent: Omit<Note, 'id'>): Promise<Answer<Settings>> {
  const answer = await call('studio.noteConsent', { id: await newPhoneId(), ...consent })
  if (answer.kind === 'done' && !answer.output.mainSwitchOff) learnMayAsk(answer.output.mayAsk)
  return answer
}

function askableAt(moment: Moment): Askable[] {
  return askable().filter(({ template }) => wantedAt[moment].includes(template))
}

function askable(): Askable[] {
  return wx.getStorageSync<Askable[] | ''>(key) || []
}

/** Ids of templates with 总是保持以上选择. Only those are told. */
async function keptAnswers(): Promise<string[]> {
  try {
    const { subscriptionsSetting } = await wx.getSetting({ withSubscriptions: true })
    return Object.keys(subscriptionsSetting.itemSettings ?? {})
  } catch {
    return []
  }
}

/** `accept` has variants: with sound, with an alert. */
function answerOf(said: string | undefined): Note['answers'][number]['answer'] {
  if (said?.startsWith('accept') === true) return 'accept'
  return said === 'ban' || said === 'filter' ? said : 'reject'
}
