/** People of whom a host says yes or no. Sends `yes` or `no` with `{ id }`; assistants see who waits, without the buttons. */
Component({
  properties: {
    /** `WaitingLine[]` */
    lines: Array,
    yes: String,
    no: String,
    /** Whether the reader decides. */
    decides: Boolean,
  },
  methods: {
    onYesTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('yes', { id: event.currentTarget.dataset.id })
    },

    onNoTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('no', { id: event.currentTarget.dataset.id })
    },
  },
})
