import { call, type Trouble } from '../../services/cloud'
import { uploadOwnFile } from '../../services/upload-own-file'
import { troubleSentence } from '../../utils/trouble'
import { inputOf, type Field, type ResourceDraft } from './resource-draft'

export type Sent =
  | { kind: 'sent' }
  /** Nothing was changed in the cloud. `field`: where it lies, if it is known. */
  | { kind: 'not-sent'; sentence: string; field: Field | null }
  /** There is another version, perhaps of an earlier try whose answer got lost: the next try takes its place. */
  | { kind: 'overtaken'; version: number; sentence: string }

type Listeners = { remember: (draft: ResourceDraft) => void; progress: (words: string) => void }

/** Uploads what is not stored yet, then sends. `remember` hears of each file, before anything can get lost; the same again is safe. */
export async function sendResource(draft: ResourceDraft, listeners: Listeners): Promise<Sent> {
  const stored = await storeAll(draft, listeners)
  if ('sentence' in stored) return { kind: 'not-sent', sentence: stored.sentence, field: 'files' }
  listeners.progress('正在检查…')
  const answer = await call('library.writeResource', inputOf(stored.draft))
  if (answer.kind === 'done') return { kind: 'sent' }
  if (answer.kind === 'refused' && answer.code === 'VERSION_CHANGED') return overtaken(draft.id, answer)
  return { kind: 'not-sent', ...placed(answer, stored.draft) }
}

async function storeAll(draft: ResourceDraft, { remember, progress }: Listeners): Promise<{ draft: ResourceDraft } | { sentence: string }> {
  let now = draft
  for (const { key, number, name, path, kind, fileId } of draft.files) {
    if (fileId !== '') continue
    progress(`正在上传「${name}」…`)
    const stored = await uploadOwnFile(`resources/${draft.id}/${number}.${kind}`, path, (percent) => progress(`正在上传「${name}」 ${percent}%`))
    if (stored.kind === 'lost') return { sentence: `「${name}」不在手机里了，请去掉以后重新选。` }
    if (stored.kind !== 'done') return { sentence: `「${name}」没有传上去${stored.kind === 'offline' ? '：没有连上网络' : ''}。写的都还在，请再点一次。` }
    now = { ...now, files: now.files.map((one) => (one.key === key ? { ...one, fileId: stored.fileId } : one)) }
    remember(now)
  }
  return { draft: now }
}

async function overtaken(id: string, refused: Trouble): Promise<Sent> {
  const there = await call('library.resource', { id })
  if (there.kind !== 'done' || there.output.own === null) return { kind: 'not-sent', sentence: troubleSentence(refused), field: null }
  return { kind: 'overtaken', version: there.output.own.version, sentence: '已经有一份更新的（也可能是刚才那一次已经发出）。再点一次，就换成这里的内容。' }
}

/** `files.2` is the third document. */
function placed(trouble: Trouble, { files }: ResourceDraft): { sentence: string; field: Field | null } {
  const sentence = troubleSentence(trouble)
  if (trouble.kind !== 'refused') return { sentence, field: null }
  const [, index] = /^files\.(\d+)/.exec(trouble.detail.field ?? '') ?? []
  if (trouble.code === 'FILE_REFUSED') return { sentence: `「${files[Number(index)]?.name ?? ''}」：${sentence}`, field: 'files' }
  return { sentence, field: null }
}
