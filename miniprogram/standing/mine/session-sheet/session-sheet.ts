import type { SessionView } from '../session-lines'

/**
 * What one session counts as for somebody, why, and what can be done about it. Sends `close`, `typed` and `appeal` with `{ text }`, `leave` and `correct`.
 */
Component({
  properties: {
    /** A `SessionView`. */
    session: Object,
    /** `HistoryLine[]` */
    history: Array,
    /** The history is on its way. */
    reading: Boolean,
    historyTrouble: String,
    mayCorrect: Boolean,
    /** An appeal that was begun and not sent. */
    text: String,
    /** Why the appeal was not sent. */
    trouble: String,
    busy: Boolean,
  },

  data: {
    writing: false,
    missing: false,
    typed: '',
  },

  lifetimes: {
    attached() {
      const { text, session } = this.data
      this.data.typed = text
      // Who had begun to write goes on.
      if (text !== '' && (session as SessionView).appealWords !== '') this.setData({ writing: true })
    },
  },

  methods: {
    onCloseTap() {
      if (!this.data.busy) this.triggerEvent('close')
    },

    onWriteTap() {
      this.setData({ writing: true })
    },

    onInput({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.data.typed = detail.value
      if (this.data.missing) this.setData({ missing: false })
      this.triggerEvent('typed', { text: detail.value })
    },

    onAppealTap() {
      const text = this.data.typed.trim()
      if (text === '') this.setData({ missing: true })
      else if (!this.data.busy) this.triggerEvent('appeal', { text })
    },

    onLeaveTap() {
      this.triggerEvent('leave')
    },

    onCorrectTap() {
      this.triggerEvent('correct')
    },
  },
})
