import { lineAmount, lineWords, periodName, standingView, unbroken, type StandingView } from '../../services/standing-view'
import { periodWords } from '../../services/studio-record-view'
import type { Status } from '../../shared/index'
import { spanOf } from '../../utils/china-time'
import { amountWords, caseStageNames, statusNames } from '../../utils/standing-words'
import { chartOf, type Chart } from './absence-chart'
import { dateWords, sessionLine, type JudgedSession, type PersonRecord, type SessionLine } from './session-lines'

/** One person's attendance in one studio. */
export type RecordView = {
  name: string
  own: boolean
  mayCorrect: boolean
  studioName: string
  periodWords: string
  /** Null: is not counted. */
  standing: StandingView | null
  /** 应参加 9 次, 计缺勤 2 次: each opens into its sessions. */
  stats: { what: 'due' | 'absent'; name: string; amount: string }[]
  strip: StripMark[]
  totals: { status: Status; name: string; count: number }[]
  explanation: Explanation | null
  chart: Chart | null
  coming: ComingLine[]
  cycleWords: string
  case: { id: string; words: string; urgent: boolean } | null
}

export type StripMark = { id: string; status: Status; dateWords: string; voluntary: boolean; spoken: string }

/** How the fraction comes about. */
export type Explanation = {
  /** 缺勤 3 次 / 计划 12 次，达到三分之一是 4 次 */
  fractionWords: string
  /** Why the second number is not the planned one; empty when it is. */
  baseWords: string
  counted: CountedLine[]
}

export type CountedLine = { key: string; words: string; amount: string; sessionIds: string[]; titles: string }

export type ComingLine = { id: string; title: string; when: string; leave: 'none' | 'waiting' | 'returned' | 'approved'; leaveWords: string }

/** A list that a number opens into. */
export type SessionsView = { title: string; lines: SessionLine[] }

export function recordView(record: PersonRecord, now: number): RecordView {
  const { person, own, mayCorrect, studio, figures, policy, sessions, coming, cycle } = record
  return {
    name: person.name,
    own,
    mayCorrect,
    studioName: studio.name,
    periodWords: periodWords(record),
    standing: figures === null ? null : standingView({ ...figures, certainty: figures.certainty.kind }, policy, own),
    stats: figures === null ? [] : statsOf(figures),
    strip: sessions.map((session) => stripMark(session, now)),
    totals: figures === null ? [] : totalsOf(figures.totals),
    explanation: figures === null ? null : explanationOf(figures, record, now),
    chart: chartOf(record, now),
    coming: coming.filter(({ endsAt }) => endsAt > now).map((session) => comingLine(session, now)),
    cycleWords: cycle.due === 0 ? '' : `整个建设周期：应参加 ${cycle.due} 次，到场 ${cycle.attended} 次，缺勤 ${cycle.absent} 次`,
    case: record.case === null ? null : caseLine(record.case, own),
  }
}

/** The sessions behind a number. */
export function sessionsBehind(record: PersonRecord, what: { kind: 'due' | 'absent' } | { kind: 'status'; status: Status }, now: number): SessionsView {
  const counted = new Set(record.figures?.counted.flatMap(({ sessionIds }) => sessionIds))
  switch (what.kind) {
    case 'due':
      return behind('应参加的场次', record, ({ due }) => due, now)
    case 'absent':
      return behind('计缺勤的场次', record, ({ sessionId }) => counted.has(sessionId), now)
    case 'status':
      return behind(statusNames[what.status], record, ({ status, required }) => required && status === what.status, now)
  }
}

export function sessionsById(record: PersonRecord, title: string, sessionIds: readonly string[], now: number): SessionsView {
  return behind(title, record, ({ sessionId }) => sessionIds.includes(sessionId), now)
}

function behind(title: string, record: PersonRecord, belongs: (session: JudgedSession) => boolean, now: number): SessionsView {
  const sessions = record.sessions.filter(belongs)
  return { title: `${title} · ${sessions.length} 次`, lines: sessions.map((session) => sessionLine(session, record, now)) }
}

type Figures = NonNullable<PersonRecord['figures']>

function statsOf({ due, absent, unit }: Figures): RecordView['stats'] {
  return [
    { what: 'due', name: '应参加', amount: amountWords(due, unit) },
    { what: 'absent', name: '计缺勤', amount: amountWords(absent, unit) },
  ]
}

const totalsShown = ['present', 'late', 'left', 'absent', 'undecided', 'official', 'sick', 'personal', 'family', 'other', 'made-up', 'exempt'] as const

function totalsOf(totals: Figures['totals']): RecordView['totals'] {
  return totalsShown.filter((status) => totals[status] > 0).map((status) => ({ status, name: statusNames[status], count: totals[status] }))
}

function explanationOf(figures: Figures, record: PersonRecord, now: number): Explanation {
  const { absent, base, unit, line, counted } = figures
  const { planned } = record.policy
  const amount = (value: number): string => amountWords(value, unit)
  const whole = base === planned ? '计划' : '合计'
  return {
    fractionWords: unbroken(`缺勤 ${amount(absent)} / ${whole} ${amount(base)}，${lineWords({ line })}是 ${amount(lineAmount(base, { line }))}`),
    baseWords: unbroken(baseWords(base, record, amount)),
    counted: counted.map((one, index) => countedLine(one, index, record, now, amount)),
  }
}

function baseWords(base: number, { policy: { planned, period } }: PersonRecord, amount: (value: number) => string): string {
  if (base > planned) return `${periodName(period)}计划 ${amount(planned)}，已办和已排的有 ${amount(base)}，按多的算。`
  if (base < planned) return `${periodName(period)}计划 ${amount(planned)}，减去不计入应参加的，按 ${amount(base)}算。`
  return ''
}

const whyNames: Readonly<Record<Figures['counted'][number]['why'], string>> = { absent: '缺勤', 'too-late': '迟到太久', leave: '按规则计缺勤的请假', lates: '迟到合成' }

function countedLine({ why, sessionIds, weight }: Figures['counted'][number], index: number, { sessions }: PersonRecord, now: number, amount: (value: number) => string): CountedLine {
  const behindIt = sessions.filter(({ sessionId }) => sessionIds.includes(sessionId))
  return {
    key: `${index}`,
    words: whyNames[why],
    amount: amount(weight),
    sessionIds,
    titles: behindIt.map(({ startsAt, title }) => `${dateWords(startsAt, now)} ${title}`).join('；'),
  }
}

function stripMark({ sessionId, status, startsAt, required, title }: JudgedSession, now: number): StripMark {
  const [, month = '', date = ''] = /(\d+)月(\d+)日/.exec(dateWords(startsAt, now)) ?? []
  return { id: sessionId, status, dateWords: `${month}/${date}`, voluntary: !required, spoken: `${month}月${date}日 ${title} ${statusNames[status]}` }
}

const leaveNames = { none: '', waiting: '请假待批', returned: '请假要补充', approved: '已准假' } as const

function comingLine({ sessionId, title, startsAt, endsAt, leave }: PersonRecord['coming'][number], now: number): ComingLine {
  return { id: sessionId, title, when: spanOf(startsAt, endsAt, now), leave: leave ?? 'none', leaveWords: leaveNames[leave ?? 'none'] }
}

function caseLine({ id, stage, hasStatement }: NonNullable<PersonRecord['case']>, own: boolean): NonNullable<RecordView['case']> {
  const urgent = own && stage === 'statement' && !hasStatement
  return { id, words: urgent ? '缺勤审议：请写下你的说明' : `缺勤审议：${caseStageNames[stage]}`, urgent }
}
