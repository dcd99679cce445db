import { deleteFiles } from './cloud'
import { withPictureChanged, type DraftPicture, type Pictured } from './draft-pictures'
import { uploadOwnFile, type OwnUpload } from './upload-own-file'

type NotUploaded = Exclude<OwnUpload['kind'], 'done'>
export type PictureUpload = 'uploaded' | NotUploaded

/** Drafts of a kind on this phone, and the `folder` of the cloud in which what belongs to them lies. */
type PicturedDrafts<Draft extends Pictured> = { folder: string; read: (id: string) => Draft | null; change: (id: string, change: (draft: Draft) => Draft) => Draft | null }

/**
 * Uploads both files of a picture, those that are not there yet, and writes down in the draft what became of them. A picture that was taken out meanwhile needs none.
 * @param onPercent of both files together
 */
export async function uploadPicture<Draft extends Pictured>(drafts: PicturedDrafts<Draft>, id: string, key: string, onPercent: (percent: number) => void): Promise<PictureUpload> {
  for (const { size, idOf, from, share } of parts) {
    const picture = drafts.read(id)?.pictures.find((one) => one.key === key)
    if (picture === undefined || picture[idOf] !== '') continue
    const path = picture.files[size]
    const target = `${drafts.folder}/${id}/${picture.number}${size === 'small' ? 's' : ''}.${endingOf(path)}`
    const stored = await uploadOwnFile(target, path, (percent) => onPercent(Math.round(from + percent * share)))
    if (stored.kind !== 'done') {
      // Without a network nothing is wrong with it.
      if (stored.kind !== 'offline') drafts.change(id, (latest) => withPictureChanged(latest, key, { trouble: stored.kind === 'lost' ? 'lost' : 'not-uploaded' }))
      return stored.kind
    }
    const draft = drafts.change(id, (latest) => withPictureChanged(latest, key, { [idOf]: stored.fileId, trouble: null }))
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

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}
