import { command } from '../kit/database'
import { DatabaseFailure } from '../kit/database-failure'
import type { LeaveDocument } from '../kit/documents'
import { deleteFiles, mostFilesPerCall } from '../kit/storage'
import type { FactDraft } from '../kit/facts'
import { noteOnLeave } from './leave-notes'
import type { Surroundings } from './settle'

const mostLeaves = 20

/**
 * Deletes pictures that are due to be deleted, files first: killed in between, the next run finds them gone and notes it. Who saw them when stays.
 * Answers how many requests were cleared; as many as `mostLeaves` are done in one run. One operation where nothing is due, else two and seven per request.
 */
export async function sweepProofs({ database, now }: Surroundings): Promise<number> {
  const due = await database.find('leaves', { proofsDueAt: command.lte(now) }, { limit: mostLeaves, order: [['proofsDueAt', 'asc']] })
  const files = due.flatMap(filesOf)
  const gone = new Set<string>()
  for (let i = 0; i < files.length; i += mostFilesPerCall) for (const file of await deleteFiles(files.slice(i, i + mostFilesPerCall))) gone.add(file)
  let cleared = 0
  for (const leave of due) {
    if (!filesOf(leave).every((file) => gone.has(file))) continue
    await noteDeleted(leave, { database, now })
    cleared += 1
  }
  if (cleared < due.length) throw new DatabaseFailure({ errMsg: `pictures of ${due.length - cleared} requests could not be deleted` })
  return cleared
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
