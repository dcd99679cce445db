import type { Period } from '../../domain/attendance/period'
import type { Activity, DroppedSession, Place } from '../kit/documents'

/** One session as a calendar has it. */
export type CalendarEntry = {
  sessionId: string
  /** Goes up with every change, so that a calendar knows the newer of two. */
  sequence: number
  startsAt: number
  endsAt: number
  title: string
  place: string
  /** A line each. */
  notes: string[]
  cancelled: boolean
}

/** Sessions in order of time; with a period only those that end in it, as they are counted. */
export function calendarEntries(activities: readonly Activity[], period: Period | null): CalendarEntry[] {
  return activities
    .flatMap((activity) => [...keptIn(activity), ...droppedFrom(activity)])
    .filter(({ session: { endsAt } }) => period === null || (period.from <= endsAt && endsAt < period.to))
    .map(({ activity, session: { id, startsAt, endsAt }, heading, isOff }) => ({
      sessionId: id,
      sequence: activity.version,
      startsAt,
      endsAt,
      title: `${isOff ? '已取消：' : ''}${activity.title}${heading}`,
      place: activity.place.kind === 'room' ? activity.place.room : '线上',
      notes: notesOf(activity),
      cancelled: isOff,
    }))
    .sort((a, b) => a.startsAt - b.startsAt || (a.sessionId < b.sessionId ? -1 : 1))
}

/** `isOff` is said in the title, too: many calendars show a cancelled event like any other. */
type Held = { activity: Activity; session: DroppedSession; heading: string; isOff: boolean }

function keptIn(activity: Activity): Held[] {
  const { sessions, cancelled } = activity
  return sessions.map((session, index) => ({ activity, session, heading: sessions.length > 1 ? `（第 ${index + 1} 场）` : '', isOff: cancelled !== null }))
}

/** A calendar forgets nothing by itself: what was taken out stays in it until it is told. */
function droppedFrom(activity: Activity): Held[] {
  return (activity.dropped ?? []).map((session) => ({ activity, session, heading: '', isOff: true }))
}

function notesOf({ cancelled, bring, speaker, place }: Activity): string[] {
  return [
    ...(cancelled === null || cancelled.reason === '' ? [] : [`取消的原因：${cancelled.reason}`]),
    ...(bring === '' ? [] : [`要带的东西：${bring}`]),
    ...(speaker === '' ? [] : [`主讲人：${speaker}`]),
    ...linkOf(place),
  ]
}

function linkOf(place: Place): string[] {
  return place.kind === 'online' ? [`线上地址：${place.link}`] : []
}
