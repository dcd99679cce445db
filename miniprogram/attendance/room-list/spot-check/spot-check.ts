/** Names drawn at random of those who signed in, each there or not. Sends `draw`, `here` or `away` with `{ id }`. */
Component({
  properties: {
    /** `SpotCheckLine[]`; empty: nothing drawn yet. */
    lines: Array,
    busy: Boolean,
  },
  methods: {
    onDrawTap() {
      if (!this.data.busy) this.triggerEvent('draw')
    },

    onHereTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('here', { id: event.currentTarget.dataset.id })
    },

    onAwayTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('away', { id: event.currentTarget.dataset.id })
    },
  },
})
