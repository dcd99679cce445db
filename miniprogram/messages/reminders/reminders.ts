import type { OutputOf } from '../../../contract/index'
import { call, type Answer, type Trouble } from '../../services/cloud'
import { askFor, openMessageSwitches } from '../../services/message-consent'
import type { MessageKind } from '../../services/message-kinds'
import { say } from '../../utils/navigate'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { openingFace, troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { kindGroups, lockedWords, switched, type Channel, type KindGroup, type Part } from './channel-view'
import { reminderLines, type ReminderLine } from './reminders-view'

type Choice = { kind: MessageKind; channel: Channel }
type Settings = OutputOf<'studio.messageSettings'>
type Tapped<Dataset extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Dataset>

Page({
  data: {
    ...notReadYet(),
    lines: [] as ReminderLine[],
    mainSwitchOff: false,
    /** Something was refused for good: only WeChat's own page changes that. */
    refused: false,
    groups: [] as KindGroup[],
    lockedWords,
    /** The kind whose switch did not work, and why. */
    unswitched: { kind: '', words: '' },
  },

  settings: null as Settings | null,
  /** What was tapped and is not known to be kept yet. */
  chosen: new Map<MessageKind, Choice>(),
  keeping: Promise.resolve(),

  onLoad(): Promise<void> {
    this.chosen = new Map()
    this.keeping = Promise.resolve()
    return this.refresh()
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.refresh())
  },

  onAskTap({ currentTarget }: Tapped<{ template: string }>): Promise<void> {
    return whileBusy(this, async () => {
      const wanted = this.settings?.templates.filter(({ template }) => template === currentTarget.dataset.template) ?? []
      const asked = await askFor(wanted.map(({ template, id }) => ({ template, id })))
      if (asked.kind === 'not-asked') say('没有打开微信的询问，请再试一次')
      else this.take(await asked.noted)
    })
  },

  onSwitchesTap(): Promise<void> {
    return whileBusy(this, async () => {
      const answer = await openMessageSwitches(this.settings?.templates ?? [])
      if (answer !== null) this.take(answer)
    })
  },

  /** Shown at once; kept one after the other, so that the last tap is what stays. */
  onChannelTap({ currentTarget }: Tapped<{ kind: MessageKind; part: Part }>): Promise<void> {
    const { kind, part } = currentTarget.dataset
    const known = this.settings?.kinds.find((one) => one.kind === kind)
    if (known === undefined) return Promise.resolve()
    if (known.locked && part === 'inbox') {
      say('这类消息站内都会留着，可以只关微信')
      return Promise.resolve()
    }
    const choice = { kind, channel: switched((this.chosen.get(kind) ?? known).channel, part) }
    this.chosen.set(kind, choice)
    this.setData({ unswitched: { kind: '', words: '' } })
    this.showKinds()
    this.keeping = this.keeping.then(() => this.keep(choice))
    return this.keeping
  },

  async keep(choice: Choice): Promise<void> {
    const { kind } = choice
    const answer = await call('studio.setMessageChannel', choice)
    // Unless it was tapped again meanwhile.
    if (this.chosen.get(kind) === choice) this.chosen.delete(kind)
    if (answer.kind === 'done') this.settings = answer.output
    else this.setData({ unswitched: { kind, words: unswitchedWords(answer) } })
    this.showKinds()
  },

  async refresh(): Promise<void> {
    this.take(await call('studio.messageSettings', {}))
  },

  take(answer: Answer<Settings>): void {
    if (answer.kind === 'done') {
      this.settings = answer.output
      const { mainSwitchOff, templates } = answer.output
      this.setData({ face: 'full', mainSwitchOff, refused: templates.some(({ refused }) => refused), lines: reminderLines(answer.output) })
      this.showKinds()
    } else if (this.settings === null) {
      this.setData({ face: 'wrong', trouble: openingFace(answer) })
    } else {
      say(troubleSentence(answer))
    }
  },

  showKinds(): void {
    if (this.settings !== null) this.setData({ groups: kindGroups(this.settings.kinds, this.chosen) })
  },
})

function unswitchedWords(trouble: Trouble): string {
  return trouble.kind === 'offline' ? '没有连上网络，没有改成。连上后请再点一次。' : `没有改成。${trouble.kind === 'failed' ? '请过一会儿再点一次。' : troubleSentence(trouble)}`
}
