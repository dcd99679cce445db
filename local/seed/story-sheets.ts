import { makeSheet } from '../../domain/attendance/make-sheet'
import type { Activity, Mark, Room, Session, SheetDocument } from '../../cloudfunctions/kit/documents'
import { leaveRecordOf, type StudioView } from '../../cloudfunctions/standing/studio-view'

/** What is known of a session when it is closed. */
export type Door = { activity: Activity; session: Session; marks: readonly Mark[]; room: Room }

/** The sheet of a session that nobody has touched yet, as the timer makes it. */
export function sheetOf({ studio, people, leaves }: StudioView, { activity, session, marks, room }: Door, now: number): SheetDocument {
  const { _id, schoolId, studioId, title, required, roster } = activity
  const ground = {
    studioId,
    session,
    required,
    roster,
    people: people.map(({ _id: personId, memberships }) => ({ personId, memberships })),
    marks: marks.filter(({ sessionId }) => sessionId === session.id),
    book: room,
    leaves: leaves.map(leaveRecordOf),
    policies: studio.policies,
  }
  const closing = { closedAt: now, closedBy: null, closesAgainAt: null, lookAgainAt: null, version: 1 }
  return { ...makeSheet(ground, null), ...closing, _id: session.id, schoolId, studioId, activityId: _id, title }
}
