/** The sessions that a number was counted from. Sends `close`, or `session` with the `{ session }` tapped. */
Component({
  properties: {
    /** A `SessionsView`. */
    list: Object,
  },
  methods: {
    onCloseTap() {
      this.triggerEvent('close')
    },

    onSessionTap({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { session: string }>) {
      this.triggerEvent('session', { session: currentTarget.dataset.session })
    },
  },
})
