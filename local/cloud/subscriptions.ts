import type { PushedEvents } from './pushed-events'
import type { Subscriber, SubscriptionRecord, SubscriptionRecords } from './subscription-records'
import { changeEvent, popupEvent, type Choice } from './subscription-events'
import type { SubscriptionTemplate } from './subscription-templates'

/** One template as a person's phone knows it. `banned`: by WeChat, for this mini-program. */
export type TemplateState = { id: string; title: string; longTerm: boolean; banned: boolean } & SubscriptionRecord
export type SubscriptionState = { mainSwitch: boolean; templates: TemplateState[] }
export type SubscriptionChange = { mainSwitch?: boolean; choices?: Readonly<Record<string, Choice>> }

type Settings = { records: SubscriptionRecords; templates: SubscriptionTemplate[]; events: PushedEvents; now: () => number }

/** WeChat's own ledger of who let the mini-program write what: one consent buys one message. */
export class Subscriptions {
  readonly #records: SubscriptionRecords
  readonly #banned = new Set<string>()

  constructor(readonly settings: Settings) {
    this.#records = settings.records
  }

  /** Somebody uses the mini-program: from then on WeChat knows this OPENID. */
  meet(openid: string): void {
    if (!this.knows(openid)) this.#records.set(openid, newcomer())
  }

  knows(openid: string): boolean {
    return this.#records.get(openid) !== undefined
  }

  template(id: string): SubscriptionTemplate | undefined {
    return this.settings.templates.find((template) => template.id === id)
  }

  state(openid: string): SubscriptionState {
    const { mainSwitch } = this.#subscriber(openid)
    const templates = this.settings.templates.map(({ id, title, longTerm }) => {
      return { id, title, longTerm, banned: this.isBanned(id), ...this.#record(openid, id) }
    })
    return { mainSwitch, templates }
  }

  /** What somebody answered when asked, or what they had answered for good. @param keep 总是保持以上选择, for those that were asked. */
  consent(openid: string, choices: Readonly<Record<string, Choice>>, keep: boolean): void {
    const asked = Object.entries(choices).filter(([id]) => this.#record(openid, id).kept === null)
    for (const [id, choice] of Object.entries(choices)) {
      const { credits, kept } = this.#record(openid, id)
      this.#change(openid, id, { credits: choice === 'accept' ? credits + 1 : 0, kept: keep ? choice : kept })
    }
    // Without a question there is no event of one.
    if (asked.length > 0) this.settings.events.push(popupEvent(this.#address(openid), Object.fromEntries(asked)))
  }

  /** What somebody changed in WeChat's settings. */
  change(openid: string, { mainSwitch, choices = {} }: SubscriptionChange): void {
    if (mainSwitch !== undefined) this.#records.set(openid, { ...this.#subscriber(openid), mainSwitch })
    const rejected = Object.keys(choices).filter((id) => choices[id] === 'reject' && this.#record(openid, id).kept !== 'reject')
    for (const [id, choice] of Object.entries(choices)) {
      this.#change(openid, id, { credits: choice === 'accept' ? this.#record(openid, id).credits : 0, kept: choice })
    }
    if (rejected.length > 0) this.settings.events.push(changeEvent(this.#address(openid), rejected))
  }

  /** Takes the leave to send one message; false when there is none. One that was given for long is never used up. */
  spend(openid: string, { id, longTerm }: SubscriptionTemplate): boolean {
    const { credits, kept } = this.#record(openid, id)
    if (credits === 0 || !this.#subscriber(openid).mainSwitch) return false
    if (!longTerm) this.#change(openid, id, { credits: credits - 1, kept })
    return true
  }

  /** WeChat takes a template away from this mini-program, or gives it back. */
  ban(templateId: string, isBanned: boolean): void {
    if (isBanned) this.#banned.add(templateId)
    else this.#banned.delete(templateId)
  }

  isBanned(templateId: string): boolean {
    return this.#banned.has(templateId)
  }

  clear(): void {
    this.#records.clear()
    this.#banned.clear()
  }

  #subscriber(openid: string): Subscriber {
    return this.#records.get(openid) ?? newcomer()
  }

  #record(openid: string, templateId: string): SubscriptionRecord {
    return this.#subscriber(openid).templates[templateId] ?? { credits: 0, kept: null }
  }

  #change(openid: string, templateId: string, record: SubscriptionRecord): void {
    const subscriber = this.#subscriber(openid)
    this.#records.set(openid, { ...subscriber, templates: { ...subscriber.templates, [templateId]: record } })
  }

  #address(openid: string): { openid: string; now: number } {
    return { openid, now: this.settings.now() }
  }
}

function newcomer(): Subscriber {
  return { mainSwitch: true, templates: {} }
}
