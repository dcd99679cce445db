import type { InputOf, OutputOf } from '../../contract/index'
import type { RefusalCode, RefusalDetail } from '../../contract/refusals'
import type { Visibility } from '../../domain/moderation/visibility'
import type { Replacement } from '../../domain/shared/pupil-check/neutralise'
import type { DraftPicture } from './draft-pictures'

type Known = OutputOf<'library.reflection'>
export type Standing = NonNullable<NonNullable<Known['own']>['candidate']>['standing']

/** What is written on this phone and not with everybody else yet: a new reflection, or a change of one that was sent. */
export type ReflectionDraft = {
  /** Of the reflection, made with the draft: however often it is sent, there is one. */
  id: string
  studioId: string
  /** Null: on none. Of one that was sent it stays as it is. */
  activity: { id: string; title: string } | null
  /** The latest version that the cloud has; 0: none. */
  version: number
  /** Who may see that version; null: there is none. */
  visibilityBefore: Visibility | null
  visibility: Visibility
  title: string
  text: string
  pictures: DraftPicture[]
  /** Under which number the next picture is stored; none has one that was another's. */
  nextNumber: number
  /** What its author said is no pupil's, and by what pupils' names were replaced: it never leaves the phone. */
  pupils: { dismissed: string[]; known: Replacement[] }
  /** When it was changed last, by the cloud's clock. */
  changedAt: number
  /** It was sent and no answer came: it may be there. */
  attempted: boolean
  state: DraftState
}

export type DraftState =
  | { kind: 'draft' }
  /** Waits for its turn, or for a network. `why`: what stopped it last; null: nothing did. */
  | { kind: 'queued'; why: null | 'offline' | 'failed' }
  /** Was not taken; its author has to look at it. */
  | { kind: 'returned'; because: Returned }

export type Returned =
  | { kind: 'refused'; code: RefusalCode; detail: RefusalDetail }
  /** It is in the cloud, and what was found in it lets nobody see it. */
  | { kind: 'not-passed'; standing: Extract<Standing, { kind: 'refused' }> }
  /** A picture is not on this phone any more. */
  | { kind: 'picture-lost' }

export const mostTitle = 60
export const mostText = 5000

export function newDraft(id: string, studioId: string, activity: ReflectionDraft['activity'], now: number): ReflectionDraft {
  return {
    id,
    studioId,
    activity,
    version: 0,
    visibilityBefore: null,
    visibility: 'studio',
    title: '',
    text: '',
    pictures: [],
    nextNumber: 1,
    pupils: { dismissed: [], known: [] },
    changedAt: now,
    attempted: false,
    state: { kind: 'draft' },
  }
}

/** Null: it is somebody else's. */
export function draftOfKnown({ id, studio, activity, shown, sent, files, own }: Known, now: number): ReflectionDraft | null {
  const latest = sent ?? shown
  if (own === null || latest === null) return null
  const visibility = own.candidate?.visibility ?? own.visibility
  const pictures = files.map((file, i): DraftPicture => ({ key: `v${latest.version}-${i + 1}`, number: 0, files: { large: '', small: '' }, largeId: file.large, smallId: file.small, trouble: null }))
  return { ...newDraft(id, studio.id, activity, now), version: latest.version, visibilityBefore: visibility, visibility, title: latest.title, text: latest.text, pictures }
}

/** What was begun and holds nothing need not be kept. */
export function isEmpty({ version, title, text, pictures }: ReflectionDraft): boolean {
  return version === 0 && title.trim() === '' && text.trim() === '' && pictures.length === 0
}

/** As the contract counts: UTF-16 units, without white space at the ends. */
export function lengthOf(text: string): number {
  return text.trim().length
}

export type Problems = { title?: 'too-long'; text?: 'missing' | 'too-long' }

/** What keeps it from being sent; what is not chosen cannot be wrong. */
export function problemsOf({ title, text }: Pick<ReflectionDraft, 'title' | 'text'>): Problems {
  const problems: Problems = {}
  if (lengthOf(title) > mostTitle) problems.title = 'too-long'
  if (lengthOf(text) === 0) problems.text = 'missing'
  if (lengthOf(text) > mostText) problems.text = 'too-long'
  return problems
}

/** As it is sent first; all pictures are uploaded. */
export function submissionOf({ id, studioId, activity, ...draft }: ReflectionDraft): InputOf<'library.submitReflection'> {
  return { id, studioId, activityId: activity?.id ?? null, ...wordsOf(draft) }
}

/** As it is sent where there is a version already. */
export function editOf({ id, version, ...draft }: ReflectionDraft): InputOf<'library.editReflection'> {
  return { id, version: version + 1, ...wordsOf(draft) }
}

/** Whether readers would see no difference. */
export function holdsTheSame(one: ReflectionDraft, other: ReflectionDraft): boolean {
  return JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other))
}

function wordsOf({ visibility, title, text, pictures }: Pick<ReflectionDraft, 'visibility' | 'title' | 'text' | 'pictures'>): Pick<InputOf<'library.editReflection'>, 'visibility' | 'title' | 'text' | 'pictures'> {
  return { visibility, title: title.trim(), text: text.trim(), pictures: pictures.map(({ largeId, smallId }) => ({ large: largeId, small: smallId })) }
}
