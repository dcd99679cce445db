import type { OutputOf } from '../../../contract/index'
import { call, type Trouble } from '../../services/cloud'
import { keepPupils } from '../../services/kept-pupils'
import { noteLibraryChange } from '../../services/library-changes'
import { caseProblems, draftOfCase, isUnsaved, matterOf, saveInput, submitInput, textOf, withStored, type CaseDraft } from '../../services/library-case-draft'
import { changeCase, forgetCase, moveCase, readCase } from '../../services/library-case-draft-store'
import { isUploaded, withPictureChanged } from '../../services/draft-pictures'
import { newPhoneId } from '../../utils/new-id'
import { isOwnSave } from './own-save'
import { uploadCase, type Uploaded } from './upload-case'

type Refused = Extract<Trouble, { kind: 'refused' }>
type Stopped =
  /** There is another draft in the cloud, from another device. */
  | { kind: 'conflict' }
  | { kind: 'not-uploaded'; uploaded: Exclude<Uploaded, { kind: 'uploaded' }> }
  | { kind: 'trouble'; trouble: Trouble }

/** `unchanged`: the cloud has all of it. `too-long`: it takes no more than so much. */
export type Saved = { kind: 'saved' } | { kind: 'unchanged' } | { kind: 'too-long' } | Stopped
/** `not-passed`: it has arrived, and the check lets nobody see it. */
export type Submitted = { kind: 'submitted' } | { kind: 'not-passed'; own: OutputOf<'library.submitCase'>['own'] } | Stopped

/** `moved`: the draft is gone on with under the id `to`. */
export type SaveNews = { kind: 'progress'; id: string; key: string; percent: number } | { kind: 'begun' | 'ended'; id: string } | { kind: 'moved'; id: string; to: string }

const listeners = new Set<(news: SaveNews) => void>()
const underWay = new Map<string, Promise<unknown>>()

