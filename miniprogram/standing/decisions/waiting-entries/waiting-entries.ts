/** What waits about single persons at single sessions. Sends `open` with `{ session, person }`. */
Component({
  properties: {
    heading: String,
    /** What is to be done, in a line. */
    note: String,
    /** `EntryLine[]` */
    lines: Array,
  },
  methods: {
    onTap({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { session: string; person: string }>) {
      const { session, person } = currentTarget.dataset
      this.triggerEvent('open', { session, person })
    },
  },
})
