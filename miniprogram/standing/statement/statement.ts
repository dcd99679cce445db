import { call } from '../../services/cloud'
import { keepText, keptText } from '../../services/kept-text'
import { noteStandingChange } from '../../services/standing-changes'
import { wishFor, type Wish } from '../../services/wish'
import { say } from '../../utils/navigate'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

/**
 * The member says how they see it: kept while it is typed, sent by a tap, and again until the host decides. Sends `stated`, also when the case has moved
 * on meanwhile; what was typed stays.
 */
Component({
  properties: {
    caseId: String,
    version: Number,
    /** What was stated last; empty when nothing was. */
    stated: String,
    /** Until when it can be: 9月19日 周六. */
    untilWords: String,
  },

  data: {
    busy: false,
    text: '',
    problem: '',
    typed: '',
    wish: null as Wish | null,
  },

  lifetimes: {
    attached() {
      const text = keptText(draftOf(this.data.caseId)) || this.data.stated
      this.data.typed = text
      this.setData({ text })
    },
  },

  methods: {
    onInput({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.data.typed = detail.value
      keepText(draftOf(this.data.caseId), detail.value)
      if (this.data.problem !== '') this.setData({ problem: '' })
    },

    onSendTap(): Promise<void> {
      return whileBusy(this, async () => {
        const { caseId, version } = this.data
        const text = this.data.typed.trim()
        if (text === '') {
          this.setData({ problem: '写几句当时的情况和自己的想法。' })
          return
        }
        const asked = { caseId, version, text }
        const wish = await wishFor(this.data.wish, asked)
        this.data.wish = wish
        const answer = await call('standing.stateCase', { id: wish.id, ...asked })
        if (answer.kind !== 'done') {
          this.setData({ problem: troubleSentence(answer) })
          if (answer.kind === 'refused') this.triggerEvent('stated')
          return
        }
        keepText(draftOf(caseId), '')
        noteStandingChange()
        say('已提交说明')
        this.triggerEvent('stated')
      })
    },
  },
})

function draftOf(caseId: string): string {
  return `statement:${caseId}`
}
