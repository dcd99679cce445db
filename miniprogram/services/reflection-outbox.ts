import type { OutputOf } from '../../contract/index'
import { isPassing } from './check-in-answer'
import { call, type Answer, type Trouble } from './cloud'
import { isUploaded, withPictureChanged } from './draft-pictures'
import { keepPupils } from './kept-pupils'
import { editOf, holdsTheSame, submissionOf, type ReflectionDraft, type Returned } from './reflection-draft'
import { changeDraft, forgetDraft, keptDrafts, readDraft } from './reflection-draft-store'
import { noteReflectionChange } from './reflection-changes'
import { uploadPicture, type PictureUpload } from './upload-picture'

export type Written = OutputOf<'library.submitReflection'>

/** What sending came to. `gone`: there is no such draft, or it was taken back meanwhile. */
export type Outcome = { kind: 'sent'; written: Written } | { kind: 'queued' } | { kind: 'returned' } | { kind: 'gone' }

/** `changed`: the draft is another than before, or gone. `percent`: of both files of a picture together. */
export type OutboxNews = { kind: 'progress'; id: string; key: string; percent: number } | { kind: 'changed'; id: string }

type Refusal = Extract<Trouble, { kind: 'refused' }>

const reflectionDrafts = { folder: 'reflections', read: readDraft, change: changeDraft }
const listeners = new Set<(news: OutboxNews) => void>()
/** Under way, so that nothing is sent twice at once. */
const sending = new Map<string, Promise<Outcome>>()
const uploading = new Map<string, Promise<PictureUpload>>()
let round: Promise<void> | null = null

/** Sends what waits as soon as the network comes back. */
export function startReflectionOutbox(): void {
  wx.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) void sendQueuedReflections()
  })
}

