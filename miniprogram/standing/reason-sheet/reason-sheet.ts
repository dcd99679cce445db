/** Asks once before something is done: what will happen, and why. Sends `close`, or `confirm` with `{ reason }`, never an empty one. */
Component({
  properties: {
    heading: String,
    /** What will happen. */
    words: String,
    label: { type: String, value: '理由' },
    placeholder: String,
    action: String,
    /** Why it did not work. */
    trouble: String,
    busy: Boolean,
  },
  data: { reason: '', missing: false },
  methods: {
    onReasonInput({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.data.reason = detail.value
    },

    onConfirmTap() {
      if (this.data.busy) return
      const reason = this.data.reason.trim()
      this.setData({ missing: reason === '' })
      if (reason !== '') this.triggerEvent('confirm', { reason })
    },

    onCloseTap() {
      if (!this.data.busy) this.triggerEvent('close')
    },
  },
})
