import { isOffice } from '../kit/context'
import type { Context } from '../kit/context'
import type { LeaveDocument, Person } from '../kit/documents'
import { linksTo } from '../kit/storage'
import type { FactDraft } from '../kit/facts'
import { noteOnLeave } from './leave-notes'

const linkSeconds = 600

type Look = { by: string; at: number }

/**
 * Links to the pictures of a request in their order, for the member, hosts and the office (empty for one that is missing); that others than the member looked is noted once per person, before they do.
 * One operation, and seven more the first time.
 */
export async function showProofs(leave: LeaveDocument, caller: Person, context: Context): Promise<{ links: string[]; seen: Look[] }> {
  const { personId, proofs, proofsSeen } = leave
  if (proofs.length === 0) return { links: [], seen: proofsSeen }
  const isKnown = caller._id === personId || proofsSeen.some(({ by }) => by === caller._id)
  const seen = isKnown ? proofsSeen : await noteLook(leave, caller, context)
  return { links: (await linksTo(proofs, linkSeconds)).map((link) => link ?? ''), seen }
}

async function noteLook({ _id: leaveId, studioId, schoolId, personId }: LeaveDocument, caller: Person, { database, now }: Context): Promise<Look[]> {
  const by = caller._id
  const detail = { leaveId, personId, as: isOffice(caller, schoolId) ? 'office' : 'host' }
  const draft: FactDraft = { id: `seen_${leaveId}_${by}`, by, kind: 'proof.seen', subjects: [leaveId], detail }
  const noted = await noteOnLeave(database, { studioId, leaveId }, now, ({ proofsSeen }) =>
    // Two calls of one person at once.
    proofsSeen.some((look) => look.by === by) ? null : { fields: { proofsSeen: [...proofsSeen, { by, at: now }] }, draft },
  )
  return noted.proofsSeen
}
