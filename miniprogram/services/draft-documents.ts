import { newPhoneId } from '../utils/new-id'
import { chooseDocuments, type DocumentKind } from './chosen-documents'
import { highestNumber } from './draft-pictures'
import { copyFile, ownPath } from './own-files'

/** `path`: in this phone's own folder; empty of one that is stored already. `fileId`: what the cloud calls it, empty: not uploaded yet. */
export type DraftDocument = { key: string; number: number; path: string; name: string; kind: DocumentKind; bytes: number; fileId: string }

/** `nextNumber`: under which the next picture or document is stored; none has one that was another's. */
type Documented = { files: DraftDocument[]; nextNumber: number }

/** The draft that documents are put into, as it is by now; null: there is none any more. Copies lie on this phone under names that begin with `prefix`. */
type Taking = { most: number; prefix: string; draft: () => Documented | null; change: (part: Documented) => void }

/** Puts what is chosen into a draft, each as soon as it is safe on this phone. Answers in words why some were left out; null: thought better of it. */
export async function addDocuments({ most, prefix, draft, change }: Taking): Promise<string | null> {
  const chosen = await chooseDocuments(most - (draft()?.files.length ?? 0))
  if (chosen === null) return null
  let { refused } = chosen
  for (const { path, name, kind, bytes } of chosen.documents) {
    const key = await newPhoneId()
    const own = ownPath(`${prefix}-${key}.${kind}`)
    const latest = (await copyFile(path, own)) ? draft() : null
    if (latest === null || latest.nextNumber > highestNumber) refused += `手机空间不够，「${name}」没能加上。`
    else change({ nextNumber: latest.nextNumber + 1, files: [...latest.files, { key, number: latest.nextNumber, path: own, name, kind, bytes, fileId: '' }].slice(0, most) })
  }
  return refused
}
