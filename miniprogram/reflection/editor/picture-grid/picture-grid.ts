type Tapped = WechatMiniprogram.TouchEvent<object, object, { key: string }>

/** Pictures of what is being written, three in a row. Sends `pick` with `{ key }` of the one that was tapped, and `add`. */
Component({
  properties: {
    /** `Tile[]` of editor-view.ts */
    tiles: Array,
    mayAdd: Boolean,
  },
  methods: {
    onTap({ currentTarget }: Tapped) {
      this.triggerEvent('pick', { key: currentTarget.dataset.key })
    },

    onAddTap() {
      this.triggerEvent('add')
    },
  },
})
