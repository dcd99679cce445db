import type { OutputOf } from '../../../contract/index'
import type { CalendarRow } from '../../components/calendar-sheet/calendar-sheet'
import { placeWords } from '../../services/activity-view'
import { spanOf } from '../../utils/china-time'

type Activity = OutputOf<'attendance.activity'>['activity']

/** The sessions that are not over, for the calendar of the phone; none of what is cancelled. */
export function calendarRows({ title, place, speaker, bring, sessions, cancelled }: Activity, now: number): CalendarRow[] {
  if (cancelled) return []
  const notes = [
    ...(bring === '' ? [] : [`要带的东西：${bring}`]),
    ...(speaker === '' ? [] : [`主讲人：${speaker}`]),
    ...(place.kind === 'online' ? [`线上地址：${place.link}`] : []),
  ].join('\n')
  return sessions
    .map(({ id, startsAt, endsAt }, index) => {
      const heading = sessions.length > 1 ? `第 ${index + 1} 场` : ''
      return { id, heading, when: spanOf(startsAt, endsAt, now), title: heading === '' ? title : `${title}（${heading}）`, startsAt, endsAt, place: placeWords(place), notes }
    })
    .filter(({ endsAt }) => endsAt > now)
}
