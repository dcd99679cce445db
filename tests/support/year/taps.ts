import type { ActionName, InputOf } from '../../../contract/index'
import { templateConfigs } from '../../../cloudfunctions/kit/message-templates'
import { newCorrespondence } from '../../../domain/messages/correspondence'
import type { Asked } from '../../../domain/messages/credits'
import { mayAskFor } from '../../../domain/messages/credits'
import type { Template } from '../../../domain/messages/kinds'
import { chinaDay } from '../../../domain/shared/china-day'
import type { LocalCloud } from '../../../local/cloud/local-cloud'
import { wishId } from './deed'

/** Where a question for messages makes sense. */
export type Moment = 'check-in' | 'leave' | 'room' | 'decision'
type Note = (openid: string, input: InputOf<'studio.noteConsent'>) => Promise<unknown>

/**
 * What is asked for when, and whether behind a button that can be left alone. As the phone has it (miniprogram/services/message-consent.ts), but for
 * `decision` at check-in: docs/bench.md was measured without.
 */
const moments: Readonly<Record<Moment, { templates: readonly Template[]; hasButton: boolean }>> = {
  'check-in': { templates: ['activity', 'attendance'], hasButton: true },
  leave: { templates: ['decision', 'attendance'], hasButton: false },
  room: { templates: ['todo', 'attendance'], hasButton: false },
  decision: { templates: ['todo'], hasButton: true },
}

/** Which calls come from a tap at which somebody is asked. */
const momentOfCall: { readonly [Name in ActionName]?: Moment } = {
  'standing.askLeave': 'leave',
  'standing.decideLeave': 'decision',
  'standing.correct': 'decision',
  'standing.refuseAppeal': 'decision',
  'standing.decideCase': 'decision',
  'standing.signCase': 'decision',
}

/** People who say 允许 at every second natural tap. At the others they leave the button alone, and where there is none they say 取消, which takes what was there. */
export class Taps {
  readonly answers = { accepted: 0, declined: 0, leftAlone: 0 }
  readonly #offers = new Map<string, number>()
  readonly #asked = new Map<string, Asked>()

  constructor(
    readonly cloud: LocalCloud,
    readonly note: Note,
  ) {}

  async after(name: ActionName, openid: string): Promise<void> {
    const moment = momentOfCall[name]
    if (moment !== undefined) await this.at(moment, openid)
  }

  async at(moment: Moment, openid: string): Promise<void> {
    const { templates, hasButton } = moments[moment]
    const asked = this.#asked.get(openid) ?? newCorrespondence().asked
    const today = chinaDay(this.cloud.clock.now())
    const wanted = mayAskFor(templates, asked, today, false)
    if (wanted.length === 0) return
    const offers = (this.#offers.get(openid) ?? 0) + 1
    this.#offers.set(openid, offers)
    const accepts = offers % 2 === 0
    this.answers[accepts ? 'accepted' : hasButton ? 'leftAlone' : 'declined'] += 1
    if (!accepts && hasButton) return
    this.#asked.set(openid, { ...asked, ...Object.fromEntries(wanted.map((template) => [template, { day: today, never: false }])) })
    await this.#answer(openid, wanted, accepts ? 'accept' : 'reject', wishId('consent', openid, offers))
  }

  /** WeChat hears it first; what it pushes of it comes when it is let go. */
  async #answer(openid: string, wanted: readonly Template[], answer: 'accept' | 'reject', id: string): Promise<void> {
    this.cloud.subscriptions.meet(openid)
    this.cloud.subscriptions.consent(openid, Object.fromEntries(wanted.map((template) => [templateConfigs[template].id, answer])), false)
    await this.note(openid, { id, answers: wanted.map((template) => ({ template, answer, keeps: false })), mainSwitchOff: false })
  }
}
