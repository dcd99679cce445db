import type { OutputOf } from '../../../contract/index'
import { cloudNow } from '../../services/clock'
import { call, type Answer, type Trouble } from '../../services/cloud'
import { pupilsOf } from '../../services/kept-pupils'
import { changeDraft, keptDrafts, readDraft } from '../../services/reflection-draft-store'
import { draftOfKnown, newDraft, type ReflectionDraft } from '../../services/reflection-draft'
import { newPhoneId } from '../../utils/new-id'
import type { Purpose } from './purpose'

type Known = OutputOf<'library.reflection'>

/** `resumed`: begun earlier. `known`: what is in the cloud, of what was sent already, where it could be read. `other`: another draft that waits to be finished. */
export type Opened =
  | { kind: 'opened'; draft: ReflectionDraft; resumed: boolean; known: Known | null; other: ReflectionDraft | null }
  | { kind: 'gone' }
  | { kind: 'trouble'; trouble: Trouble }

/** What is new, and what waits, opens without a network. */
export async function openDraft(purpose: Purpose): Promise<Opened> {
  switch (purpose.kind) {
    case 'new':
      return openNew(purpose)
    case 'edit':
      return openKept(purpose.id, await call('library.reflection', { id: purpose.id }))
    case 'draft': {
      const draft = readDraft(purpose.id)
      if (draft === null) return { kind: 'gone' }
      if (draft.version === 0) return { kind: 'opened', draft, resumed: true, known: null, other: null }
      return openKept(draft.id, await call('library.reflection', { id: draft.id }))
    }
  }
}

/** Who comes from an activity on which something was begun wants to go on with that. */
async function openNew({ studioId, activityId }: Extract<Purpose, { kind: 'new' }>): Promise<Opened> {
  const begun = keptDrafts().filter(({ version, state }) => version === 0 && state.kind !== 'queued')
  const same = activityId === '' ? undefined : begun.find((draft) => draft.studioId === studioId && draft.activity?.id === activityId)
  if (same !== undefined) return { kind: 'opened', draft: same, resumed: true, known: null, other: null }
  const draft = newDraft(await newPhoneId(), studioId, activityId === '' ? null : { id: activityId, title: '' }, cloudNow())
  return { kind: 'opened', draft, resumed: false, known: null, other: begun[0] ?? null }
}

/** What was begun is gone on with, also where it was changed elsewhere meanwhile: it becomes the version after that. */
function openKept(id: string, answer: Answer<Known>): Opened {
  const kept = readDraft(id)
  if (answer.kind !== 'done') return kept === null ? { kind: 'trouble', trouble: answer } : { kind: 'opened', draft: kept, resumed: true, known: null, other: null }
  const known = answer.output
  const fresh = draftOfKnown(known, answer.now)
  if (fresh === null || known.own === null) return { kind: 'trouble', trouble: { kind: 'refused', code: 'NOT_FOUND', detail: {}, now: answer.now } }
  if (known.own.deletedAt !== null) return { kind: 'trouble', trouble: { kind: 'refused', code: 'DELETED', detail: {}, now: answer.now } }
  if (kept === null) return { kind: 'opened', draft: { ...fresh, pupils: pupilsOf(id) }, resumed: false, known, other: null }
  return { kind: 'opened', draft: changeDraft(id, (latest) => onto(latest, fresh)) ?? kept, resumed: true, known, other: null }
}

/** What was sent without an answer may be what is there now: sent again it is known for the same. */
function onto(draft: ReflectionDraft, { version, visibilityBefore }: ReflectionDraft): ReflectionDraft {
  return draft.attempted || draft.state.kind === 'queued' ? draft : { ...draft, version, visibilityBefore }
}
