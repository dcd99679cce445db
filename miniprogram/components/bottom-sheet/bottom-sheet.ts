/**
 * A question or an answer that lies over the page until it is done with. Sends `close` when the page behind it is tapped.
 * The page holds still by `overflow: hidden` in its page-meta.
 */
Component({
  properties: {
    /** What it is about; read aloud. */
    label: String,
  },
  methods: {
    onVeilTap() {
      this.triggerEvent('close')
    },

    /** A tap inside the sheet is no tap on the page behind it. */
    onSheetTap() {},
  },
})
