import type { OutputOf } from '../../../contract/index'
import { call, type Answer } from '../../services/cloud'
import { askFor, openMessageSwitches } from '../../services/message-consent'
import { say } from '../../utils/navigate'
import { followStep, openingFace, troubleSentence, type OpeningFace } from '../../utils/trouble'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'
import { reminderLines, type ReminderLine } from './reminders-view'

type Settings = OutputOf<'studio.messageSettings'>
type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { template: string }>

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    /** 'loading' | 'wrong' | 'full' */
    face: 'loading',
    trouble: null as OpeningFace | null,
    lines: [] as ReminderLine[],
    mainSwitchOff: false,
    /** Something was refused for good: only WeChat's own page changes that. */
    refused: false,
  },

  settings: null as Settings | null,

  onLoad(): Promise<void> {
    return this.refresh()
  },

  onRetryTap(): Promise<void> {
    return whileBusy(this, () => followStep(this.data.trouble?.next ?? 'try-again', () => this.refresh()))
  },

  onAskTap({ currentTarget }: Tapped): Promise<void> {
    return whileBusy(this, async () => {
      const wanted = this.settings?.templates.filter(({ template }) => template === currentTarget.dataset.template) ?? []
      const asked = await askFor(wanted.map(({ template, id }) => ({ template, id })))
      if (asked.kind === 'not-asked') say('没有打开微信的询问，请再试一次')
      else this.take(await asked.noted)
    })
  },

  onSwitchesTap(): Promise<void> {
    return whileBusy(this, async () => {
      const answer = await openMessageSwitches()
      if (answer !== null) this.take(answer)
    })
  },

  async refresh(): Promise<void> {
    this.take(await call('studio.messageSettings', {}))
  },

  take(answer: Answer<Settings>): void {
    if (answer.kind === 'done') {
      this.settings = answer.output
      const { mainSwitchOff, templates } = answer.output
      this.setData({ face: 'full', mainSwitchOff, refused: templates.some(({ refused }) => refused), lines: reminderLines(answer.output) })
    } else if (this.settings === null) {
      this.setData({ face: 'wrong', trouble: openingFace(answer) })
    } else {
      say(troubleSentence(answer))
    }
  },
})
