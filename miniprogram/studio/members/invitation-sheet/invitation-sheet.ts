import type { Invitation } from '../invitation-message'

/** A new invitation code, large, with the sentence to send. It is shown this once. Sends `close`. */
Component({
  properties: {
    /** An `Invitation`. */
    invitation: Object,
  },
  methods: {
    // WeChat itself says 内容已复制.
    async onCopyMessageTap() {
      const { message } = this.data.invitation as Invitation
      await wx.setClipboardData({ data: message })
    },

    async onCopyCodeTap() {
      const { code } = this.data.invitation as Invitation
      await wx.setClipboardData({ data: code })
    },

    onCloseTap() {
      this.triggerEvent('close')
    },
  },
})
