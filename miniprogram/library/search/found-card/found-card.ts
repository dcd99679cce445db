import type { FoundView } from '../found'

/** One case that was found, with the words that were looked for marked. Sends `open` with its id. */
Component({
  properties: {
    /** A `FoundView`. */
    card: Object,
  },
  methods: {
    onTap() {
      const { id } = this.data.card as FoundView
      this.triggerEvent('open', { id })
    },
  },
})
