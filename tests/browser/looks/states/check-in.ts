import { sessionIdOf } from '../../../../domain/shared/ids'
import { activityIds, openids } from '../cast'
import { ask, codeInRoom } from '../room-code'
import { day, hour, minute, type State } from '../state'

const page = 'pages/check-in/check-in'

/** Who scans what the room of an activity shows. */
function scanning(activityId: string, host: string = openids.host, fromNow = 0): Pick<State, 'page' | 'query'> {
  return { page, query: async (stage) => ({ scanned: await codeInRoom(stage, host, activityId, fromNow) }) }
}

const fromMiniCode = { page, query: { scene: sessionIdOf(activityIds.today, 0) } } as const

export const checkInStates: State[] = [
  { name: 'check-in-before-a-scan', persona: openids.member, page, sees: '打开相机扫码' },
  { name: 'check-in-on-time', persona: openids.onTime, ...scanning(activityIds.today), sees: '签到成功', wide: true },
  { name: 'check-in-again', persona: openids.onTime, ...scanning(activityIds.today), sees: '已经签到过了' },
  { name: 'check-in-late', persona: openids.late, ...scanning(activityIds.today), at: 35 * minute, sees: /迟到 2\d 分钟/ },
  { name: 'check-in-long', persona: openids.longMember, ...scanning(activityIds.long, openids.longHost), sees: '看见每一个孩子' },
  {
    name: 'check-in-waiting',
    persona: openids.onTime,
    page,
    network: 'never',
    query: async (stage) => ({ scanned: await codeInRoom(stage, openids.host, activityIds.today) }),
    sees: '正在签到',
  },
  // These two have a mark already: a scan that is kept is sent as soon as the next state has a network.
  { name: 'check-in-offline', persona: openids.onTime, ...scanning(activityIds.today), network: 'offline', sees: '已保存，还没有签到成功' },
  { name: 'check-in-broken', persona: openids.onTime, ...scanning(activityIds.today), network: 'broken', sees: '系统出了点问题' },
  { name: 'check-in-not-ours', persona: openids.member, page, query: { scanned: 'unreadable' }, sees: '这不是签到码' },
  { name: 'check-in-out-of-date', persona: openids.member, ...scanning(activityIds.today, openids.host, -10 * minute), sees: '签到码刚刚换新' },
  { name: 'check-in-unbound', persona: openids.unbound, ...scanning(activityIds.today), sees: '输入邀请码' },
  { name: 'check-in-too-early', persona: openids.member, ...scanning(activityIds.online), sees: '还没到签到时间' },
  { name: 'check-in-too-late', persona: openids.member, ...scanning(activityIds.today), at: 3 * hour, sees: '签到已在' },
  { name: 'check-in-not-on-roster', persona: openids.inTwoStudios, ...scanning(activityIds.forSome), at: 7 * day, sees: '名单里没有登记' },
  {
    name: 'check-in-late-waiting',
    persona: openids.member,
    ...scanning(activityIds.today),
    network: 'offline',
    arrange: async (phone, stage) => {
      await phone.sees('已保存，还没有签到成功')
      await stage.moveClock({ advanceMs: 10 * minute })
      await phone.network('online')
    },
    sees: '已提交，等主持人确认',
  },
  {
    name: 'check-in-asked',
    persona: openids.inTwoStudios,
    ...scanning(activityIds.forSome),
    at: 7 * day,
    arrange: (phone) => phone.tap('button', '请主持人加我'),
    sees: '已告诉主持人',
  },
  { name: 'check-in-guest-form', persona: openids.unbound, ...scanning(activityIds.today), arrange: (phone) => phone.tap('button', '我是来访教师'), sees: '来访签到' },
  {
    name: 'check-in-guest',
    persona: openids.unbound,
    ...scanning(activityIds.today),
    arrange: async (phone) => {
      await phone.tap('button', '我是来访教师')
      await phone.fill('姓名', '欧阳慕容·阿卜杜热合曼·吐尔逊江')
      await phone.fill('学校', '云溪市第三中学东校区明德楼三层西侧多功能学术报告厅隔壁的北塘中心小学附属幼儿园')
      await phone.tap('button', '签到')
    },
    sees: '欢迎来访',
  },
  { name: 'check-in-mini-code', persona: openids.member, ...fromMiniCode, sees: '扫会场的签到码', wide: true },
  { name: 'check-in-digits-wrong', persona: openids.member, ...fromMiniCode, arrange: (phone) => phone.fill('6 位数字', '000000'), sees: '数字不对' },
  {
    name: 'check-in-called-off',
    persona: openids.longMember,
    page,
    query: async (stage) => {
      // One that is still fresh is taken without asking about the activity.
      const scanned = await codeInRoom(stage, openids.longHost, activityIds.calledOff, -10 * minute)
      await ask(stage, openids.longHost, 'cancelActivity', { activityId: activityIds.calledOff, version: 1, reason: '台风停课，改到下周同一时间；已经打印好的材料请先收好。' })
      return { scanned }
    },
    sees: '这次活动已经取消',
  },
]
