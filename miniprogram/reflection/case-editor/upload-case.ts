import { deleteFiles, uploadFile } from '../../services/cloud'
import type { CaseDraft } from '../../services/library-case-draft'
import { changeCase, readCase } from '../../services/library-case-draft-store'
import { sizeOfFile } from '../../services/own-files'
import { isUploaded, withPictureChanged, type DraftPicture } from '../../services/reflection-draft'

/** `percent`: of both files of a picture together. */
export type Progress = (key: string, percent: number) => void
/** `lost`: it is not on this phone any more. */
export type Uploaded = { kind: 'uploaded' } | { kind: 'offline' } | { kind: 'failed' | 'lost'; what: string }

/** Uploads what is not in the cloud yet, one after the other, until nothing is left; also what is added meanwhile. */
export async function uploadCase(id: string, progress: Progress): Promise<Uploaded> {
  for (;;) {
    const draft = readCase(id)
    const place = draft?.pictures.findIndex((picture) => !isUploaded(picture)) ?? -1
    const picture = draft?.pictures[place]
    const file = draft?.files.find(({ fileId }) => fileId === '')
    if (picture === undefined && file === undefined) return { kind: 'uploaded' }
    const uploaded = picture !== undefined ? await uploadPicture(id, picture.key, progress) : file !== undefined ? await uploadDocument(id, file, progress) : 'uploaded'
    if (uploaded === 'offline') return { kind: 'offline' }
    if (uploaded !== 'uploaded') return { kind: uploaded, what: picture === undefined ? `「${file?.name ?? ''}」` : `第 ${place + 1} 张图片` }
  }
}

type Outcome = 'uploaded' | 'offline' | 'failed' | 'lost'

/** Both files, those that are not there yet. */
async function uploadPicture(id: string, key: string, progress: Progress): Promise<Outcome> {
  for (const { size, idOf, from, share } of parts) {
    const picture = readCase(id)?.pictures.find((one) => one.key === key)
    if (picture === undefined || picture[idOf] !== '') continue
    const path = picture.files[size]
    const target = `cases/${id}/${picture.number}${size === 'small' ? 's' : ''}.${path.slice(path.lastIndexOf('.') + 1)}`
    const stored = await store(target, path, (percent) => progress(key, Math.round(from + percent * share)))
    if (stored.kind !== 'done') return mark(id, key, stored.kind)
    const draft = changeCase(id, (latest) => withPictureChanged(latest, key, { [idOf]: stored.fileId, trouble: null }))
    // It was taken out on its way.
    if (draft === null || draft.pictures.every((one) => one.key !== key)) void deleteFiles([stored.fileId])
  }
  return 'uploaded'
}

/** `from`, `share`: of the way of a picture, in hundredths and as a part. */
const parts = [
  { size: 'large', idOf: 'largeId', from: 0, share: 0.8 },
  { size: 'small', idOf: 'smallId', from: 80, share: 0.2 },
] as const satisfies readonly { size: keyof DraftPicture['files']; idOf: keyof DraftPicture; from: number; share: number }[]

async function uploadDocument(id: string, { key, number, path, kind }: CaseDraft['files'][number], progress: Progress): Promise<Outcome> {
  const stored = await store(`cases/${id}/${number}.${kind}`, path, (percent) => progress(key, percent))
  if (stored.kind !== 'done') return stored.kind
  const draft = changeCase(id, (latest) => ({ ...latest, files: latest.files.map((file) => (file.key === key ? { ...file, fileId: stored.fileId } : file)) }))
  if (draft === null || draft.files.every((file) => file.key !== key)) void deleteFiles([stored.fileId])
  return 'uploaded'
}

async function store(target: string, path: string, onProgress: (percent: number) => void): Promise<{ kind: 'done'; fileId: string } | { kind: Exclude<Outcome, 'uploaded'> }> {
  if (path === '' || (await sizeOfFile(path)) === null) return { kind: 'lost' }
  return uploadFile(target, path, onProgress)
}

/** Without a network nothing is wrong with it. */
function mark(id: string, key: string, why: Exclude<Outcome, 'uploaded'>): Outcome {
  if (why !== 'offline') changeCase(id, (draft) => withPictureChanged(draft, key, { trouble: why === 'lost' ? 'lost' : 'not-uploaded' }))
  return why
}
