import type * as z from 'zod/mini'
import type { activityBrief, sessionBrief } from '../../contract/activity'
import { checkInWindow } from '../../domain/attendance/check-in-window'
import { placeOnRoster } from '../../domain/attendance/roster'
import { membershipIn } from '../../domain/studio/membership'
import type { Activity, Mark, Person, Session, Studio } from '../kit/documents'
import { policyOf } from '../kit/studio-repository'
import type { Book } from '../../domain/attendance/presence-facts'
import { countPresent, presenceOf, rulesOf } from '../../domain/attendance/presence-facts'

type ActivityBrief = z.input<typeof activityBrief>
type SessionBrief = z.input<typeof sessionBrief>

/** What was read of the sessions shown: marks (one's own at least), their books, and whether the marks are all there are. */
export type KnownMarks = { marks: readonly Mark[]; rooms: ReadonlyMap<string, Book>; complete: boolean }

/** An activity as one person sees it in a list. */
export function briefOf(activity: Activity, studio: Studio, person: Person, known: KnownMarks, now: number): ActivityBrief {
  const { _id, studioId, title, type, place, speaker, bring, required, openToGuests, roster } = activity
  const myRole = membershipIn(person.memberships, studioId, now)?.role ?? 'member'
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
    openToGuests,
    cancelled: activity.cancelled !== null,
    expected: placeOnRoster(roster, studioId, person._id, person.memberships, now) === 'expected',
    sessions: activity.sessions.map((session) => sessionBriefOf(session, studio, person, known, myRole !== 'member')),
  }
}

function sessionBriefOf(session: Session, studio: Studio, { _id: personId }: Person, { marks, rooms, complete }: KnownMarks, isStaff: boolean): SessionBrief {
  const { id, startsAt, endsAt, tenthsOfHours } = session
  const ofSession = marks.filter(({ sessionId }) => sessionId === id)
  const book = rooms.get(id) ?? null
  const rules = rulesOf(session, policyOf(studio, session))
  const mine = presenceOf(personId, ofSession.find((mark) => mark.personId === personId) ?? null, book, rules)
  return {
    id,
    startsAt,
    endsAt,
    tenthsOfHours,
    ...checkInWindow(session, policyOf(studio, session)),
    mine:
      mine.status === 'present' || mine.status === 'late'
        ? { status: mine.status, minutesLate: mine.minutesLate, arrivedAt: mine.arrivedAt }
        : null,
    unconfirmed: mine.unconfirmed,
    arrived: isStaff && complete ? countPresent(ofSession, book, rules) : null,
  }
}
