import type { Database } from '../kit/database'
import type { LeaveDocument } from '../kit/documents'
import { refuse } from '../kit/refuse'
import type { FactDraft } from '../kit/facts'
import { factOf } from '../kit/facts'
import { linkingAfter } from './link-times'

/** What is noted on a request that changes no standing, with its row of the log. */
export type LeaveNote = { fields: Partial<Pick<LeaveDocument, 'proofs' | 'formerProofs' | 'proofsSeen' | 'proofsDueAt' | 'proofsDeletedAt'>>; draft: FactDraft }

/**
 * Notes something on a request, settled or not: `note` answers null where it stands there already. The version of the standings goes up, so that whoever is
 * just writing them learns that there is a row to link. Seven operations, or four where nothing is to be noted.
 */
export async function noteOnLeave(
  database: Database,
  { studioId, leaveId }: { studioId: string; leaveId: string },
  now: number,
  note: (leave: LeaveDocument) => LeaveNote | null,
): Promise<LeaveDocument> {
  return database.transaction(async (transaction) => {
    const leave = await transaction.get('leaves', leaveId)
    const standings = await transaction.get('standings', studioId)
    if (leave?.studioId !== studioId || standings === null) throw refuse('NOT_FOUND')
    const noted = note(leave)
    if (noted === null) return leave
    const { fields, draft } = noted
    const linkAt = linkingAfter(standings.linkAt, { fact: draft }, draft, now)
    await transaction.update('leaves', leaveId, fields)
    await transaction.insert('facts', factOf(draft, { schoolId: leave.schoolId, studioId }, now))
    await transaction.update('standings', studioId, { linkAt, dueAt: Math.min(standings.dueAt, linkAt ?? standings.dueAt), version: standings.version + 1 })
    return { ...leave, ...fields }
  })
}
