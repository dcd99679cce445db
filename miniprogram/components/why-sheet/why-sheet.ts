import { keepText, keptText } from '../../services/kept-text'

/**
 * Asks why. A tap on one of the usual reasons is the answer, or one writes another; what is typed is kept under `about` until it has arrived (the page forgets it then).
 * Sends `close`, or `confirm` with `{ reason }`.
 */
Component({
  properties: {
    heading: String,
    /** What will happen. */
    words: String,
    /** The usual ones; may be none. */
    reasons: Array,
    label: { type: String, value: '其他理由' },
    placeholder: String,
    action: String,
    danger: Boolean,
    mostCharacters: { type: Number, value: 300 },
    /** What the text is for. */
    about: String,
    /** Why it did not work. */
    trouble: String,
    busy: Boolean,
  },
  data: { text: '', typed: '', missing: false },
  lifetimes: {
    attached() {
      const text = keptText(this.data.about)
      this.data.typed = text
      this.setData({ text })
    },
  },
  methods: {
    onReasonTap({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { reason: string }>) {
      if (!this.data.busy) this.triggerEvent('confirm', { reason: currentTarget.dataset.reason })
    },

    onInput({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.data.typed = detail.value
      keepText(this.data.about, detail.value)
      if (this.data.missing) this.setData({ missing: false })
    },

    onConfirmTap() {
      if (this.data.busy) return
      const reason = this.data.typed.trim()
      this.setData({ missing: reason === '' })
      if (reason !== '') this.triggerEvent('confirm', { reason })
    },

    onCloseTap() {
      if (!this.data.busy) this.triggerEvent('close')
    },
  },
})
