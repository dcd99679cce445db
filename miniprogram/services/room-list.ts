import type { OutputOf } from '../../contract/index'
import { spanOf, timeOf } from '../utils/china-time'
import { lateWords } from './activity-view'
import { attemptLines, type AttemptLine } from './attempt-lines'
import { call, type Answer } from './cloud'
import { headCountWords } from './head-count'
import { phaseOf, type RoomPhase } from './room'

export type RoomList = OutputOf<'attendance.roomList'>
type Arrival = RoomList['arrived'][number]

/** Who is here and who is not, and what of it waits for somebody. */
export type RoomListView = {
  title: string
  when: string
  phase: RoomPhase
  /** Decides what only a host decides. */
  host: boolean
  /** 准时 17, 迟到 1, 未到 6: what it came to. */
  totals: string[]
  expected: number
  arrived: ArrivalLine[]
  /** Of whom nothing is known, and who was noted absent by somebody. */
  missing: { id: string; name: string }[]
  notedAbsent: NotedLine[]
  unconfirmed: WaitingLine[]
  notOnRoster: ArrivalLine[]
  asking: WaitingLine[]
  guests: { key: number; name: string; words: string }[]
  /** Empty until somebody has counted. */
  headCountWords: string
  spotCheck: SpotCheckLine[]
  attempts: AttemptLine[]
  /** How many attempts there were; empty when there was none. */
  attemptsWords: string
}

export type ArrivalLine = { id: string; name: string; status: Arrival['status']; words: string }
export type NotedLine = { id: string; name: string; words: string }
/** Somebody of whom a host says yes or no. */
export type WaitingLine = { id: string; name: string; words: string }
export type SpotCheckLine = { id: string; name: string; answer: '' | 'here' | 'away' }

export async function loadRoomList(sessionId: string): Promise<Answer<RoomList>> {
  return call('attendance.roomList', { sessionId })
}

export function roomListView(list: RoomList, now: number): RoomListView {
  const { title, startsAt, endsAt, arrived, missing, unconfirmed, notOnRoster, asking, guests, spotCheck } = list
  const attempts = attemptLines(list)
  return {
    title,
    when: spanOf(startsAt, endsAt, now),
    phase: phaseOf(list, now),
    host: list.myRole === 'host',
    totals: totalsOf(list),
    expected: arrived.length + missing.length,
    arrived: arrived.map(arrivalLine),
    missing: missing.filter(({ noted }) => !noted),
    notedAbsent: missing.filter(({ noted }) => noted).map(({ id, name, byName }) => ({ id, name, words: `记缺：${byName ?? ''}` })),
    unconfirmed: unconfirmed.map(({ id, name, codeShownAt, receivedAt }) => ({
      id,
      name: nameWords(name),
      words: `扫的是 ${timeOf(codeShownAt)} 的码，${timeOf(receivedAt)} 才收到`,
    })),
    notOnRoster: notOnRoster.map(arrivalLine),
    asking: asking.map(({ id, name, arrivedAt }) => ({ id, name: nameWords(name), words: `${timeOf(arrivedAt)} 扫的码，到场按这个时间算` })),
    guests: guests.map(({ name, school, arrivedAt }, key) => ({ key, name, words: `${school} · ${timeOf(arrivedAt)}` })),
    headCountWords: headCountWords(list),
    spotCheck: spotCheck.map(({ id, name, here }) => ({ id, name: nameWords(name), answer: here === null ? '' : here ? 'here' : 'away' })),
    attempts: attempts.lines,
    attemptsWords: attempts.words,
  }
}

/** What stands behind an arrival: its time, or the word of somebody. */
function arrivalLine({ id, name, status, minutesLate, arrivedAt, via, byName }: Arrival): ArrivalLine {
  const parts = [arrivedAt === null ? '' : timeOf(arrivedAt), status === 'late' ? lateWords(minutesLate) : '', viaWords(via, byName ?? '')]
  return { id, name: nameWords(name), status, words: parts.filter((part) => part !== '').join(' · ') }
}

function viaWords(via: Arrival['via'], byName: string): string {
  switch (via) {
    case 'roll-call':
      return `点名：${byName}`
    case 'correction':
      return `更正：${byName}`
    case 'evidence':
      return `补交，${byName}确认`
    case 'digits':
      return '输数字'
    case 'code':
    case 'receipt':
      return ''
  }
}

/** Of somebody who has left, their school no longer tells the name. */
function nameWords(name: string): string {
  return name === '' ? '（不在工作室）' : name
}

function totalsOf({ arrived, missing, unconfirmed, notOnRoster, guests }: RoomList): string[] {
  const late = arrived.filter(({ status }) => status === 'late').length
  const always = [`准时 ${arrived.length - late}`, `迟到 ${late}`, `未到 ${missing.length}`]
  const also: [string, number][] = [
    ['待确认', unconfirmed.length],
    ['不在名单', notOnRoster.length],
    ['来访', guests.length],
  ]
  return [...always, ...also.flatMap(([word, count]) => (count > 0 ? [`${word} ${count}`] : []))]
}
