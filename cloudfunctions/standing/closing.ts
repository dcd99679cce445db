import type { SheetDocument } from '../kit/documents'
import { sheetFromDoor } from './door'
import { whenToLookAgain } from './second-look'
import type { SessionOfActivity } from './sessions'
import type { Change, Surroundings } from './settle'
import type { StudioView } from './studio-view'

/** Who closes (null: the timer), and the row of the log. */
export type Closer = { by: string; factId: string } | null

/** What closes a session, for the first time or anew. The timer's row is named by the session and how often it was closed. One operation. */
export async function closing(view: StudioView, { activity, session }: SessionOfActivity, closer: Closer, surroundings: Surroundings): Promise<Change> {
  const { now } = surroundings
  const before = view.sheets.find(({ _id }) => _id === session.id) ?? null
  const made = await sheetFromDoor(view, { activity, session }, before, surroundings)
  const { _id: activityId, schoolId, studioId, title } = activity
  const version = (before?.version ?? 0) + 1
  const sheet: SheetDocument = {
    ...made,
    _id: session.id,
    schoolId,
    studioId,
    activityId,
    title,
    closedAt: now,
    closedBy: closer?.by ?? null,
    closesAgainAt: null,
    lookAgainAt: whenToLookAgain(session, now),
    version,
  }
  const found = Object.fromEntries(Object.entries(sheet.entries).map(([personId, entry]) => [personId, entry.found]))
  const id = closer?.factId ?? `close_${session.id}_${version}`
  return { fact: { id, by: sheet.closedBy, kind: 'sheet.closed', subjects: [session.id], detail: { sessionId: session.id, version, found }, events: [{ kind: 'sheet-closed', sessionId: session.id }] }, sheets: [sheet] }
}