/** Tells what is on its way to the cloud. Answers how to stop hearing. */
export function hearCaseSaving(listener: (news: SaveNews) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function isSavingCase(id: string): boolean {
  return underWay.has(id)
}

/** Puts what stands on this phone into the cloud, also when its page was left. One at a time: what is under way comes first. */
export function saveCase(id: string): Promise<Saved> {
  return inTurn(id, () => save(id))
}

export function submitCase(id: string): Promise<Submitted> {
  return inTurn(id, () => submit(id))
}

async function inTurn<Outcome>(id: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const before = underWay.get(id)
  const mine = (before ?? Promise.resolve()).then(work)
  const settled = mine.catch(() => undefined)
  underWay.set(id, settled)
  tell({ kind: 'begun', id })
  try {
    return await mine
  } finally {
    if (underWay.get(id) === settled) underWay.delete(id)
    tell({ kind: 'ended', id })
  }
}

async function save(id: string): Promise<Saved> {
  const draft = readCase(id)
  if (draft === null || !isUnsaved(draft)) return { kind: 'unchanged' }
  if (caseProblems(draft).some(({ problem }) => problem === 'too-long')) return { kind: 'too-long' }
  const uploaded = await uploadCase(id, (key, percent) => tell({ kind: 'progress', id, key, percent }))
  if (uploaded.kind === 'offline') return { kind: 'not-uploaded', uploaded }
  // One picture that is lost keeps nobody from saving the words.
  const saved = await send(id)
  return saved.kind === 'saved' && uploaded.kind !== 'uploaded' ? { kind: 'not-uploaded', uploaded } : saved
}

async function send(id: string, mayLookAgain = true): Promise<Saved> {
  const sent = readCase(id)
  if (sent === null) return { kind: 'unchanged' }
  const input = saveInput(sent)
  if (sent.attempted === null) changeCase(id, (latest) => ({ ...latest, attempted: textOf(input.words) }))
  const answer = await call('library.saveCase', input)
  if (answer.kind === 'done') {
    changeCase(id, (latest) => withStored(latest, sent, answer.output))
    noteLibraryChange()
    return { kind: 'saved' }
  }
  if (answer.kind !== 'refused') return { kind: 'trouble', trouble: answer }
  if (answer.code === 'VERSION_CHANGED' && mayLookAgain) {
    const there = await lookAgain(id)
    if (there.kind === 'ours') return send(id, false)
    return there.kind === 'theirs' ? { kind: 'conflict' } : there
  }
  const to = isSomebodyElses(sent, answer) ? await move(id) : null
  return to === null ? refused(sent, answer) : saveCase(to)
}

async function submit(id: string): Promise<Submitted> {
  const uploaded = await uploadCase(id, (key, percent) => tell({ kind: 'progress', id, key, percent }))
  if (uploaded.kind !== 'uploaded') return { kind: 'not-uploaded', uploaded }
  return sendWhole(id)
}

async function sendWhole(id: string, mayLookAgain = true): Promise<Submitted> {
  const sent = readCase(id)
  const input = sent === null ? null : submitInput(sent)
  if (sent === null || input === null) return { kind: 'trouble', trouble: { kind: 'failed' } }
  if (sent.attempted === null) changeCase(id, (latest) => ({ ...latest, attempted: textOf(input.words) }))
  const answer = await call('library.submitCase', input)
  if (answer.kind === 'done') return arrived(sent, answer.output)
  if (answer.kind !== 'refused') return { kind: 'trouble', trouble: answer }
  if (answer.code === 'VERSION_CHANGED' && mayLookAgain) {
    const there = await lookAgain(id)
    if (there.kind === 'ours') return there.isSubmitted && textOf(input.words) === sent.attempted ? finish(sent) : sendWhole(id, false)
    return there.kind === 'theirs' ? { kind: 'conflict' } : there
  }
  const to = isSomebodyElses(sent, answer) ? await move(id) : null
  return to === null ? refused(sent, answer) : submitCase(to)
}

async function arrived(sent: CaseDraft, { seen, own }: OutputOf<'library.submitCase'>): Promise<Submitted> {
  if (own.check?.kind !== 'refused') return finish(sent)
  keepPupils(sent.id, sent.pupils)
  noteLibraryChange()
  changeCase(sent.id, (latest) => ({ ...latest, seen, version: own.version, visibilityBefore: own.visibility, attempted: null, savedAs: matterOf(sent) }))
  return { kind: 'not-passed', own }
}

async function finish({ id, pupils }: CaseDraft): Promise<Submitted> {
  keepPupils(id, pupils)
  await forgetCase(id)
  noteLibraryChange()
  return { kind: 'submitted' }
}

type There = { kind: 'ours'; isSubmitted: boolean } | { kind: 'theirs' } | { kind: 'trouble'; trouble: Trouble }

/** What is there may be this phone's own, whose answer got lost: then it is gone on with. */
async function lookAgain(id: string): Promise<There> {
  const answer = await call('library.libraryCase', { id, counts: false })
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const fresh = draftOfCase(answer.output, answer.now)
  const kept = readCase(id)
  if (fresh === null || kept === null || !isOwnSave(kept, fresh)) return { kind: 'theirs' }
  const { seen, version, visibilityBefore } = fresh
  changeCase(id, (latest) => ({ ...latest, seen, version, visibilityBefore, attempted: null }))
  return { kind: 'ours', isSubmitted: answer.output.own?.state === 'submitted' }
}

/** The id follows from a reflection's, which others read, too: somebody was first to use it. */
function isSomebodyElses({ seen }: CaseDraft, { code }: Refused): boolean {
  return code === 'ID_TAKEN' && seen === 0
}

/** Under which id it is gone on with; null: there is no draft any more. */
async function move(id: string): Promise<string | null> {
  const to = await newPhoneId()
  if (moveCase(id, to) === null) return null
  tell({ kind: 'moved', id, to })
  return to
}

/** `pictures.2.large` is the third of those that were sent: it is uploaded anew, or has to be taken out. */
function refused(sent: CaseDraft, trouble: Refused): Stopped {
  const { id } = sent
  changeCase(id, (latest) => ({ ...latest, attempted: null }))
  const [, list, index] = /^(?:words\.)?(pictures|files)\.(\d+)/.exec(trouble.detail.field ?? '') ?? []
  const picture = list === 'pictures' ? sent.pictures.filter(isUploaded)[Number(index)] : undefined
  const file = list === 'files' ? sent.files.filter(({ fileId }) => fileId !== '')[Number(index)] : undefined
  if (picture !== undefined) changeCase(id, (latest) => withPictureChanged(latest, picture.key, { largeId: '', smallId: '', trouble: picture.files.large === '' ? 'lost' : (trouble.detail.picture ?? 'missing') }))
  if (file !== undefined) changeCase(id, (latest) => ({ ...latest, files: latest.files.map((one) => (one.key === file.key ? { ...one, fileId: '' } : one)) }))
  return { kind: 'trouble', trouble }
}

function tell(news: SaveNews): void {
  for (const listener of listeners) listener(news)
}
