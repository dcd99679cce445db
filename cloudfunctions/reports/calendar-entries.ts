import type { Period } from '../../domain/attendance/period'
import type { Activity, Place } from '../kit/documents'

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
    .flatMap((activity) => activity.sessions.map((session, index) => ({ activity, session, heading: activity.sessions.length > 1 ? `（第 ${index + 1} 场）` : '' })))
    .filter(({ session: { endsAt } }) => period === null || (period.from <= endsAt && endsAt < period.to))
    .map(({ activity, session: { id, startsAt, endsAt }, heading }) => ({
      sessionId: id,
      sequence: activity.version,
      startsAt,
      endsAt,
      title: titleOf(activity, heading),
      place: activity.place.kind === 'room' ? activity.place.room : '线上',
      notes: notesOf(activity),
      cancelled: activity.cancelled !== null,
    }))
    .sort((a, b) => a.startsAt - b.startsAt || (a.sessionId < b.sessionId ? -1 : 1))
}

/** Many calendars show a cancelled event like any other. */
function titleOf({ title, cancelled }: Activity, heading: string): string {
  return `${cancelled === null ? '' : '已取消：'}${title}${heading}`
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
