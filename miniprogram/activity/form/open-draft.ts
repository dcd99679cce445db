import { call, type Trouble } from '../../services/cloud'
import { cloudNow } from '../../services/clock'
import { pickerDate } from '../../utils/china-time'
import { emptyDraft } from './draft'
import { mergeDrafts, type Merged } from './draft-merge'
import { copyOfActivity, draftOfActivity, type KnownActivity } from './draft-of-activity'
import { readDraft, type KeptDraft, type Purpose } from './draft-store'
import { newIds } from './new-ids'

export type Opened =
  | { kind: 'fresh'; kept: KeptDraft }
  /** Begun earlier and not sent. */
  | { kind: 'resumed'; kept: KeptDraft }
  /** Begun earlier; meanwhile somebody else changed the activity. */
  | { kind: 'merged'; kept: KeptDraft; merged: Merged }
  | { kind: 'trouble'; trouble: Trouble }

const dayMs = 24 * 3_600_000

export async function openDraft(purpose: Purpose): Promise<Opened> {
  const kept = readDraft(purpose)
  switch (purpose.kind) {
    case 'new':
      return kept === null ? { kind: 'fresh', kept: await newDraft(purpose.studioId) } : { kind: 'resumed', kept }
    case 'copy':
      return kept === null ? openCopy(purpose.activityId) : { kind: 'resumed', kept }
    case 'edit':
      return kept === null ? openEdit(purpose.activityId) : resumeEdit(purpose.activityId, kept)
  }
}

/** The newest version of the activity, with what was typed on top. */
export function mergeNewer(kept: KeptDraft, known: KnownActivity): { kept: KeptDraft; merged: Merged } {
  const newer = draftOfActivity(known, cloudNow())
  const merged = mergeDrafts({ base: kept.base, mine: kept.draft, newer })
  return { kept: { draft: merged.draft, base: newer, version: known.version }, merged }
}

async function newDraft(studioId: string): Promise<KeptDraft> {
  const draft = emptyDraft(await newIds(), studioId, pickerDate(cloudNow() + dayMs))
  return { draft, base: draft, version: 0 }
}

async function openCopy(activityId: string): Promise<Opened> {
  const answer = await call('attendance.activity', { activityId })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const draft = copyOfActivity(answer.output, await newIds(), answer.now)
  return { kind: 'fresh', kept: { draft, base: draft, version: 0 } }
}

async function openEdit(activityId: string): Promise<Opened> {
  const answer = await call('attendance.activity', { activityId })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const draft = draftOfActivity(answer.output, answer.now)
  return { kind: 'fresh', kept: { draft, base: draft, version: answer.output.version } }
}

// Without a network the host can go on writing; the cloud will say if the version has changed.
async function resumeEdit(activityId: string, kept: KeptDraft): Promise<Opened> {
  const answer = await call('attendance.activity', { activityId })
  if (answer.kind !== 'done') return answer.kind === 'refused' ? { kind: 'trouble', trouble: answer } : { kind: 'resumed', kept }
  if (answer.output.version === kept.version) return { kind: 'resumed', kept }
  return { kind: 'merged', ...mergeNewer(kept, answer.output) }
}
