import type { SessionChange } from '../change-session'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { part: SessionChange['part'] }>

/** Date, times and class hours of one session. Sends `change` with a `SessionChange`, `remove` and `split`. */
Component({
  properties: {
    /** A `SessionView`. */
    session: Object,
    /** What is wrong with it, in words. */
    problem: String,
    /** The first day that can be chosen. */
    earliest: String,
  },
  methods: {
    onChange(event: Typed) {
      const change: SessionChange = { part: event.currentTarget.dataset.part, value: event.detail.value }
      this.triggerEvent('change', change)
    },

    onRemoveTap() {
      this.triggerEvent('remove')
    },

    onSplitTap() {
      this.triggerEvent('split')
    },
  },
})
