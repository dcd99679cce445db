import type { OutputOf } from '../../contract/index'
import { dayLabel, momentOf } from '../utils/china-time'
import { statusNames } from '../utils/standing-words'
import { historyLines, type HistoryLine } from './history-view'
import { leaveTypeName, scopeWords, type LeaveBrief } from './studio-record-decisions'

type KnownLeave = OutputOf<'standing.leave'>
type Judged = KnownLeave['effect'][number]['now']

/** A request in a list of one's own or of everybody's. */
export type LeaveLine = {
  id: string
  /** Whose it is; empty in a list of one's own. */
  name: string
  typeName: string
  scopeWords: string
  stateName: string
  tone: LeaveTone
  /** 批准后仍计入缺勤, what is to be added …; empty when there is nothing to say. */
  note: string
  askedWords: string
}

/** `waiting`: somebody else's turn; `mine`: the member's; `good`, `bad`, `quiet`: done with. */
export type LeaveTone = 'waiting' | 'mine' | 'good' | 'bad' | 'quiet'

/** One request as its page shows it. */
export type LeaveView = {
  typeName: string
  name: string
  own: boolean
  studioName: string
  stateName: string
  tone: LeaveTone
  scopeWords: string
  sessions: { id: string; title: string; when: string }[]
  reason: string
  authority: string
  remark: string
  /** 9月12日 10:20 陈知秋 */
  decidedWords: string
  askedWords: string
  stillCounts: boolean
  /** 批准后会怎样, or of what is decided 涉及的活动. */
  effectTitle: string
  effect: { id: string; title: string; dateWords: string; words: string }[]
  proofCount: number
  proofWords: string
  seenWords: string
  history: HistoryLine[]
  mayWithdraw: boolean
  mayRevise: boolean
  mayDecide: boolean
  mayReturn: boolean
  mayOverturn: boolean
  overturnWords: string
}

const states: Readonly<Record<LeaveBrief['state'], { name: string; tone: LeaveTone }>> = {
  waiting: { name: '待批', tone: 'waiting' },
  returned: { name: '退回补充', tone: 'mine' },
  approved: { name: '已批准', tone: 'good' },
  refused: { name: '没有批准', tone: 'bad' },
  withdrawn: { name: '已撤回', tone: 'quiet' },
  overturned: { name: '已取消', tone: 'bad' },
}

export function leaveLine(leave: LeaveBrief, now: number): LeaveLine {
  const { name, tone } = states[leave.state]
  return {
    id: leave.id,
    name: '',
    typeName: leaveTypeName(leave),
    scopeWords: scopeWords(leave, now),
    stateName: name,
    tone,
    note: noteOf(leave),
    askedWords: `${momentOf(leave.askedAt, now)} 提交`,
  }
}

/** In a list of everybody's, where what was returned is for the other to do. */
export function leaveLineOfOther(leave: LeaveBrief, now: number): LeaveLine {
  const line = { ...leaveLine(leave, now), name: leave.person.name }
  return leave.state === 'returned' ? { ...line, tone: 'quiet', note: `等对方补充：${leave.remark}` } : line
}

export function leaveView(known: KnownLeave, now: number): LeaveView {
  const { leave, own, mayDecide, mayOverturn } = known
  const { name, tone } = states[leave.state]
  const open = leave.state === 'waiting' || leave.state === 'returned'
  return {
    typeName: leaveTypeName(leave),
    name: leave.person.name,
    own,
    studioName: known.studioName,
    stateName: name,
    tone,
    scopeWords: scopeWords(leave, now),
    sessions: leave.sessions.map(({ sessionId, title, startsAt }) => ({ id: sessionId, title, when: momentOf(startsAt, now) })),
    reason: leave.reason,
    authority: leave.authority,
    remark: leave.remark,
    decidedWords: leave.decidedAt === null ? '' : `${momentOf(leave.decidedAt, now)} ${leave.deciderName ?? ''}`,
    askedWords: `${momentOf(leave.askedAt, now)} ${known.history[0]?.kind === 'leave.granted' ? '登记' : '提交'}`,
    stillCounts: leave.stillCounts && (open || leave.state === 'approved'),
    effectTitle: mayDecide ? '批准后会怎样' : mayOverturn ? `${overturnWords(leave)}以后会怎样` : '涉及的活动',
    effect: known.effect.map(({ sessionId, title, startsAt, now: before, then }) => ({ id: sessionId, title, dateWords: dayLabel(startsAt, now), words: effectWords(before, then) })),
    proofCount: leave.proofCount,
    proofWords: proofWords(leave),
    seenWords: known.proofsSeen.map(({ byName, at }) => `${byName} ${momentOf(at, now)} 看过`).join('；'),
    history: historyLines(known.history, now),
    mayWithdraw: own && open,
    mayRevise: own && open && leave.kind !== 'exemption',
    mayDecide,
    mayReturn: mayDecide && leave.state === 'waiting',
    mayOverturn,
    overturnWords: overturnWords(leave),
  }
}


function noteOf({ state, stillCounts, remark, kind }: LeaveBrief): string {
  if (state === 'returned') return remark === '' ? '请补充后再提交' : `要补充：${remark}`
  if (state === 'refused' || state === 'overturned') return remark
  if (kind !== 'leave' || !stillCounts) return ''
  return state === 'waiting' ? '批准后仍计入缺勤' : state === 'approved' ? '仍计入缺勤' : ''
}

/** 缺勤（计缺勤）→ 病假; of one to come only what it would become. */
function effectWords(before: Judged, then: Judged): string {
  if (then === null) return before === null ? '' : judgedWords(before)
  if (before === null) return `将记为${judgedWords(then)}`
  const [was, becomes] = [judgedWords(before), judgedWords(then)]
  return was === becomes ? was : `${was} → ${becomes}`
}

function judgedWords({ status, counts }: NonNullable<Judged>): string {
  const name = statusNames[status]
  return counts && status !== 'absent' ? `${name}（计缺勤）` : name
}

function proofWords({ proofCount, proofsDeleted }: LeaveBrief): string {
  if (proofsDeleted) return '证明照片已按规定删除'
  return proofCount === 0 ? '没有附照片' : `${proofCount} 张照片`
}

function overturnWords({ kind, type }: LeaveBrief): string {
  if (kind === 'suspension') return '取消这次暂停'
  return type === 'official' ? '不作因公' : '取消'
}
