/** A few short words below each other as they fit, of which one may be chosen. Sends `choose` with the value tapped, also of the one that is chosen. */
Component({
  properties: {
    /** `{ value, words }[]` */
    options: Array,
    /** Empty where they only lead somewhere. */
    value: String,
    /** What is chosen here; read aloud. */
    label: String,
    /** They lead somewhere, none is chosen. */
    leads: Boolean,
  },
  methods: {
    onTap(event: WechatMiniprogram.TouchEvent<object, object, { value: string }>) {
      this.triggerEvent('choose', { value: event.currentTarget.dataset.value })
    },
  },
})
