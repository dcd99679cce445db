/** Asks once before something is done: what will happen, and why. Sends `close`, or `confirm` with `{ reason }`, an empty one only where it is optional. */
Component({
  properties: {
    heading: String,
    /** What will happen. */
    words: String,
    label: { type: String, value: '理由' },
    placeholder: String,
    action: String,
    optional: Boolean,
    danger: Boolean,
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
      const missing = reason === '' && !this.data.optional
      this.setData({ missing })
      if (!missing) this.triggerEvent('confirm', { reason })
    },

    onCloseTap() {
      if (!this.data.busy) this.triggerEvent('close')
    },
  },
})
