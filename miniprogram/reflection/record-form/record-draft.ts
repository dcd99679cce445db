import type { InputOf, OutputOf } from '../../../contract/index'
import type { Replacement } from '../../../domain/shared/pupil-check/neutralise'
import type { DraftDocument } from '../../services/draft-documents'
import type { PictureFiles } from '../../services/reflection-pictures'

type Known = OutputOf<'library.activityRecord'>

/** What is being written on this phone. */
export type RecordDraft = {
  /** Of the sending, made with the draft: the same again is the same. Files lie under it. */
  id: string
  /** The latest version that the cloud has; 0: none. */
  version: number
  text: string
  pictures: DraftPhoto[]
  files: DraftDocument[]
  /** Under which number the next file is stored; none has one that was another's. */
  nextNumber: number
  /** What its author said is no pupil's, and by what pupils' names were replaced: it never leaves the phone. */
  pupils: { dismissed: string[]; known: Replacement[] }
}

/** `files`: in this phone's own folder; empty paths of one that is stored already. `largeId`, `smallId`: what the cloud calls them, empty: not uploaded yet. */
export type DraftPhoto = { key: string; number: number; files: PictureFiles; largeId: string; smallId: string }

export const mostPictures = 9
export const mostFiles = 9
export const mostText = 3000

/** Goes up when the shape changes, so that an old one is forgotten instead of misread. */
const format = 1

/** What to begin with: nothing, or what stands there. */
export function draftOf(known: Known, id: string): RecordDraft {
  const base = known.sent ?? known.shown
  return {
    id,
    version: known.version,
    text: base?.text ?? '',
    pictures: known.kept.pictures.map(({ large, small }, i) => ({ key: `kept-${i}`, number: 0, files: { large: '', small: '' }, largeId: large, smallId: small })),
    files: known.kept.files.map(({ file, name }, i) => ({ key: `kept-file-${i}`, number: 0, path: '', name, kind: base?.files[i]?.kind ?? 'pdf', bytes: base?.files[i]?.bytes ?? 0, fileId: file })),
    nextNumber: 1,
    pupils: { dismissed: [], known: [] },
  }
}

/** As it stays on the phone when `sent` has arrived as `version`; null: nothing was changed meanwhile. What is on this phone is uploaded anew under `id`. */
export function changedSince(sent: RecordDraft, now: RecordDraft, version: number, id: string): RecordDraft | null {
  if (saysTheSame(sent, now)) return null
  return {
    ...now,
    id,
    version,
    pictures: now.pictures.map((one) => (one.files.large === '' ? one : { ...one, largeId: '', smallId: '' })),
    files: now.files.map((one) => (one.path === '' ? one : { ...one, fileId: '' })),
  }
}

/** With what is uploaded by now; what was changed since stays changed. */
export function withUploads(draft: RecordDraft, uploaded: Pick<RecordDraft, 'id' | 'pictures' | 'files'>): RecordDraft {
  if (draft.id !== uploaded.id) return draft
  return {
    ...draft,
    pictures: draft.pictures.map((one) => uploaded.pictures.find(({ key }) => key === one.key) ?? one),
    files: draft.files.map((one) => uploaded.files.find(({ key }) => key === one.key) ?? one),
  }
}

/** Those for which the phone has no room: they live as long as the mini-program. */
const homeless = new Map<string, RecordDraft>()

export function readRecordDraft(activityId: string): RecordDraft | null {
  const unsafe = homeless.get(activityId)
  if (unsafe !== undefined) return unsafe
  const stored = wx.getStorageSync<{ format: number; draft: RecordDraft } | ''>(keyOf(activityId))
  return stored !== '' && stored.format === format ? stored.draft : null
}

/** False: the phone is full, and the draft is lost with the mini-program. */
export function keepRecordDraft(activityId: string, draft: RecordDraft): boolean {
  try {
    wx.setStorageSync(keyOf(activityId), { format, draft })
    homeless.delete(activityId)
    return true
  } catch {
    homeless.set(activityId, draft)
    return false
  }
}

export function forgetRecordDraft(activityId: string): void {
  homeless.delete(activityId)
  wx.removeStorageSync(keyOf(activityId))
}

/** As it is sent; everything is uploaded. */
export function inputOf(activityId: string, { id, version, text, pictures, files }: RecordDraft): InputOf<'library.writeRecord'> {
  return {
    id,
    activityId,
    version: version + 1,
    text: text.trim(),
    pictures: pictures.map(({ largeId, smallId }) => ({ large: largeId, small: smallId })),
    files: files.map(({ fileId, name }) => ({ file: fileId, name })),
  }
}

/** As the contract counts: UTF-16 units, without white space at the ends. Empty: nothing speaks against it. */
export function textProblem({ text }: Pick<RecordDraft, 'text'>): string {
  const { length } = text.trim()
  if (length === 0) return '写几句小结再上传。'
  return length > mostText ? `小结最多 ${mostText} 字，现在有 ${length} 字。` : ''
}

function saysTheSame(a: RecordDraft, b: RecordDraft): boolean {
  const said = ({ text, pictures, files }: RecordDraft): string => JSON.stringify([text.trim(), pictures.map(({ key }) => key), files.map(({ key }) => key)])
  return said(a) === said(b)
}

function keyOf(activityId: string): string {
  return `record-draft:${activityId}`
}
