import type { OutputOf } from '../../contract/index'
import { dayLabel, momentOf } from '../utils/china-time'
import { caseStageNames, leaveTypeNames, suspensionTypeNames } from '../utils/standing-words'

type StudioRecord = OutputOf<'standing.studio'>
export type LeaveBrief = StudioRecord['leaves'][number]
export type CaseBrief = StudioRecord['cases'][number]

/** What waits for a decision in one studio. */
export type DecisionsView = {
  studioName: string
  /** How much of it waits for the reader. */
  mine: number
  /** How much of it waits for anybody. */
  total: number
  cases: CaseLine[]
  leaves: LeaveLine[]
  /** Requests that the member is to add to: nobody here waits to decide on them. */
  returned: LeaveLine[]
  appeals: EntryLine[]
  unconfirmed: EntryLine[]
  makeUps: EntryLine[]
}

export type CaseLine = { id: string; name: string; stageName: string; words: string; mine: boolean }
export type LeaveLine = { id: string; name: string; typeName: string; scopeWords: string; reason: string; note: string; mine: boolean }
/** Something about one person at one session. */
export type EntryLine = { key: string; personId: string; sessionId: string; name: string; title: string; when: string; text: string }

export function decisionsView(record: StudioRecord, now: number): DecisionsView {
  const { studio, leaves, appeals, unconfirmed, makeUps, cases, myRole } = record
  const office = myRole === 'office'
  const caseLines = cases.filter(({ stage }) => stage !== 'filed' && stage !== 'closed').map((one) => caseLine(one, now, office))
  const leaveLines = leaves.filter(({ state }) => state === 'waiting').map((leave) => leaveLine(leave, now, office))
  const entries = [appeals, unconfirmed, makeUps].reduce((sum, { length }) => sum + length, 0)
  const mine = [...caseLines, ...leaveLines].filter((line) => line.mine).length + (myRole === 'host' ? entries : office ? appeals.length : 0)
  return {
    studioName: studio.name,
    mine,
    total: caseLines.length + leaveLines.length + entries,
    cases: caseLines,
    leaves: leaveLines,
    returned: leaves.filter(({ state }) => state === 'returned').map((leave) => leaveLine(leave, now, office)),
    appeals: appeals.map((one) => entryLine(one, one.text, now)),
    unconfirmed: unconfirmed.map((one) => entryLine(one, '', now)),
    makeUps: makeUps.map((one) => entryLine(one, '', now)),
  }
}

export function caseLine({ id, person, stage, statementUntil, decideUntil, hasStatement }: CaseBrief, now: number, office: boolean): CaseLine {
  return { id, name: person.name, stageName: caseStageNames[stage], words: caseWords(stage, { statementUntil, decideUntil, hasStatement }, now), mine: isMine(stage, office) }
}

export function leaveLine(leave: LeaveBrief, now: number, office: boolean): LeaveLine {
  const suspends = leave.kind === 'suspension'
  const mine = leave.state !== 'returned' && suspends === office
  return {
    id: leave.id,
    name: leave.person.name,
    typeName: leaveTypeName(leave),
    scopeWords: scopeWords(leave, now),
    reason: leave.reason,
    note: noteOf(leave, mine),
    mine,
  }
}

function noteOf({ state, kind, stillCounts, remark }: LeaveBrief, mine: boolean): string {
  if (state === 'returned') return `退回时写的：${remark}`
  if (mine) return stillCounts ? '批准后仍计入缺勤' : ''
  return kind === 'suspension' ? '由管理办公室决定' : '由主持人决定'
}

export function leaveTypeName({ kind, type }: Pick<LeaveBrief, 'kind' | 'type'>): string {
  if (type in suspensionTypeNames) return `暂停 · ${suspensionTypeNames[type as keyof typeof suspensionTypeNames]}`
  return kind === 'exemption' ? '免' : leaveTypeNames[type as keyof typeof leaveTypeNames]
}

/** 明天 14:00 主题班会观摩 等 3 场; 3月1日 – 3月4日 */
export function scopeWords({ scope, sessions }: Pick<LeaveBrief, 'scope' | 'sessions'>, now: number): string {
  if (scope.kind === 'days') {
    const [first, last] = [dayOf(scope.firstDay, now), dayOf(scope.lastDay, now)]
    return first === last ? first : `${first} – ${last}`
  }
  const [session] = sessions
  if (session === undefined) return `${scope.sessionIds.length} 场`
  return `${momentOf(session.startsAt, now)} ${session.title}${scope.sessionIds.length > 1 ? ` 等 ${scope.sessionIds.length} 场` : ''}`
}

function caseWords(stage: CaseBrief['stage'], { statementUntil, decideUntil, hasStatement }: Pick<CaseBrief, 'statementUntil' | 'decideUntil' | 'hasStatement'>, now: number): string {
  switch (stage) {
    case 'statement':
      return `${hasStatement ? '已有说明' : '还没有说明'}，可以说明到 ${dayLabel(statementUntil, now)}`
    case 'decision':
      return `请在 ${dayLabel(decideUntil, now)} 前决定`
    case 'office-decision':
      return `主持人到 ${dayLabel(decideUntil, now)} 没有决定`
    case 'signing':
      return '已经决定'
    case 'filed':
    case 'closed':
      return ''
  }
}

function isMine(stage: CaseBrief['stage'], office: boolean): boolean {
  return office ? stage === 'office-decision' || stage === 'signing' : stage === 'decision'
}

function entryLine({ person, sessionId, title, startsAt }: { person: { id: string; name: string }; sessionId: string; title: string; startsAt: number }, text: string, now: number): EntryLine {
  return { key: `${sessionId}_${person.id}`, personId: person.id, sessionId, name: person.name, title, when: momentOf(startsAt, now), text }
}

const dayMs = 86_400_000
const chinaOffset = 8 * 3_600_000

/** Of a number of days since 1970-01-01 in China. */
function dayOf(dayNumber: number, now: number): string {
  return dayLabel(dayNumber * dayMs - chinaOffset, now)
}
