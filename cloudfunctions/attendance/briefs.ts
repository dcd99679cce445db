import type * as z from 'zod'
import type { activityBrief, sessionBrief } from '../../contract/activity'
import { judgeArrival } from '../../domain/attendance/arrival'
import { checkInWindow } from '../../domain/attendance/check-in-window'
import { placeOnRoster } from '../../domain/attendance/roster'
import { membershipIn } from '../../domain/studio/membership'
import type { Activity, Mark, Person, Session, Studio } from '../kit/documents'

type ActivityBrief = z.input<typeof activityBrief>
type SessionBrief = z.input<typeof sessionBrief>

/** What is known of a session's marks: one's own, and for hosts and assistants how many have arrived, by session. */
export type KnownMarks = { mine: readonly Mark[]; arrived: ReadonlyMap<string, number> | null }

/** An activity as one person sees it in a list. */
export function briefOf(activity: Activity, studio: Studio, person: Person, marks: KnownMarks, now: number): ActivityBrief {
  const { _id, studioId, title, type, place, speaker, bring, required, roster } = activity
  const myRole = membershipIn(person.memberships, studioId, now)?.role ?? 'member'
  const known = { mine: marks.mine, arrived: myRole === 'member' ? null : marks.arrived }
  return {
    id: _id,
    studioId,
    studioName: studio.name,
    myRole,
    title,
    type,
    place,
    speaker,
    bring,
    required,
    cancelled: activity.cancelled !== null,
    expected: placeOnRoster(roster, studioId, person._id, person.memberships, now) === 'expected',
    sessions: activity.sessions.map((session) => sessionBriefOf(session, studio, known)),
  }
}

function sessionBriefOf(session: Session, { policy }: Studio, marks: KnownMarks): SessionBrief {
  const { id, startsAt, endsAt, tenthsOfHours } = session
  const mine = marks.mine.find(({ sessionId }) => sessionId === id)
  return {
    id,
    startsAt,
    endsAt,
    tenthsOfHours,
    ...checkInWindow(session, policy),
    mine: mine === undefined ? null : { ...judgeArrival(mine.arrivedAt, startsAt, policy.lateAfterMinutes), arrivedAt: mine.arrivedAt },
    arrived: marks.arrived === null ? null : (marks.arrived.get(id) ?? 0),
  }
}
