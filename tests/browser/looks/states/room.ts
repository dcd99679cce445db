import { sessionIdOf } from '../../../../domain/shared/ids'
import { activityIds, longSessions, openids } from '../cast'
import { hour, skeleton, type State } from '../state'

const room = 'attendance/room/room'
const list = 'attendance/room-list/room-list'
const today = { session: sessionIdOf(activityIds.today, 0) }
const long = { session: longSessions.today }

export const roomStates: State[] = [
  { name: 'room-loading', persona: openids.host, page: room, query: today, network: 'never', sees: skeleton },
  { name: 'room-offline', persona: openids.host, page: room, query: today, network: 'offline', sees: '没有连上网络' },
  { name: 'room-refused', persona: openids.member, page: room, query: today, sees: '没有打开' },
  { name: 'room-before', persona: openids.host, page: room, query: today, at: -3 * hour, sees: '到时这里会自动出现签到码', wide: true },
  { name: 'room-open', persona: openids.host, page: room, query: today, sees: '已到', wide: true },
  { name: 'room-assistant', persona: openids.assistant, page: room, query: today, sees: '已到' },
  { name: 'room-long', persona: openids.longHost, page: room, query: long, sees: '已到', wide: true },
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
  { name: 'list-loading', persona: openids.host, page: list, query: today, network: 'never', sees: skeleton },
  { name: 'list-offline', persona: openids.host, page: list, query: today, network: 'offline', sees: '没有连上网络' },
  { name: 'list-broken', persona: openids.host, page: list, query: today, network: 'broken', sees: '系统出了点问题' },
  { name: 'list-refused', persona: openids.member, page: list, query: today, sees: '没有打开' },
  { name: 'list-nobody-yet', persona: openids.host, page: list, query: { session: sessionIdOf(activityIds.online, 0) }, sees: '还没有人签到' },
  { name: 'list-some', persona: openids.longHost, page: list, query: long, at: 3 * hour, sees: '不在名单 1 人', wide: true },
  { name: 'list-assistant', persona: openids.assistant, page: list, query: today, sees: '未到' },
]
