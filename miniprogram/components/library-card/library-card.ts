import type { LibraryCardView } from '../../services/library-card-view'

/** One case of the library in a list. Sends `open` with its id. What else is to be said of it, such as how it stands, goes into the slot. */
Component({
  properties: {
    /** A `LibraryCardView`. */
    card: Object,
  },
  methods: {
    onTap() {
      const { id } = this.data.card as LibraryCardView
      this.triggerEvent('open', { id })
    },
  },
})
