/** The one thing a page is for, large enough for a thumb in a hurry. Sends `act`; while busy a tap does nothing. */
Component({
  properties: {
    icon: String,
    label: String,
    /** A short line under the label. */
    note: String,
    busy: Boolean,
  },
  methods: {
    onTap() {
      if (!this.data.busy) this.triggerEvent('act')
    },
  },
})
