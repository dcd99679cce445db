/** One line of a card: a name, what it is, and an arrow when it opens something. Only then it sends `open`. */
Component({
  properties: {
    icon: String,
    label: String,
    value: String,
    /** A second line under the label. */
    note: String,
    arrow: Boolean,
  },
  methods: {
    onTap() {
      if (this.data.arrow) this.triggerEvent('open')
    },
  },
})
