import type { OutputOf } from '../../../contract/index'
import type { RefusalDetail } from '../../../contract/refusals'
import { call, type Answer, type Trouble } from '../../services/cloud'
import type { Draft } from './draft'
import { fieldOfPath, type Problem } from './draft-check'
import { createInput, reviseInput } from './draft-input'
import { draftOfActivity, type KnownActivity } from './draft-of-activity'
import type { KeptDraft, Purpose } from './draft-store'
import { newIds } from './new-ids'

export type Overlap = NonNullable<RefusalDetail['overlaps']>[number]

export type Sent =
  | { kind: 'saved'; activityId: string; activities: number }
  | { kind: 'overlaps'; overlaps: Overlap[] }
  | { kind: 'version-changed' }
  /** It had been made by an earlier try whose answer was lost, then more was typed: what is left to do is a change. */
  | { kind: 'made-before'; revision: KeptDraft }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'trouble'; trouble: Trouble }

export async function sendDraft(purpose: Purpose, kept: KeptDraft, acceptOverlaps: boolean): Promise<Sent> {
  const { draft, version } = kept
  if (purpose.kind === 'edit') return sentOf(draft, await call('attendance.reviseActivity', reviseInput(draft, version, acceptOverlaps)))
  const sent = sentOf(draft, await call('attendance.createActivity', createInput(draft, acceptOverlaps)))
  return sent.kind === 'trouble' && isTaken(sent.trouble) ? afterTakenId(draft, acceptOverlaps) : sent
}

async function afterTakenId(draft: Draft, acceptOverlaps: boolean): Promise<Sent> {
  const there = await call('attendance.activity', { activityId: draft.id })
  if (there.kind === 'done') return { kind: 'made-before', revision: revisionOf(draft, there.output, there.now) }
  if (there.kind !== 'refused') return { kind: 'trouble', trouble: there }
  // Somebody else's, by a chance of one in 2^64: other ids will do.
  const renewed = { ...draft, ...(await newIds()) }
  return sentOf(renewed, await call('attendance.createActivity', createInput(renewed, acceptOverlaps)))
}

function revisionOf(draft: Draft, known: KnownActivity, now: number): KeptDraft {
  const base = draftOfActivity(known, now)
  const sessions = draft.sessions.map((session, index) => ({ ...session, id: base.sessions[index]?.id ?? null }))
  return { draft: { ...draft, weeks: 0, weeklyIds: [], sessions }, base, version: known.version }
}

function isTaken(trouble: Trouble): boolean {
  return trouble.kind === 'refused' && trouble.code === 'ID_TAKEN'
}

type AnyOutput = OutputOf<'attendance.createActivity'> | OutputOf<'attendance.reviseActivity'>

function sentOf(draft: Draft, answer: Answer<AnyOutput>): Sent {
  if (answer.kind === 'done') {
    return { kind: 'saved', activityId: draft.id, activities: 'activityIds' in answer.output ? answer.output.activityIds.length : 1 }
  }
  if (answer.kind !== 'refused') return { kind: 'trouble', trouble: answer }
  switch (answer.code) {
    case 'OVERLAPS':
      return { kind: 'overlaps', overlaps: answer.detail.overlaps ?? [] }
    case 'VERSION_CHANGED':
      return { kind: 'version-changed' }
    case 'IN_THE_PAST':
      return { kind: 'problem', problem: { field: 'sessions', trouble: 'in-the-past' } }
    case 'ALREADY_OPEN':
      return { kind: 'problem', problem: { field: 'sessions', trouble: 'already-open' } }
    case 'BAD_INPUT':
      if (answer.detail.field === undefined) return { kind: 'trouble', trouble: answer }
      return { kind: 'problem', problem: { field: fieldOfPath(answer.detail.field), trouble: 'not-accepted' } }
    default:
      return { kind: 'trouble', trouble: answer }
  }
}
