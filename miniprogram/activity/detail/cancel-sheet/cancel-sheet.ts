/** Asks once before an activity is cancelled: what will happen, and why. Sends `close`, or `confirm` with `{ reason }`. */
Component({
  properties: {
    title: String,
    /** What will happen. */
    words: String,
    /** Why it did not work. */
    trouble: String,
    busy: Boolean,
  },
  data: { reason: '' },
  methods: {
    onReasonInput({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.data.reason = detail.value
    },

    onConfirmTap() {
      if (!this.data.busy) this.triggerEvent('confirm', { reason: this.data.reason.trim() })
    },

    onCloseTap() {
      if (!this.data.busy) this.triggerEvent('close')
    },
  },
})
