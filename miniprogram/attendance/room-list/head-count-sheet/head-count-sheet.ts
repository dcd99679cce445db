import { readHeadCount } from '../../../services/head-count'

/** Asks how many people sit in the room. Sends `close`, or `save` with `{ headCount }`. */
Component({
  properties: {
    /** Why it did not work. */
    trouble: String,
    busy: Boolean,
  },
  data: { typed: '', problem: '' },
  methods: {
    onTyped({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.data.typed = detail.value
      if (this.data.problem !== '') this.setData({ problem: '' })
    },

    onSaveTap() {
      if (this.data.busy) return
      const headCount = readHeadCount(this.data.typed)
      if (headCount === null) this.setData({ problem: '写一个 0 到 1000 的数。' })
      else this.triggerEvent('save', { headCount })
    },

    onCloseTap() {
      if (!this.data.busy) this.triggerEvent('close')
    },
  },
})
