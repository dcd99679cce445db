import { uploadFile } from '../../services/cloud'
import { choosePictures, smallPicture } from '../../services/proof-pictures'
import { isPicture, type FileKind } from '../notice-words'

/** A file of a notice. `fileId` is set once it is stored; `path` is on this phone, as long as WeChat keeps it. */
export type Attachment = { key: string; path: string; name: string; kind: FileKind; bytes: number; fileId: string }

export const mostAttachments = 9
const mostBytes = 10 * 1_048_576
const longestName = 100
const documentKinds: readonly FileKind[] = ['pdf', 'docx', 'xlsx', 'pptx']

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
  const chosen = await chosenDocuments(mostAttachments - already.length)
  if (chosen === null) return null
  const attachments: Attachment[] = []
  const refused: string[] = []
  for (const { path, name, size } of chosen) {
    const kind = kindOf(name)
    if (kind === null) refused.push(`「${name}」打不开，只能是 PDF、Word（docx）、Excel（xlsx）或 PPT（pptx）。`)
    else if (size > mostBytes) refused.push(`「${name}」超过了 10 MB。`)
    else attachments.push({ key: path, path, name: shortName(name, kind), kind, bytes: size, fileId: '' })
  }
  return { attachments, refused: refused.join('') }
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

async function chosenDocuments(most: number): Promise<{ path: string; name: string; size: number }[] | null> {
  try {
    const { tempFiles } = await wx.chooseMessageFile({ count: most, type: 'file', extension: [...documentKinds] })
    return tempFiles.slice(0, most)
  } catch {
    return null
  }
}

function kindOf(name: string): FileKind | null {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return documentKinds.find((kind) => kind === ending) ?? null
}

function shortName(name: string, kind: FileKind): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - kind.length - 1)}.${kind}`
}
