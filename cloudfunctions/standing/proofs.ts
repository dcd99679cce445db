import { refuse } from '../kit/refuse'
import type { UploadRules } from '../kit/uploads'
import { requireUploads } from '../kit/uploads'

const pictures: UploadRules = { folder: 'proofs', endings: ['jpg', 'jpeg', 'png'], kinds: ['jpg', 'png'], mostBytes: 1_048_576 }

/**
 * Pictures of a request lie where its phone put them, are pictures and not too large; refuses BAD_INPUT with the one that is not. Those it had before were
 * looked at then. One operation where there are new ones.
 */
export async function requireProofs(files: readonly string[], leaveId: string, before: readonly string[]): Promise<void> {
  await requireUploads(files, { id: leaveId, known: before }, pictures, (i) => refuse('BAD_INPUT', { field: `proofs.${i}` }))
}
