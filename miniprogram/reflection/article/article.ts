/** A reflection as it is read: title, author, activity, text, pictures. Sends `author`, `activity`, and `picture` with `{ index }` when these are tapped. */
Component({
  properties: {
    /** A `DetailView`. */
    view: Object,
  },
  methods: {
    onAuthorTap() {
      this.triggerEvent('author')
    },

    onActivityTap() {
      this.triggerEvent('activity')
    },

    onPictureTap({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { index: number }>) {
      this.triggerEvent('picture', { index: currentTarget.dataset.index })
    },
  },
})
