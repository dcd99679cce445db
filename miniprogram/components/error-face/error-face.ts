/** What a page shows when it has nothing to show: what happened, and a button that helps. Sends `retry`. */
Component({
  properties: {
    icon: { type: String, value: 'cloud-off' },
    title: String,
    sentence: String,
    action: { type: String, value: '再试一次' },
    busy: Boolean,
  },
  methods: {
    onTap() {
      if (!this.data.busy) this.triggerEvent('retry')
    },
  },
})
