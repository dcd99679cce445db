import { call } from '../../services/cloud'
import { keepText } from '../../services/kept-text'
import { noteReflectionChange } from '../../services/reflection-changes'
import { say } from '../../utils/navigate'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

/**
 * The author says, once, why it should not have been taken down; what is typed is kept until it has arrived. Sends `appealed`, also when things have moved on meanwhile,
 * and `hold` with `{ held }`: the page behind holds still.
 */
Component({
  properties: { reflectionId: String },
  data: { busy: false, asking: false, about: '', trouble: '' },
  methods: {
    onTap() {
      this.setData({ trouble: '', about: `reflection-appeal:${this.data.reflectionId}` })
      this.ask(true)
    },

    onClose() {
      this.ask(false)
    },

    onConfirm({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>): Promise<void> {
      return whileBusy(this, async () => {
        this.setData({ trouble: '' })
        const answer = await call('library.appealTakedown', { id: this.data.reflectionId, text: detail.reason })
        if (answer.kind !== 'done') {
          if (answer.kind === 'refused' && answer.code === 'VERSION_CHANGED') return this.leave('这一篇刚刚有了变化，先看看')
          this.setData({ trouble: troubleSentence(answer) })
          return
        }
        keepText(this.data.about, '')
        noteReflectionChange()
        this.leave('已提交申诉')
      })
    },

    leave(words: string) {
      say(words)
      this.ask(false)
      this.triggerEvent('appealed')
    },

    ask(asking: boolean) {
      this.setData({ asking })
      this.triggerEvent('hold', { held: asking })
    },
  },
})
