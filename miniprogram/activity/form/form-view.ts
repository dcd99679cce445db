import { activityTypes } from '../../shared/index'
import { epochOf, fullDayLabel } from '../../utils/china-time'
import { activityTypeWords } from '../../utils/words'
import { maxSessions, maxWeeks, type Draft, type DraftSession } from './draft'
import { lockWords, repeatWords } from './form-words'
import { isLongerThanHalfADay } from './split-session'

export type SessionView = DraftSession & {
  /** Its place in the list, for `wx:key`. */
  place: number
  /** 第 2 场; empty when there is only one. */
  heading: string
  dateWords: string
  lockWords: string
  removable: boolean
  splitOffered: boolean
}

/** What of a draft is drawn otherwise than it is kept. */
export type DraftView = {
  typeIndex: number
  sessions: SessionView[]
  canAddSession: boolean
  placeKind: Draft['placeKind']
  requiredValue: 'required' | 'voluntary'
  guestsValue: 'closed' | 'open'
  everybodyValue: 'all' | 'some'
}

export const typeRange = activityTypes.map((type) => activityTypeWords[type])
export const repeatRange = Array.from({ length: maxWeeks + 1 }, (_, weeks) => repeatWords(weeks))

export const placeOptions = [
  { value: 'room', words: '线下' },
  { value: 'online', words: '线上' },
]
export const requiredOptions = [
  { value: 'required', words: '计入考勤' },
  { value: 'voluntary', words: '自愿参加' },
]
export const guestsOptions = [
  { value: 'closed', words: '不签到' },
  { value: 'open', words: '可以签到' },
]
export const everybodyOptions = [
  { value: 'all', words: '全体学员' },
  { value: 'some', words: '部分人' },
]

export function draftViewOf(draft: Draft, now: number): DraftView {
  return {
    typeIndex: activityTypes.indexOf(draft.type),
    sessions: draft.sessions.map((session, index) => sessionViewOf(session, index, draft.sessions.length, now)),
    canAddSession: draft.sessions.length < maxSessions,
    placeKind: draft.placeKind,
    requiredValue: draft.required ? 'required' : 'voluntary',
    guestsValue: draft.openToGuests ? 'open' : 'closed',
    everybodyValue: draft.everybody ? 'all' : 'some',
  }
}

function sessionViewOf(session: DraftSession, index: number, sessions: number, now: number): SessionView {
  return {
    ...session,
    place: index,
    heading: sessions > 1 ? `第 ${index + 1} 场` : '',
    dateWords: fullDayLabel(epochOf(session.date, '12:00'), now),
    lockWords: lockWords[session.lock],
    removable: sessions > 1 && session.lock === 'none',
    splitOffered: session.lock !== 'all' && sessions < maxSessions && isLongerThanHalfADay(session),
  }
}
