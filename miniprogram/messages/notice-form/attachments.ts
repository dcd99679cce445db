import { uploadFile } from '../../services/cloud'
import { chooseDocuments } from '../../services/chosen-documents'
import { choosePictures, smallPicture } from '../../services/proof-pictures'
import { isPicture, type FileKind } from '../notice-words'

/** A file of a notice. `fileId` is set once it is stored; `path` is on this phone, as long as WeChat keeps it. */
export type Attachment = { key: string; path: string; name: string; kind: FileKind; bytes: number; fileId: string }

export const mostAttachments = 9

/** `refused`: why some were left out, in words; empty when none was. */
export type Picked = { attachments: Attachment[]; refused: string }

/** Null: thought better of it. */
export async function pickPictures(already: readonly Attachment[]): Promise<Picked | null> {
  const pictures = await choosePictures(mostAttachments - already.length)
  if (pictures === null) return null
  const first = already.filter(({ kind }) => isPicture(kind)).length + 1
  // The album tells no names. Whatever they were, they are sent as small JPEGs.
  return { attachments: pictures.map(({ path }, i) => ({ key: path, path, name: `图片 ${first + i}.jpg`, kind: 'jpg', bytes: 0, fileId: '' })), refused: '' }
}

/** From a chat, where WeChat keeps files. Null: thought better of it. */
export async function pickDocuments(already: readonly Attachment[]): Promise<Picked | null> {
  const chosen = await chooseDocuments(mostAttachments - already.length)
  if (chosen === null) return null
  return { attachments: chosen.documents.map((one) => ({ ...one, key: one.path, fileId: '' })), refused: chosen.refused }
}

export type Stored = { kind: 'stored'; attachments: Attachment[] } | { kind: 'offline' | 'failed'; name: string }
export type Listeners = { remember: (attachments: Attachment[]) => void; progress: (words: string) => void }

/** Stores those that are not stored yet. `remember` hears of each, before anything can get lost. */
export async function storeAll(noticeId: string, attachments: readonly Attachment[], { remember, progress }: Listeners): Promise<Stored> {
  const done = [...attachments]
  for (const [index, attachment] of attachments.entries()) {
    if (attachment.fileId !== '') continue
    const words = `正在上传第 ${index + 1} 个附件`
    progress(`${words}…`)
    const path = isPicture(attachment.kind) ? await smallPicture(attachment.path) : attachment.path
    const upload = await uploadFile(`notices/${noticeId}/${freeNumber(done)}.${attachment.kind}`, path, (percent) => progress(`${words} ${percent}%`))
    if (upload.kind !== 'done') return { kind: upload.kind, name: attachment.name }
    done[index] = { ...attachment, fileId: upload.fileId }
    remember([...done])
  }
  return { kind: 'stored', attachments: done }
}

/** One more than the highest: a former file of somebody else's may still lie under a lower one. The cloud takes 1 to 99. */
export function freeNumber(attachments: readonly Attachment[]): number {
  const taken = attachments.map(({ fileId }) => Number(/(\d+)\.\w+$/.exec(fileId)?.[1] ?? 0))
  const next = Math.max(0, ...taken) + 1
  if (next <= 99) return next
  return Array.from({ length: 99 }, (_, i) => i + 1).find((number) => !taken.includes(number)) ?? 99
}
