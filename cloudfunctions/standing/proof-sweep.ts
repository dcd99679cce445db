import { clearFiles, stuckFailure } from '../kit/clearing'
import { command } from '../kit/database'
import type { LeaveDocument } from '../kit/documents'
import type { FactDraft } from '../kit/facts'
import { noteOnLeave } from './leave-notes'
import type { Surroundings } from './settle'

const mostLeaves = 20

/**
 * Deletes pictures that are due to be deleted, files first: killed in between, the next run finds them gone and notes it. Who saw them when stays.
 * A request whose pictures cannot be deleted goes to the back of the queue. Answers how many were cleared; as many as `mostLeaves` are done in one run.
 * One operation where nothing is due, else one more for each fifty files and seven per request.
 */
export async function sweepProofs({ database, now }: Surroundings): Promise<number> {
  const due = await database.find('leaves', { proofsDueAt: command.lte(now) }, { limit: mostLeaves, order: [['proofsDueAt', 'asc']] })
  const { rid, stuck } = await clearFiles(due.map((row) => ({ row, files: filesOf(row) })))
  for (const leave of rid) await noteDeleted(leave, { database, now })
  for (const { row, againInMs } of stuck) await database.update('leaves', { _id: row._id, proofsDueAt: row.proofsDueAt }, { proofsDueAt: now + againInMs })
  if (stuck.length > 0) throw stuckFailure('leaves', stuck)
  return rid.length
}

async function noteDeleted({ _id: leaveId, studioId, personId }: LeaveDocument, { database, now }: Surroundings): Promise<void> {
  await noteOnLeave(database, { studioId, leaveId }, now, (leave) => {
    // Two timers at once.
    if (leave.proofsDueAt === null) return null
    const detail = { leaveId, personId, files: filesOf(leave).length }
    const draft: FactDraft = { id: `proofs_${leaveId}`, by: null, kind: 'proof.deleted', subjects: [leaveId], detail }
    return { fields: { proofs: [], formerProofs: [], proofsDueAt: null, proofsDeletedAt: now }, draft }
  })
}

function filesOf({ proofs, formerProofs }: LeaveDocument): string[] {
  return [...proofs, ...formerProofs]
}
