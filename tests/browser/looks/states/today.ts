import type { Stage } from '../../harness'
import type { PhoneDriver } from '../../phone-driver'
import { activityIds, openids } from '../cast'
import { codeInRoom } from '../room-code'
import { hour, minute, notRead, type State } from '../state'

const page = 'pages/today/today'

async function scanOffline(phone: PhoneDriver, stage: Stage): Promise<void> {
  await phone.find('button', /扫码签到/).waitFor()
  const code = await codeInRoom(stage, openids.host, activityIds.today)
  await phone.network('offline')
  await phone.launch({ path: 'pages/check-in/check-in', query: { scanned: code } })
  await phone.sees('已保存，还没有签到成功')
}

export const todayStates: State[] = [
  { name: 'today-unbound', persona: openids.unbound, page, sees: '我有邀请码' },
  ...notRead('today', { persona: openids.member, page }, 'loading', 'offline', 'broken'),
  {
    name: 'today-stale',
    persona: openids.member,
    page,
    arrange: async (phone, stage) => {
      await phone.sees('周明远')
      await phone.network('offline')
      // Old enough to be read again.
      await stage.moveClock({ advanceMs: 120_000 })
      await phone.launch({ path: page })
    },
    sees: /离线，显示的是/,
  },
  { name: 'today-member-before', persona: openids.member, page, at: -3 * hour, sees: '周明远', wide: true },
  { name: 'today-member-open', persona: openids.member, page, sees: '正在签到' },
  { name: 'today-member-closed', persona: openids.member, page, at: 3 * hour, sees: '读书分享' },
  { name: 'today-member-present', persona: openids.longMember, page, sees: /已签到|签到.*准时/ },
  { name: 'today-member-late', persona: openids.longLate, page, at: 2 * hour + 10 * minute, sees: '迟到', wide: true },
  {
    name: 'today-scan-unsent',
    persona: openids.adviser,
    page,
    arrange: async (phone, stage) => {
      await scanOffline(phone, stage)
      await phone.launch({ path: page })
    },
    sees: '有 1 次签到还没提交',
    wide: true,
  },
  {
    name: 'today-scan-waiting',
    persona: openids.otherHost,
    page,
    arrange: async (phone, stage) => {
      await scanOffline(phone, stage)
      await phone.launch({ path: page })
      await stage.moveClock({ advanceMs: 10 * minute })
      await phone.network('online')
    },
    sees: '1 次签到已提交，等主持人确认',
  },
  { name: 'today-two-studios', persona: openids.inTwoStudios, page, sees: '吴佳怡' },
  { name: 'today-adviser', persona: openids.adviser, page, sees: '郑立行' },
  { name: 'today-host-before', persona: openids.host, page, at: -3 * hour, sees: '显示签到码' },
  { name: 'today-host-open', persona: openids.host, page, sees: '已到', wide: true },
  { name: 'today-host-closed', persona: openids.host, page, at: 3 * hour, sees: '看名单' },
  { name: 'today-host-long', persona: openids.longHost, page, sees: '已到' },
  { name: 'today-assistant', persona: openids.assistant, page, sees: '显示签到码' },
  { name: 'today-host-of-another', persona: openids.otherHost, page, sees: '新建活动', wide: true },
  { name: 'today-office', persona: openids.office, page, sees: '管理办公室', wide: true },
  { name: 'today-expert', persona: openids.expert, page, sees: '篇案例等着审核' },
  { name: 'today-empty-member', persona: openids.quietMember, page, sees: '近期没有活动' },
  { name: 'today-empty-host', persona: openids.quietHost, page, sees: '近期没有活动' },
  { name: 'today-left-every-studio', persona: openids.leaver, page, sees: '罗往' },
]
