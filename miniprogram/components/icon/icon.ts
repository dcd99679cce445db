/** A line drawing in the colour of the text around it. Decoration only: what it means stands beside it in words. */
Component({
  properties: {
    /** One of the names in scripts/icons.ts. */
    name: String,
    /** Edge in rpx; grows with the text. */
    size: { type: Number, value: 40 },
  },
})
