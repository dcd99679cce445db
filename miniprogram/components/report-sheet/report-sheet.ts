import { call } from '../../services/cloud'
import { keepText } from '../../services/kept-text'
import type { ReportableText } from '../../services/text-reports'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

/** A reader says why a comment, a use or a collection should not be shown. Sends `close`, or `reported` once it has arrived. */
Component({
  properties: {
    /** A `ReportableText`. */
    of: String,
    textId: String,
  },
  data: {
    busy: false,
    about: '',
    trouble: '',
    reasons: ['泄露学生信息', '不当内容', '侵权', '广告'],
  },
  lifetimes: {
    attached() {
      this.setData({ about: `${this.data.of}-report:${this.data.textId}` })
    },
  },
  methods: {
    onClose() {
      this.triggerEvent('close')
    },

    onConfirm({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>): Promise<void> {
      return whileBusy(this, async () => {
        this.setData({ trouble: '' })
        const answer = await call('library.reportText', { of: this.data.of as ReportableText, id: this.data.textId, reason: detail.reason })
        if (answer.kind !== 'done') {
          this.setData({ trouble: troubleSentence(answer) })
          return
        }
        keepText(this.data.about, '')
        this.triggerEvent('reported')
      })
    },
  },
})
