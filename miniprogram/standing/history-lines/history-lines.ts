/** What was done to a thing, by whom and when, with what they wrote. */
Component({
  properties: {
    /** `HistoryLine[]` */
    lines: Array,
  },
})
