import type { RefusalDetail } from '../../../contract/refusals'
import { call, type Trouble } from '../../services/cloud'
import { uploadOwnFile, type OwnUpload } from '../../services/upload-own-file'
import { troubleSentence } from '../../utils/trouble'
import { inputOf, type RecordDraft } from './record-draft'

export type Sent =
  | { kind: 'sent'; version: number }
  /** Nothing was changed in the cloud. */
  | { kind: 'not-sent'; sentence: string }
  /** There is another version, perhaps of an earlier try whose answer got lost: the next try takes its place. */
  | { kind: 'overtaken'; version: number; sentence: string }

type Listeners = { remember: (draft: RecordDraft) => void; progress: (words: string) => void }

/** Uploads what is not stored yet, then sends. `remember` hears of each file, before anything can get lost; the same again is safe. */
export async function sendRecord(activityId: string, draft: RecordDraft, listeners: Listeners): Promise<Sent> {
  const stored = await storeAll(draft, listeners)
  if ('sentence' in stored) return { kind: 'not-sent', sentence: stored.sentence }
  const answer = await call('library.writeRecord', inputOf(activityId, stored.draft))
  if (answer.kind === 'done') return { kind: 'sent', version: answer.output.version }
  if (answer.kind === 'refused' && answer.code === 'VERSION_CHANGED') return overtaken(activityId, answer)
  return { kind: 'not-sent', sentence: sentenceOf(answer, stored.draft) }
}

async function storeAll(draft: RecordDraft, { remember, progress }: Listeners): Promise<{ draft: RecordDraft } | { sentence: string }> {
  let now = draft
  for (const [i, { key, number, files, largeId }] of draft.pictures.entries()) {
    if (largeId !== '') continue
    const what = `第 ${i + 1} 张照片`
    progress(`正在上传${what}…`)
    const large = await store(`records/${draft.id}/${number}.${endingOf(files.large)}`, files.large)
    const small = large.kind === 'done' ? await store(`records/${draft.id}/${number}s.${endingOf(files.small)}`, files.small) : large
    if (large.kind !== 'done' || small.kind !== 'done') return { sentence: uploadSentence(what, small.kind) }
    now = { ...now, pictures: now.pictures.map((one) => (one.key === key ? { ...one, largeId: large.fileId, smallId: small.fileId } : one)) }
    remember(now)
  }
  for (const { key, number, name, path, kind, fileId } of draft.files) {
    if (fileId !== '') continue
    progress(`正在上传「${name}」…`)
    const file = await store(`records/${draft.id}/${number}.${kind}`, path)
    if (file.kind !== 'done') return { sentence: uploadSentence(`「${name}」`, file.kind) }
    now = { ...now, files: now.files.map((one) => (one.key === key ? { ...one, fileId: file.fileId } : one)) }
    remember(now)
  }
  return { draft: now }
}

function store(cloudPath: string, path: string): Promise<OwnUpload> {
  return uploadOwnFile(cloudPath, path, () => undefined)
}

function uploadSentence(what: string, kind: OwnUpload['kind']): string {
  if (kind === 'lost') return `${what}不在手机里了，请去掉以后重新选。`
  return kind === 'offline' ? `${what}没有传上去：没有连上网络。写的都还在，连上后请再点一次。` : `${what}没有传上去。写的都还在，请再点一次，或者先去掉它。`
}

async function overtaken(activityId: string, refused: Trouble): Promise<Sent> {
  const there = await call('library.activityRecord', { activityId })
  if (there.kind !== 'done') return { kind: 'not-sent', sentence: troubleSentence(refused) }
  return { kind: 'overtaken', version: there.output.version, sentence: '已经有一份更新的活动记录（也可能是刚才那一次已经发出）。再点一次，就换成这里的内容。' }
}

/** `pictures.2.large` is the third photo. */
function sentenceOf(trouble: Trouble, { files }: RecordDraft): string {
  const sentence = troubleSentence(trouble)
  if (trouble.kind !== 'refused') return sentence
  const { field = '' }: RefusalDetail = trouble.detail
  const [, list, index] = /^(pictures|files)\.(\d+)/.exec(field) ?? []
  if (trouble.code === 'PICTURE_REFUSED' && list === 'pictures') return `第 ${Number(index) + 1} 张照片：${sentence}`
  if (trouble.code === 'FILE_REFUSED' && list === 'files') return `「${files[Number(index)]?.name ?? ''}」：${sentence}`
  return sentence
}

/** Of the paths that `preparePicture` made. */
function endingOf(path: string): string {
  return /\.(\w+)$/.exec(path)?.[1] ?? 'jpg'
}
