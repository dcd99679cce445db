import { deleteFiles } from '../../services/cloud'
import { isUploaded } from '../../services/draft-pictures'
import type { CaseDraft } from '../../services/library-case-draft'
import { changeCase, readCase } from '../../services/library-case-draft-store'
import { uploadOwnFile } from '../../services/upload-own-file'
import { uploadPicture, type PictureUpload } from '../../services/upload-picture'

const caseDrafts = { folder: 'cases', read: readCase, change: changeCase }

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
    const uploaded = picture !== undefined ? await uploadPicture(caseDrafts, id, picture.key, (percent) => progress(picture.key, percent)) : file !== undefined ? await uploadDocument(id, file, progress) : 'uploaded'
    if (uploaded === 'offline') return { kind: 'offline' }
    if (uploaded !== 'uploaded') return { kind: uploaded, what: picture === undefined ? `「${file?.name ?? ''}」` : `第 ${place + 1} 张图片` }
  }
}

async function uploadDocument(id: string, { key, number, path, kind }: CaseDraft['files'][number], progress: Progress): Promise<PictureUpload> {
  const stored = await uploadOwnFile(`cases/${id}/${number}.${kind}`, path, (percent) => progress(key, percent))
  if (stored.kind !== 'done') return stored.kind
  const draft = changeCase(id, (latest) => ({ ...latest, files: latest.files.map((file) => (file.key === key ? { ...file, fileId: stored.fileId } : file)) }))
  if (draft === null || draft.files.every((file) => file.key !== key)) void deleteFiles([stored.fileId])
  return 'uploaded'
}
