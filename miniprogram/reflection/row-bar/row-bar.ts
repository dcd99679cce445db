/** From one reflection to its neighbours in the list it was opened from. Sends `before` and `after`. */
Component({
  properties: {
    hasBefore: Boolean,
    hasAfter: Boolean,
    busy: Boolean,
  },
  methods: {
    onBeforeTap() {
      this.triggerEvent('before')
    },

    onAfterTap() {
      this.triggerEvent('after')
    },
  },
})
