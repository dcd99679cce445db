import { openids } from '../cast'
import { notRead, type State } from '../state'

const activities = 'pages/activities/activities'
const me = 'pages/me/me'

export const tabStates: State[] = [
  { name: 'activities-unbound', persona: openids.unbound, page: activities, sees: '我有邀请码' },
  { name: 'activities-loading', persona: openids.member, page: activities, network: 'never', sees: '接下来' },
  ...notRead('activities', { persona: openids.member, page: activities }, 'offline', 'broken'),
  { name: 'activities-member', persona: openids.member, page: activities, sees: '读书分享', wide: true },
  {
    name: 'activities-past',
    persona: openids.member,
    page: activities,
    arrange: (phone) => phone.tap('radio', '过去'),
    sees: '德育论坛预备会',
    wide: true,
  },
  {
    name: 'activities-stale',
    persona: openids.member,
    page: activities,
    arrange: async (phone, stage) => {
      await phone.sees('读书分享')
      await phone.network('offline')
      // Old enough to be read again.
      await stage.moveClock({ advanceMs: 120_000 })
      await phone.tap('tab', '我的')
      await phone.tap('tab', '活动')
    },
    sees: /没有连上，显示的是/,
  },
  { name: 'activities-host', persona: openids.host, page: activities, sees: '新建活动' },
  { name: 'activities-calendar', persona: openids.member, page: activities, arrange: (phone) => phone.tap('button', '工作室日历'), sees: /日历_陈知秋.*\.ics/, wide: true },
  {
    name: 'activities-calendar-empty',
    persona: openids.quietMember,
    page: activities,
    arrange: async (phone) => {
      // At home one learns which studios are one's own.
      await phone.tap('tab', '今日')
      await phone.sees('安然')
      await phone.tap('tab', '活动')
      await phone.tap('button', '工作室日历')
    },
    sees: '还没有活动，排好以后再来',
  },
  { name: 'activities-assistant', persona: openids.assistant, page: activities, sees: '读书分享' },
  { name: 'activities-adviser', persona: openids.adviser, page: activities, sees: '读书分享' },
  {
    name: 'activities-two-studios',
    persona: openids.otherHost,
    page: activities,
    arrange: async (phone) => {
      await phone.launch({ path: 'pages/today/today' })
      await phone.sees('新建活动')
      await phone.launch({ path: activities })
    },
    sees: '全部工作室',
    wide: true,
  },
  { name: 'activities-long', persona: openids.longHost, page: activities, sees: '看见每一个孩子' },
  { name: 'activities-empty-member', persona: openids.quietMember, page: activities, sees: '接下来还没有活动' },
  { name: 'activities-empty-host', persona: openids.quietHost, page: activities, sees: '接下来还没有活动' },
  {
    name: 'activities-empty-past',
    persona: openids.quietHost,
    page: activities,
    arrange: (phone) => phone.tap('radio', '过去'),
    sees: '还没有过去的活动',
  },
  { name: 'me-unbound', persona: openids.unbound, page: me, sees: '还没有加入工作室' },
  ...notRead('me', { persona: openids.member, page: me }, 'loading', 'offline', 'broken'),
  { name: 'me-member', persona: openids.member, page: me, sees: '周明远' },
  { name: 'me-host', persona: openids.host, page: me, sees: '成员与邀请' },
  { name: 'me-assistant', persona: openids.assistant, page: me, sees: '林晓雯' },
  { name: 'me-adviser', persona: openids.adviser, page: me, sees: '郑立行' },
  { name: 'me-office', persona: openids.office, page: me, sees: '管理办公室' },
  { name: 'me-two-studios', persona: openids.otherHost, page: me, sees: '成员与邀请', wide: true },
  { name: 'me-left-every-studio', persona: openids.leaver, page: me, sees: '现在不在任何工作室里' },
  { name: 'me-long', persona: openids.longHost, page: me, sees: '成员与邀请' },
]
