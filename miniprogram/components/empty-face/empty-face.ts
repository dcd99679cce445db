/** What a list shows when there is nothing in it: that this is fine, and the next step. Sends `act`. */
Component({
  properties: {
    icon: { type: String, value: 'coffee' },
    title: String,
    text: String,
    /** Words of the button; none when empty. Other next steps go into the slot. */
    action: String,
  },
  methods: {
    onTap() {
      this.triggerEvent('act')
    },
  },
})
