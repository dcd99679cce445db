/** Paper on paper: a titled group of things that belong together. */
Component({
  properties: {
    /** Stands above the content; none when empty. */
    title: String,
  },
})
