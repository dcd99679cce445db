import { activityCardView, type ActivityBrief, type ActivityCardView } from '../../services/activity-view'
import { dayLabel, dayNumberOf, isSameDay, timeSpanOf } from '../../utils/china-time'
import type { Filter } from './activity-list'

/** The activities of one day under its heading. */
export type DayGroup = { key: string; heading: string; activities: ActivityCardView[] }

type Options = { when: Filter['when']; withStudio: boolean; now: number }

/** In the order they came; an activity of several days stands where it goes on next, one that is over where it ended. */
export function groupByDay(activities: readonly ActivityBrief[], { when, withStudio, now }: Options): DayGroup[] {
  const groups: DayGroup[] = []
  for (const activity of byDay(activities, when, now)) {
    const at = dayOf(activity, when, now)
    const key = String(dayNumberOf(at))
    const card = withinDay(activityCardView(activity, now, { withStudio }), activity, at)
    const last = groups[groups.length - 1]
    if (last?.key === key) last.activities.push(card)
    else groups.push({ key, heading: dayLabel(at, now), activities: [card] })
  }
  return groups
}

// The cloud orders by the end of the whole activity; the days want it by the session shown.
function byDay(activities: readonly ActivityBrief[], when: Filter['when'], now: number): ActivityBrief[] {
  const sign = when === 'coming' ? 1 : -1
  return [...activities].sort((a, b) => sign * (dayOf(a, when, now) - dayOf(b, when, now)))
}

function dayOf({ sessions }: ActivityBrief, when: Filter['when'], now: number): number {
  const shown = when === 'coming' ? sessions.find(({ endsAt }) => endsAt > now) : sessions[sessions.length - 1]
  return shown?.startsAt ?? now
}

/** The heading says the day already. */
function withinDay(card: ActivityCardView, activity: ActivityBrief, day: number): ActivityCardView {
  const sessions = card.sessions.map((line) => {
    const session = activity.sessions.find(({ id }) => id === line.id)
    if (session === undefined || !isSameDay(session.startsAt, day) || !isSameDay(session.endsAt, day)) return line
    return { ...line, when: timeSpanOf(session.startsAt, session.endsAt) }
  })
  return { ...card, sessions }
}
