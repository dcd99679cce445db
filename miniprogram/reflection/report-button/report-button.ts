import { call } from '../../services/cloud'
import { keepText } from '../../services/kept-text'
import { openPage } from '../../utils/navigate'
import { routes } from '../../utils/routes'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

/** A reader says, in two taps, that a reflection should not be shown, and reads what happens then. Who said so is not told. Sends `hold` with `{ held }`: the page behind holds still. */
Component({
  properties: {
    reflectionId: String,
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
      this.setData({ trouble: '', about: `reflection-report:${this.data.reflectionId}` })
      this.ask(true)
    },

    onTakeDownTap() {
      openPage(routes.review(this.data.reflectionId))
    },

    onClose() {
      this.ask(false)
    },

    onConfirm({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>): Promise<void> {
      return whileBusy(this, async () => {
        this.setData({ trouble: '' })
        const answer = await call('library.reportReflection', { id: this.data.reflectionId, reason: detail.reason })
        if (answer.kind !== 'done') {
          this.setData({ trouble: troubleSentence(answer) })
          return
        }
        keepText(this.data.about, '')
        this.setData({ told: true })
        this.ask(false)
      })
    },

    ask(asking: boolean) {
      this.setData({ asking })
      this.triggerEvent('hold', { held: asking })
    },
  },
})
