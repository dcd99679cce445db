import { keepText } from '../../services/kept-text'
import { pieceSteps, type PieceKind } from '../../services/piece-steps'
import { say } from '../../utils/navigate'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

/**
 * The author says, once, why it should not have been taken down; what is typed is kept until it has arrived. Sends `appealed`, also when things have moved on meanwhile,
 * and `hold` with `{ held }`: the page behind holds still.
 */
Component({
  properties: {
    /** A `PieceKind`. */
    kind: { type: String, value: 'reflection' },
    pieceId: String,
  },
  data: { busy: false, asking: false, about: '', trouble: '' },
  methods: {
    onTap() {
      this.setData({ trouble: '', about: `${this.data.kind}-appeal:${this.data.pieceId}` })
      this.ask(true)
    },

    onClose() {
      this.ask(false)
    },

    onConfirm({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>): Promise<void> {
      return whileBusy(this, async () => {
        this.setData({ trouble: '' })
        const answer = await pieceSteps[this.data.kind as PieceKind].appeal(this.data.pieceId, detail.reason)
        if (answer.kind !== 'done') {
          if (answer.kind === 'refused' && answer.code === 'VERSION_CHANGED') return this.leave('这一篇刚刚有了变化，先看看')
          this.setData({ trouble: troubleSentence(answer) })
          return
        }
        keepText(this.data.about, '')
        pieceSteps[this.data.kind as PieceKind].noteChange()
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
