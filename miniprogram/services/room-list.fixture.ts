import type { RoomList } from './room-list'

/** 1 March 2026, 14:00 in China. */
export const start = Date.UTC(2026, 2, 1, 6)
const minute = 60_000

/** For tests: a session from 14:00 to 16:00 with nobody in it, but for what is given. */
export function aRoomList(more: Partial<RoomList>): RoomList {
  return {
    title: '班级公约怎么立',
    startsAt: start,
    endsAt: start + 120 * minute,
    opensAt: start - 30 * minute,
    closesAt: start + 120 * minute,
    myRole: 'host',
    arrived: [],
    missing: [],
    unconfirmed: [],
    notOnRoster: [],
    asking: [],
    guests: [],
    headCount: null,
    spotCheck: [],
    attempts: [],
    attemptsTotal: 0,
    ...more,
  }
}

/** Scanned at 13:52. */
export function arrival(name: string): RoomList['arrived'][number] {
  return { id: name, name, status: 'present', minutesLate: 0, arrivedAt: start - 8 * minute, via: 'code', byName: null }
}
