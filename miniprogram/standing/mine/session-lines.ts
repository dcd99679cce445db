import type { OutputOf } from '../../../contract/index'
import type { Status } from '../../shared/index'
import { fullDayLabel, momentOf, spanOf } from '../../utils/china-time'
import { statusNames } from '../../utils/standing-words'

export type PersonRecord = OutputOf<'standing.person'>
export type JudgedSession = PersonRecord['sessions'][number]

/** One session in a list: what stands, and what it counts as. */
export type SessionLine = {
  id: string
  status: Status
  title: string
  when: string
  /** 计缺勤; empty where the mark says it all. */
  countsWords: string
  /** What could still change it. */
  waitingWords: string
}

/** One session as it is explained to the person. */
export type SessionView = SessionLine & {
  activityId: string
  statusName: string
  makeUpWords: string
  /** 8:12 申诉，等待答复; its text stands in the history. */
  appeal: string
  /** Until when; empty when it can't be done, or not any more. */
  appealWords: string
  leaveWords: string
}

export function sessionLine(session: JudgedSession, record: PersonRecord, now: number): SessionLine {
  return {
    id: session.sessionId,
    status: session.status,
    title: session.title,
    when: spanOf(session.startsAt, session.endsAt, now),
    countsWords: countsWords(session, record),
    waitingWords: waitingWords(session.waiting),
  }
}

export function sessionView(session: JudgedSession, record: PersonRecord, now: number): SessionView {
  const { appeal, makeUp, appealUntil, leaveUntil } = session
  return {
    ...sessionLine(session, record, now),
    // The appeal has a line of its own.
    waitingWords: waitingWords(session.waiting.filter((what) => what !== 'appeal')),
    activityId: session.activityId,
    statusName: session.status === 'present' ? '按时到场' : statusNames[session.status],
    makeUpWords: makeUp === null ? '' : makeUpWords(makeUp, record),
    appeal: appeal === null ? '' : `${momentOf(appeal.at, now)} 申诉，${appealNames[appeal.state]}`,
    appealWords: record.own && appealUntil !== null && appeal?.state !== 'waiting' ? `${deadline(appealUntil, now)}前可以申诉` : '',
    leaveWords: record.own && leaveUntil !== null ? `${deadline(leaveUntil, now)}前可以补请假` : '',
  }
}

/** 9月12日 */
export function dateWords(at: number, now: number): string {
  return fullDayLabel(at, now).split(' ')[0] ?? ''
}

const waitingNames: Readonly<Record<JudgedSession['waiting'][number], string>> = {
  leave: '请假还没有结果',
  unconfirmed: '有一次签到等主持人确认',
  appeal: '申诉还没有答复',
  window: '补请假的时间还没过',
}

function waitingWords(waiting: JudgedSession['waiting']): string {
  return waiting.map((what) => waitingNames[what]).join('，')
}

const appealNames = { waiting: '等待答复', accepted: '已采纳', refused: '核对后维持原记录' } as const

function countsWords(session: JudgedSession, record: PersonRecord): string {
  const { status, required, due, countsAs, minutesLate } = session
  if (!required) return '自愿参加，不计入考勤'
  switch (countsAs) {
    case 'absent':
      return '没有到场，计缺勤'
    case 'too-late':
      return `迟到 ${minutesLate} 分钟，超过上限，计缺勤`
    case 'leave':
      return `${statusNames[status]}，按规则计缺勤`
    case 'nothing':
      return due ? uncountedWords(session, record) : `${statusNames[status]}，不计入应参加`
  }
}

function uncountedWords({ sessionId, status, minutesLate }: JudgedSession, { figures }: PersonRecord): string {
  const converted = figures?.counted.find(({ why, sessionIds }) => why === 'lates' && sessionIds.includes(sessionId))
  const late = minutesLate > 0 ? `迟到 ${minutesLate} 分钟` : ''
  if (converted !== undefined) return `${late}，${converted.sessionIds.length} 次迟到合成 1 次缺勤`
  switch (status) {
    case 'late':
      return late
    case 'undecided':
      return '先不计缺勤'
    case 'made-up':
      return '已补学，不计缺勤'
    case 'sick':
    case 'personal':
    case 'family':
    case 'other':
      return `${statusNames[status]}，不计缺勤`
    default:
      return ''
  }
}

function makeUpWords({ what, state }: NonNullable<JudgedSession['makeUp']>, { sessions, coming }: PersonRecord): string {
  const by = what.kind === 'task' ? what.task : ([...sessions, ...coming].find(({ sessionId }) => sessionId === what.sessionId)?.title ?? '参加另一场活动')
  return state === 'confirmed' ? `已补学：${by}` : `补学安排：${by}。完成后由主持人确认。`
}

function deadline(until: number, now: number): string {
  return `${momentOf(until, now)} `
}
