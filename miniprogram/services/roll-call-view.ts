import type { OutputOf } from '../../contract/index'
import { timeOf } from '../utils/china-time'
import { changesOf, type Note, type RollCall } from './roll-call'

type RoomList = OutputOf<'attendance.roomList'>

export type RollCallView = {
  lines: RollCallLine[]
  /** 到 20 · 缺 2 · 还没点 2 */
  countWords: string
  changes: number
  canUndo: boolean
  /** Whether 全到 would note anybody. */
  open: number
}

/** `known`: what stands without a roll call, and is not changed by one. */
export type RollCallLine = { id: string; name: string; note: Note; words: string; known: '' | 'here' | 'unconfirmed' }

export function rollCallView(call: RollCall, list: RoomList): RollCallView {
  const lines = call.people.map(({ id, name, settled, unconfirmed }): RollCallLine => {
    const words = unconfirmed ? '扫码待确认，由主持人在名单里确认' : settledWords(id, list)
    return { id, name, note: call.noted[id] ?? 'none', words, known: unconfirmed ? 'unconfirmed' : settled ? 'here' : '' }
  })
  const settled = call.people.filter((person) => person.settled).length
  const count = (note: Note): number => Object.values(call.noted).filter((one) => one === note).length
  return {
    lines,
    countWords: `到 ${settled + count('present')} · 缺 ${count('absent')} · 还没点 ${count('none')}`,
    changes: changesOf(call).length,
    canUndo: call.before.length > 0,
    open: count('none'),
  }
}

function settledWords(personId: string, { arrived, missing }: RoomList): string {
  const here = arrived.find(({ id }) => id === personId)
  if (here !== undefined) {
    if (here.via === 'roll-call') return `${here.byName ?? ''} 记到`
    if (here.via === 'correction') return `${here.byName ?? ''} 更正`
    return here.arrivedAt === null ? '已签到' : `${timeOf(here.arrivedAt)} 已签到${here.status === 'late' ? `，迟到 ${here.minutesLate} 分钟` : ''}`
  }
  const away = missing.find(({ id }) => id === personId)
  return away?.noted === true ? `${away.byName ?? ''} 记缺` : ''
}
