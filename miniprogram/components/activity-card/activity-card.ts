import type { ActivityCardView } from '../../services/activity-view'

/** One activity in a list. Sends `open` with its id. */
Component({
  properties: {
    /** An `ActivityCardView`. */
    activity: Object,
  },
  methods: {
    onTap() {
      const { id } = this.data.activity as ActivityCardView
      this.triggerEvent('open', { id })
    },
  },
})
