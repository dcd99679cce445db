import { momentOf, spanOf } from '../utils/china-time'
import { phaseOf, type Room, type RoomPhase } from './room'

/** What the code page says beside the code; it shows numbers, never names: everybody in the room sees it. */
export type RoomView = {
  phase: RoomPhase
  title: string
  when: string
  place: string
  arrived: number
  expected: number
  opensWords: string
  waitWords: string
}

export function roomView(room: Room, now: number): RoomView {
  return {
    phase: phaseOf(room, now),
    title: room.title,
    when: spanOf(room.startsAt, room.endsAt, now),
    // A link on the wall of a room helps nobody.
    place: /^\w+:\/\//.test(room.place) ? '线上' : room.place,
    arrived: room.arrived,
    expected: room.expected,
    opensWords: `${momentOf(room.opensAt, now)} 开始签到`,
    waitWords: waitWords(room.opensAt - now),
  }
}

function waitWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000)
  if (minutes <= 1) return '马上开始'
  return minutes <= 120 ? `还有 ${minutes} 分钟` : ''
}
