import { cloudNow } from '../../../services/clock'
import { dayLabel, dayNumberOf, epochOf } from '../../../utils/china-time'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>

/** Ends a suspension or an exemption on an earlier day. Sends `close`, or `shorten` with `{ lastDay, reason }`. */
Component({
  properties: {
    name: String,
    /** What it is now. */
    words: String,
    /** The first day that can be chosen. */
    earliest: String,
    trouble: String,
    busy: Boolean,
  },
  data: { last: '', lastWords: '', reason: '', missing: '' },
  methods: {
    onDayChange({ detail }: Typed) {
      this.setData({ last: detail.value, lastWords: dayLabel(epochOf(detail.value, '00:00'), cloudNow()), missing: '' })
    },

    onReasonInput({ detail }: Typed) {
      this.data.reason = detail.value
    },

    onConfirmTap() {
      const { busy, last } = this.data
      if (busy) return
      const reason = this.data.reason.trim()
      this.setData({ missing: last === '' ? '请选最后一天。' : reason === '' ? '请写一句理由。' : '' })
      if (last !== '' && reason !== '') this.triggerEvent('shorten', { lastDay: dayNumberOf(epochOf(last, '00:00')), reason })
    },

    onCloseTap() {
      if (!this.data.busy) this.triggerEvent('close')
    },
  },
})
