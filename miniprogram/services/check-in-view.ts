import { spanOf, timeOf } from '../utils/china-time'
import { lateWords } from './activity-view'
import type { CheckedIn, CheckInAnswer } from './check-in-answer'
import { askedNote, lateNote, savedNote, type NoteFace } from './check-in-note'
import { notOurCodeNote, troubleNote } from './check-in-trouble'

/** The one answer that fills the screen after a scan. */
export type CheckInFace = SuccessFace | GuestFace | NoteFace

export type SuccessFace = {
  kind: 'success'
  headline: string
  name: string
  activityId: string
  /** Null until it is known. */
  title: string | null
  when: string
  status: 'present' | 'late'
  /** 13:52 签到 */
  arrivedWords: string
  /** 准时, 迟到 12 分钟 */
  statusWords: string
}

export type GuestFace = { kind: 'guest'; name: string; school: string; arrivedWords: string }

export function checkInFace(answer: CheckInAnswer, now: number): CheckInFace {
  switch (answer.kind) {
    case 'checked-in':
      return successFace(answer.checkedIn, answer.title, now)
    case 'guest':
      return { kind: 'guest', name: answer.name, school: answer.school, arrivedWords: `${timeOf(answer.arrivedAt)} 签到` }
    case 'saved':
      return savedNote(answer)
    case 'late':
      return lateNote(answer)
    case 'asked':
      return askedNote(answer)
    case 'not-our-code':
      return notOurCodeNote()
    case 'trouble':
      return troubleNote(answer)
  }
}

function successFace({ repeated, personName, activityId, startsAt, endsAt, status, minutesLate, arrivedAt }: CheckedIn, title: string | null, now: number): SuccessFace {
  return {
    kind: 'success',
    headline: repeated ? '已经签到过了' : '签到成功',
    name: personName,
    activityId,
    title,
    when: spanOf(startsAt, endsAt, now),
    status,
    arrivedWords: `${timeOf(arrivedAt)} 签到`,
    statusWords: status === 'late' ? lateWords(minutesLate) : '准时',
  }
}