/** Tells what happens to drafts that wait. Answers how to stop hearing. */
export function hearReflectionOutbox(listener: (news: OutboxNews) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whoever calls while it is under way waits for the same. */
export function sendQueuedReflections(): Promise<void> {
  round ??= sendAll().finally(() => {
    round = null
  })
  return round
}

/** Puts a draft among what waits, and tries to send it. */
export function sendReflection(id: string): Promise<Outcome> {
  changeDraft(id, (draft) => ({ ...draft, state: { kind: 'queued', why: null } }))
  return sendNow(id)
}

export function isSending(id: string): boolean {
  return sending.has(id)
}

/** Its author wants to go on with it. What is on its way may arrive all the same: then what is written from now on is its next version. */
export function takeBack(id: string): void {
  changeDraft(id, (draft) => ({ ...draft, state: { kind: 'draft' } }))
  tell({ kind: 'changed', id })
}

/** Tries one picture again, whether or not its draft waits. */
export async function uploadAgain(id: string, key: string): Promise<void> {
  const uploaded = await upload(id, key)
  if (uploaded === 'uploaded' && readDraft(id)?.state.kind === 'queued') await sendNow(id)
}

async function sendAll(): Promise<void> {
  for (const { id, state } of keptDrafts()) if (state.kind === 'queued') await sendNow(id)
}

function sendNow(id: string): Promise<Outcome> {
  const underWay = sending.get(id)
  if (underWay !== undefined) return underWay
  const sent = send(id).finally(() => {
    sending.delete(id)
    tell({ kind: 'changed', id })
  })
  sending.set(id, sent)
  tell({ kind: 'changed', id })
  return sent
}

/** Until none is left that is not uploaded: one may be added on the way to what is taken back and sent again. */
async function send(id: string, mayOvertake = true): Promise<Outcome> {
  const draft = readDraft(id)
  if (draft?.state.kind !== 'queued') return { kind: 'gone' }
  const missing = draft.pictures.find((picture) => !isUploaded(picture))
  if (missing === undefined) return submit(draft, mayOvertake)
  const uploaded = await upload(id, missing.key)
  if (uploaded === 'lost') return giveBack(id, { kind: 'picture-lost' })
  return uploaded === 'uploaded' ? send(id, mayOvertake) : wait(id, uploaded)
}

/** @param mayOvertake once: what is there is an earlier try of this very draft, which becomes its next version. */
async function submit(draft: ReflectionDraft, mayOvertake: boolean): Promise<Outcome> {
  const { id } = draft
  changeDraft(id, (latest) => ({ ...latest, attempted: true }))
  const answer = draft.version === 0 ? await call('library.submitReflection', submissionOf(draft)) : await call('library.editReflection', editOf(draft))
  if (answer.kind === 'done') return arrived(draft, answer.output)
  if (answer.kind !== 'refused' || isPassing(answer)) return wait(id, whyOf(answer))
  changeDraft(id, (latest) => ({ ...latest, attempted: false }))
  if (answer.code !== 'ID_TAKEN' && answer.code !== 'VERSION_CHANGED') return refused(id, answer)
  const known = await learnVersion(id)
  if (known.kind !== 'done') return isPassing(known) ? wait(id, whyOf(known)) : refused(id, answer)
  return mayOvertake && (draft.attempted || answer.code === 'ID_TAKEN') ? send(id, false) : refused(id, answer)
}

async function arrived(sent: ReflectionDraft, written: Written): Promise<Outcome> {
  const { id } = sent
  noteReflectionChange()
  keepPupils(id, sent.pupils)
  const { candidate, visibility } = written.own
  const draft = changeDraft(id, (latest) => ({ ...latest, version: written.version, visibilityBefore: candidate?.visibility ?? visibility, attempted: false }))
  // It was taken back on its way, changed, and sent again.
  if (draft?.state.kind === 'queued' && !holdsTheSame(draft, sent)) return send(id)
  if (candidate?.standing.kind === 'refused') return giveBack(id, { kind: 'not-passed', standing: candidate.standing })
  if (draft?.state.kind === 'queued') await forgetDraft(id)
  return { kind: 'sent', written }
}

function refused(id: string, { code, detail }: Refusal): Outcome {
  const [, index] = /^pictures\.(\d+)/.exec(detail.field ?? '') ?? []
  const key = readDraft(id)?.pictures[Number(index)]?.key
  // It is uploaded anew, or has to be taken out.
  if (key !== undefined) changeDraft(id, (draft) => withPictureChanged(draft, key, { largeId: '', smallId: '', trouble: detail.picture ?? 'missing' }))
  return giveBack(id, { kind: 'refused', code, detail })
}

/** What is there by now is what the next try changes. */
async function learnVersion(id: string): Promise<Answer<unknown>> {
  const answer = await call('library.reflection', { id })
  if (answer.kind !== 'done') return answer
  const { own, sent, shown } = answer.output
  const latest = sent ?? shown
  if (own === null || latest === null) return { kind: 'refused', code: 'NOT_FOUND', detail: {}, now: answer.now }
  changeDraft(id, (draft) => ({ ...draft, version: latest.version, visibilityBefore: own.candidate?.visibility ?? own.visibility }))
  return answer
}

function whyOf(trouble: Trouble): 'offline' | 'failed' {
  return trouble.kind === 'offline' ? 'offline' : 'failed'
}

function wait(id: string, why: 'offline' | 'failed'): Outcome {
  changeQueued(id, (draft) => ({ ...draft, state: { kind: 'queued', why } }))
  return { kind: 'queued' }
}

function giveBack(id: string, because: Returned): Outcome {
  changeQueued(id, (draft) => ({ ...draft, state: { kind: 'returned', because } }))
  return { kind: 'returned' }
}

/** Nothing of one that was taken back meanwhile. */
function changeQueued(id: string, change: (draft: ReflectionDraft) => ReflectionDraft): void {
  changeDraft(id, (draft) => (draft.state.kind === 'queued' ? change(draft) : draft))
}

/** Whoever calls while it is under way waits for the same. */
function upload(id: string, key: string): Promise<PictureUpload> {
  const name = `${id}/${key}`
  const underWay = uploading.get(name)
  if (underWay !== undefined) return underWay
  const uploaded = uploadPicture(reflectionDrafts, id, key, (percent) => tell({ kind: 'progress', id, key, percent })).finally(() => {
    uploading.delete(name)
    tell({ kind: 'changed', id })
  })
  uploading.set(name, uploaded)
  return uploaded
}

function tell(news: OutboxNews): void {
  for (const listener of listeners) listener(news)
}
