/** Two or three ways a thing can be, side by side, one of them chosen. Sends `choose` with the value tapped. */
Component({
  properties: {
    /** `{ value, words }[]` */
    options: Array,
    value: String,
    /** What is chosen here; read aloud. */
    label: String,
  },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { value: string }>) {
      const { value } = event.currentTarget.dataset
      if (value !== this.data.value) this.triggerEvent('choose', { value })
    },
  },
})
