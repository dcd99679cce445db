import { askForMessages, mayAskAt, type Moment } from '../../services/message-consent'
import { say } from '../../utils/navigate'

/** A quiet button for what comes next by WeChat; only there while WeChat may be asked. */
Component({
  properties: {
    moment: String,
    label: String,
  },
  data: { shown: false },
  lifetimes: {
    attached() {
      this.setData({ shown: mayAskAt(this.data.moment as Moment) })
    },
  },
  methods: {
    async onTap() {
      const asked = await askForMessages(this.data.moment as Moment)
      if (asked.kind === 'allowed') say('好，有消息会在微信里提醒')
      if (asked.kind === 'switched-off') say('微信里关着订阅消息，可在“我的－消息设置”里打开')
      this.setData({ shown: mayAskAt(this.data.moment as Moment) })
    },
  },
})
