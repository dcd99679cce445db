import { makeSheet } from '../../domain/attendance/make-sheet'
import type { Sheet } from '../../domain/attendance/sheet'
import { roomsWithMarks } from '../kit/room-marks'
import type { SessionOfActivity } from './sessions'
import type { Surroundings } from './settle'
import type { StudioView } from './studio-view'
import { leaveRecordOf } from './studio-view'

/** The sheet as marks and book of the session have it at this moment. @param before what stands and keeps its decisions. One operation. */
export async function sheetFromDoor(view: StudioView, { activity, session }: SessionOfActivity, before: Sheet | null, { database }: Surroundings): Promise<Sheet> {
  const room = (await roomsWithMarks(database, [session.id])).get(session.id)
  const ground = {
    studioId: view.studio._id,
    session,
    required: activity.required,
    roster: activity.roster,
    people: view.people.map(({ _id, memberships }) => ({ personId: _id, memberships })),
    marks: room?.marks ?? [],
    book: room ?? null,
    leaves: view.leaves.map(leaveRecordOf),
    policies: view.studio.policies,
  }
  return makeSheet(ground, before)
}
