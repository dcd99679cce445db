import { sessionIdOf } from '../../../../domain/shared/ids'
import { fillRoom } from '../busy-room'
import { activityIds, longSessions, openids, someone } from '../cast'
import type { Stage } from '../../harness'
import { hour, notRead, type State } from '../state'

const room = 'attendance/room/room'
const list = 'attendance/room-list/room-list'
const rollCall = 'attendance/roll-call/roll-call'
const today = { session: sessionIdOf(activityIds.today, 0) }
const long = { session: longSessions.today }
/** Everything that a list can hold, in an activity and a studio of long names. */
const busy = {
  persona: openids.longHost,
  query: async (stage: Stage) => {
    await fillRoom(stage)
    return long
  },
  at: 3 * hour,
}

export const roomStates: State[] = [
  ...notRead('room', { persona: openids.host, page: room, query: today }, 'loading', 'offline'),
  { name: 'room-refused', persona: openids.member, page: room, query: today, sees: '没有打开' },
  { name: 'room-before', persona: openids.host, page: room, query: today, at: -3 * hour, sees: '到时这里会自动出现签到码', wide: true },
  { name: 'room-open', persona: openids.host, page: room, query: today, sees: '已到', wide: true },
  { name: 'room-assistant', persona: openids.assistant, page: room, query: today, sees: '已到' },
  { name: 'room-long', persona: openids.longHost, page: room, query: long, sees: '已到', wide: true },
  { name: 'room-mini-code', persona: openids.host, page: room, query: today, arrange: (phone) => phone.tap('button', '小程序码'), sees: '回到签到码' },
  {
    name: 'room-network-gone',
    persona: openids.host,
    page: room,
    query: today,
    arrange: async (phone, stage) => {
      await phone.sees('已到')
      await phone.network('offline')
      await stage.moveClock({ advanceMs: 60_000 })
    },
    sees: /网络断了/,
    wide: true,
  },
  { name: 'room-closed', persona: openids.host, page: room, query: today, at: 3 * hour, sees: '签到已结束', wide: true },
  ...notRead('list', { persona: openids.host, page: list, query: today }, 'loading', 'offline', 'broken'),
  { name: 'list-refused', persona: openids.member, page: list, query: today, sees: '没有打开' },
  { name: 'list-nobody-yet', persona: openids.host, page: list, query: { session: sessionIdOf(activityIds.online, 0) }, sees: '还没有人签到' },
  { name: 'list-busy', ...busy, page: list, sees: '不在名单 1 人', wide: true },
  { name: 'list-refusing', ...busy, page: list, arrange: (phone) => phone.tap('button', /^不加入/), sees: '决定以后不能再改' },
  { name: 'list-count', ...busy, page: list, arrange: (phone) => phone.tap('button', '现场人数'), sees: '现场有多少人？' },
  {
    name: 'list-count-wrong',
    ...busy,
    page: list,
    arrange: async (phone) => {
      await phone.tap('button', '现场人数')
      await phone.tap('button', '保存')
    },
    sees: '写一个 0 到 1000 的数。',
  },
  {
    name: 'list-spot-check',
    ...busy,
    page: list,
    arrange: async (phone) => {
      // Whoever was drawn, but for the one whose lateness another state shows.
      await phone.screen.locator(`[role="radio"][aria-label$=" 不在"]:not([aria-label*="${someone.longLate}"])`).first().click()
      await phone.tap('button', /^不在$/)
      await phone.sees('已记缺勤（更正）')
      await phone.screen.getByRole('radio', { name: / 在$/ }).last().click()
    },
    sees: '已记缺勤（更正）',
  },
  { name: 'list-over', ...busy, at: 5 * hour, query: long, page: list, sees: '签到已结束', wide: true },
  { name: 'list-assistant', persona: openids.assistant, page: list, query: today, sees: '未到' },
  ...notRead('roll-call', { persona: openids.host, page: rollCall, query: today }, 'loading', 'offline'),
  { name: 'roll-call-refused', persona: openids.member, page: rollCall, query: today, sees: '没有打开' },
  { name: 'roll-call', persona: openids.assistant, page: rollCall, query: today, sees: '没有要保存的', wide: true },
  {
    name: 'roll-call-noted',
    ...busy,
    page: rollCall,
    arrange: async (phone) => {
      await phone.tap('button', '全到')
      await phone.screen.getByRole('radio', { name: / 缺$/ }).first().click()
    },
    sees: /^保存 \d+ 处$/,
    wide: true,
  },
  {
    name: 'roll-call-not-saved',
    persona: openids.assistant,
    page: rollCall,
    query: today,
    arrange: async (phone) => {
      await phone.tap('button', '全到')
      await phone.network('offline')
      await phone.tap('button', /^保存/)
    },
    sees: '没有连上网络，内容还在',
  },
]
