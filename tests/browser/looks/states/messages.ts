import { openids } from '../cast'
import { notRead, type State } from '../state'

const inbox = 'messages/inbox/inbox'
const reminders = 'messages/reminders/reminders'

export const messageStates: State[] = [
  { name: 'inbox-unbound', persona: openids.unbound, page: inbox, sees: '还没有加入工作室' },
  ...notRead('inbox', { persona: openids.longMember, page: inbox }, 'loading', 'offline', 'broken'),
  { name: 'inbox-empty', persona: openids.quietMember, page: inbox, sees: '还没有消息' },
  { name: 'inbox-member', persona: openids.longMember, page: inbox, sees: /活动改了时间/, wide: true },
  { name: 'inbox-host', persona: openids.longHost, page: inbox, sees: /连续缺勤/ },
  {
    name: 'inbox-long',
    persona: openids.longLate,
    page: inbox,
    arrange: async (phone) => {
      await phone.sees('看更早的')
      // Not by scrolling there, which reads on by itself.
      await phone.find('button', '看更早的').dispatchEvent('click')
      await phone.doesNotSee('看更早的')
    },
    sees: /条未读/,
  },
  {
    name: 'inbox-topic',
    persona: openids.longHost,
    page: inbox,
    arrange: async (phone) => {
      await phone.tap('radio', /^待处理/)
      await phone.doesNotSee(/连续缺勤/)
    },
    sees: /申请事假/,
  },
  { name: 'inbox-all-read', persona: openids.quietHost, page: inbox, arrange: (phone) => phone.tap('button', '全部已读'), sees: '都读过了' },
  { name: 'reminders-unbound', persona: openids.unbound, page: reminders, sees: '还没有加入工作室' },
  ...notRead('reminders', { persona: openids.member, page: reminders }, 'loading', 'offline', 'broken'),
  { name: 'reminders', persona: openids.longMember, page: reminders, sees: '还能收到 3 条' },
  { name: 'reminders-member', persona: openids.member, page: reminders, sees: '我的参加与考勤', wide: true },
  { name: 'reminders-host', persona: openids.host, page: reminders, sees: '我主持的工作室' },
  { name: 'reminders-both', persona: openids.inTwoStudios, page: reminders, sees: '我的参加与考勤' },
  { name: 'reminders-adviser', persona: openids.adviser, page: reminders, sees: '工作室的活动与规则' },
  { name: 'reminders-office', persona: openids.office, page: reminders, sees: '管理办公室' },
  {
    name: 'reminders-unswitched',
    persona: openids.member,
    page: reminders,
    arrange: async (phone) => {
      await phone.sees('我的参加与考勤')
      await phone.tap('switch', '明天有活动：微信')
      await phone.find('switch', '明天有活动：微信').and(phone.screen.locator('[aria-checked="false"]')).waitFor()
      await phone.network('offline')
      await phone.tap('switch', '一小时后开始：站内')
    },
    sees: '没有连上网络，没有改成',
  },
  { name: 'reminders-refused', persona: openids.longHost, page: reminders, sees: '微信里选了总是拒绝' },
  { name: 'reminders-switched-off', persona: openids.quietMember, page: reminders, sees: '去微信里打开' },
]
