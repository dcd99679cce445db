import type { OutputOf } from '../../contract/index'
import type { Status } from '../shared/index'
import { momentOf, spanOf, timeOf } from '../utils/china-time'
import { statusNames } from '../utils/standing-words'
import { lateWords } from './activity-view'

export type KnownSheet = OutputOf<'standing.sheet'>
export type SheetPerson = KnownSheet['people'][number]

/** The sheet of one session as its page shows it. */
export type SheetView = {
  title: string
  studioName: string
  when: string
  required: boolean
  state: KnownSheet['state']
  /** 已生成 · 系统 · 今天 16:30 */
  stateWords: string
  stateNote: string
  canClose: boolean
  canReopen: boolean
  canCorrect: boolean
  totals: { status: Status; name: string; count: number }[]
  people: SheetLine[]
}

export type SheetLine = {
  id: string
  name: string
  status: Status
  /** 迟到 12 分钟 · 13:52 签到 */
  words: string
  /** 已更正, 有申诉, …: what is to be noticed. */
  tags: { words: string; waits: boolean }[]
  /** Whether a decision may be made: nobody decides on themselves. */
  mayDecide: boolean
  chosen: boolean
}

/** The ones to look at first. */
const order: readonly Status[] = ['undecided', 'absent', 'late', 'left', 'personal', 'sick', 'family', 'other', 'official', 'made-up', 'exempt', 'suspended', 'present']

const totalsOrder: readonly Status[] = ['present', 'late', 'left', 'absent', 'official', 'sick', 'personal', 'family', 'other', 'made-up', 'exempt', 'suspended', 'undecided']

export function sheetView(sheet: KnownSheet, now: number, chosen: readonly string[] = []): SheetView {
  const { state, myRole } = sheet
  const host = myRole === 'host'
  const canCorrect = state !== 'none' && (host || myRole === 'office')
  return {
    title: sheet.title,
    studioName: sheet.studioName,
    when: spanOf(sheet.startsAt, sheet.endsAt, now),
    required: sheet.required,
    state,
    stateWords: stateWords(sheet, now),
    stateNote: stateNote(sheet, now, host),
    canClose: host && state !== 'closed' && sheet.endsAt <= now,
    canReopen: host && state === 'closed' && !sheet.caseRests,
    canCorrect,
    totals: totalsOf(sheet.people),
    people: [...sheet.people].sort(byConcern).map((person) => lineOf(person, canCorrect, chosen)),
  }
}

/** 迟到 12 分钟, 缺勤: what stands of somebody. */
export function standsWords({ status, minutesLate }: Pick<SheetPerson, 'status' | 'minutesLate'>): string {
  return status === 'late' ? lateWords(minutesLate) : statusNames[status]
}

function stateWords({ state, closedAt, closedByName }: KnownSheet, now: number): string {
  switch (state) {
    case 'none':
      return '还没有生成'
    case 'open':
      return '已重新打开'
    case 'closed':
      return closedAt === null ? '已生成' : `已生成 · ${closedByName ?? '系统'} · ${momentOf(closedAt, now)}`
  }
}

function stateNote({ state, endsAt, caseRests }: KnownSheet, now: number, host: boolean): string {
  if (state === 'none') return endsAt > now ? '结束半小时后自动生成；这之前在名单里点名。' : '结束半小时后自动生成。'
  if (state === 'open') return '打开期间不计入考勤，最晚一天后自动再次生成。'
  return caseRests && host ? '有审议依据这张考勤表，不能重新打开；可以逐条更正。' : ''
}

function totalsOf(people: readonly SheetPerson[]): SheetView['totals'] {
  return totalsOrder
    .map((status) => ({ status, name: statusNames[status], count: people.filter((person) => person.status === status).length }))
    .filter(({ count }) => count > 0)
}

function lineOf(person: SheetPerson, canCorrect: boolean, chosen: readonly string[]): SheetLine {
  const { id, name, status, arrivedAt, via, self } = person
  const parts = [standsWords(person), arrivedAt === null ? '' : `${timeOf(arrivedAt)} ${viaWords(via)}`, countsWords(person)]
  return { id, name, status, words: parts.filter((part) => part !== '').join(' · '), tags: tagsOf(person), mayDecide: canCorrect && !self, chosen: chosen.includes(id) }
}

/** That it counts, where the mark alone does not say so. */
function countsWords({ status, countsAs }: SheetPerson): string {
  if (countsAs === 'too-late') return '按缺勤计'
  return countsAs === 'leave' && status !== 'absent' ? '计入缺勤' : ''
}

function viaWords(via: SheetPerson['via']): string {
  switch (via) {
    case 'digits':
      return '输数字'
    case 'evidence':
      return '补交扫码'
    case 'roll-call':
      return '点名'
    case 'correction':
      return '更正'
    case 'code':
    case 'receipt':
    case null:
      return '签到'
  }
}

function tagsOf({ corrected, unconfirmed, appeal, makeUp, self }: SheetPerson): SheetLine['tags'] {
  const tags = [
    { words: '有申诉', waits: true, shown: appeal?.state === 'waiting' },
    { words: '扫码待确认', waits: true, shown: unconfirmed },
    { words: '补学待确认', waits: true, shown: makeUp?.state === 'named' },
    { words: '已更正', waits: false, shown: corrected },
    { words: '本人', waits: false, shown: self },
  ]
  return tags.filter(({ shown }) => shown).map(({ words, waits }) => ({ words, waits }))
}

function byConcern(one: SheetPerson, other: SheetPerson): number {
  return Number(waits(other)) - Number(waits(one)) || order.indexOf(one.status) - order.indexOf(other.status)
}

function waits({ appeal, unconfirmed, makeUp }: SheetPerson): boolean {
  return appeal?.state === 'waiting' || unconfirmed || makeUp?.state === 'named'
}
