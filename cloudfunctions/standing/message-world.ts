import { policyAt } from '../../domain/attendance/policy'
import type { KnownSession, MessageWorld } from '../../domain/messages/world'
import type { Activity } from '../kit/documents'
import { placeWords } from '../kit/place-words'
import { leaveRecordOf } from './studio-view'
import type { StudioView } from './studio-view'

/** The studio as messages know it. @param office ids of the office of its school, as far as they are needed. */
export function worldOf({ studio, standings, people, activities, sheets, leaves }: StudioView, office: readonly string[], now: number): MessageWorld {
  return {
    studio: { id: studio._id, name: studio.name },
    unit: policyAt(studio.policies, now).unit,
    people: people.map(({ _id, name, memberships }) => ({ personId: _id, name, memberships })),
    office,
    sessions: knownSessions(activities),
    sheets,
    leaves: leaves.map((leave) => ({ ...leaveRecordOf(leave), remark: leave.remark })),
    figures: standings.figures,
    remindedUntil: standings.remindedUntil,
    now,
  }
}

export function knownSessions(activities: readonly Activity[]): KnownSession[] {
  return activities.flatMap(({ _id: activityId, title, place, bring, required, roster, cancelled, sessions }) =>
    sessions.map(({ id: sessionId, startsAt, endsAt, keyVersion }) => ({
      sessionId,
      activityId,
      title,
      startsAt,
      endsAt,
      place: placeWords(place),
      bring,
      required,
      roster,
      keyVersion,
      cancelled: cancelled === null ? null : { reason: cancelled.reason },
    })),
  )
}
