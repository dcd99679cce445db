import type { OutputOf } from '../../contract/index'
import { spanOf, timeOf } from '../utils/china-time'
import { lateWords } from './activity-view'
import { call, type Answer } from './cloud'

type RoomList = OutputOf<'attendance.roomList'>
type Arrival = RoomList['arrived'][number]

export type RoomListView = {
  title: string
  when: string
  missing: { id: string; name: string }[]
  arrived: ArrivalLine[]
  notOnRoster: ArrivalLine[]
  expected: number
}

export type ArrivalLine = { id: string; name: string; status: Arrival['status']; words: string }

export async function loadRoomList(sessionId: string): Promise<Answer<RoomList>> {
  return call('attendance.roomList', { sessionId })
}

export function roomListView({ title, startsAt, endsAt, arrived, missing, notOnRoster }: RoomList, now: number): RoomListView {
  return {
    title,
    when: spanOf(startsAt, endsAt, now),
    missing,
    arrived: arrived.map(arrivalLine),
    notOnRoster: notOnRoster.map(arrivalLine),
    expected: arrived.length + missing.length,
  }
}

function arrivalLine({ id, name, status, minutesLate, arrivedAt }: Arrival): ArrivalLine {
  const time = timeOf(arrivedAt)
  return { id, name: name === '' ? '（不在工作室）' : name, status, words: status === 'late' ? `${time} · ${lateWords(minutesLate)}` : time }
}
