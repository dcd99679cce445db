import type { OutputOf } from '../../contract/index'
import { spanOf, timeOf } from '../utils/china-time'
import { activityTypeWords } from '../utils/words'

export type ActivityBrief = OutputOf<'attendance.today'>['activities'][number]
export type SessionBrief = ActivityBrief['sessions'][number]
export type Mark = NonNullable<SessionBrief['mine']>

/** An activity as `activity-card` shows it. */
export type ActivityCardView = {
  id: string
  title: string
  typeWord: string
  /** Empty unless the list mixes studios. */
  studioName: string
  place: string
  placeIcon: 'map-pin' | 'video'
  voluntary: boolean
  cancelled: boolean
  sessions: SessionLine[]
  /** How many sessions are not in `sessions`. */
  furtherSessions: number
}

export type SessionLine = {
  id: string
  when: string
  /** A `Status`, or empty without a mark. */
  status: '' | Mark['status']
  /** 13:52 签到 · 迟到 12 分钟, 点名 到, 已提交，等主持人确认 */
  markWords: string
  /** 已到 18 人, for hosts and assistants once somebody can have come. */
  arrivedWords: string
}

const sessionsShown = 3

export function activityCardView(activity: ActivityBrief, now: number, options: { withStudio: boolean }): ActivityCardView {
  const shown = sessionsToShow(activity.sessions, now)
  return {
    id: activity.id,
    title: activity.title,
    typeWord: activityTypeWords[activity.type],
    studioName: options.withStudio ? activity.studioName : '',
    place: placeWords(activity.place),
    placeIcon: activity.place.kind === 'online' ? 'video' : 'map-pin',
    voluntary: !activity.required,
    cancelled: activity.cancelled,
    sessions: shown.map((session) => sessionLine(session, now)),
    furtherSessions: activity.sessions.length - shown.length,
  }
}

export function sessionLine(session: SessionBrief, now: number): SessionLine {
  const begun = session.opensAt <= now
  return {
    id: session.id,
    when: spanOf(session.startsAt, session.endsAt, now),
    status: session.mine?.status ?? '',
    markWords: markWordsOf(session),
    arrivedWords: session.arrived !== null && begun ? `已到 ${session.arrived} 人` : '',
  }
}

/** What stands for this person; empty while nothing does. */
export function markWordsOf({ mine, unconfirmed }: Pick<SessionBrief, 'mine' | 'unconfirmed'>): string {
  if (mine !== null) return markWords(mine)
  return unconfirmed ? '已提交，等主持人确认' : ''
}

/** Who was noted at roll call is here; since when, nobody has written down. */
function markWords({ status, minutesLate, arrivedAt }: Mark): string {
  const how = arrivedAt === null ? '点名' : `${timeOf(arrivedAt)} 签到`
  if (status === 'late') return `${how} · ${lateWords(minutesLate)}`
  return arrivedAt === null ? `${how} 到` : `${how} · 准时`
}

export function lateWords(minutes: number): string {
  return `迟到 ${minutes} 分钟`
}

/** A link says nothing to a reader: that it is online does; the page of the activity has the link. */
export function placeWords(place: ActivityBrief['place']): string {
  return place.kind === 'room' ? place.room : '线上'
}

// The first ones that are not over yet; of an activity that is over, the last ones.
function sessionsToShow(sessions: readonly SessionBrief[], now: number): SessionBrief[] {
  const toCome = sessions.findIndex((session) => session.endsAt > now)
  const from = toCome < 0 ? sessions.length - sessionsShown : Math.min(toCome, sessions.length - sessionsShown)
  return sessions.slice(Math.max(from, 0), Math.max(from, 0) + sessionsShown)
}
