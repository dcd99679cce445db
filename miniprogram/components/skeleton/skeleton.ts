/** The shape of what is coming, at once. */
Component({
  properties: {
    /** `list`: cards below each other; `card`: one; `detail`: a title and facts. */
    variant: { type: String, value: 'list' },
  },
  data: { cards: [0, 1, 2], lines: [0, 1, 2, 3] },
})
