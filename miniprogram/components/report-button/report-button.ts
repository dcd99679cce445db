import { keepText } from '../../services/kept-text'
import { pieceSteps, type PieceKind } from '../../services/piece-steps'
import { openPage } from '../../utils/navigate'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

/** A reader says, in two taps, that something should not be shown, and reads what happens then. Who said so is not told. Sends `hold` with `{ held }`: the page behind holds still. */
Component({
  properties: {
    /** A `PieceKind`. */
    kind: { type: String, value: 'reflection' },
    pieceId: String,
    /** Whoever reads it may take it down themselves. */
    decides: Boolean,
  },
  data: {
    busy: false,
    asking: false,
    /** They have just said so. */
    told: false,
    about: '',
    trouble: '',
    reasons: ['泄露学生信息', '不当内容', '侵权'],
  },
  methods: {
    onTap() {
      this.setData({ trouble: '', about: `${this.data.kind}-report:${this.data.pieceId}` })
      this.ask(true)
    },

    onTakeDownTap() {
      openPage(this.steps().review(this.data.pieceId))
    },

    onClose() {
      this.ask(false)
    },

    onConfirm({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>): Promise<void> {
      return whileBusy(this, async () => {
        this.setData({ trouble: '' })
        const answer = await this.steps().report(this.data.pieceId, detail.reason)
        if (answer.kind !== 'done') {
          this.setData({ trouble: troubleSentence(answer) })
          return
        }
        keepText(this.data.about, '')
        this.setData({ told: true })
        this.ask(false)
      })
    },

    steps() {
      return pieceSteps[this.data.kind as PieceKind]
    },

    ask(asking: boolean) {
      this.setData({ asking })
      this.triggerEvent('hold', { held: asking })
    },
  },
})
