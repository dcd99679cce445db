import { newPhoneId } from '../utils/new-id'
import { chooseDocuments, type ChosenDocument, type DocumentKind } from './chosen-documents'
import { highestNumber } from './draft-pictures'
import { copyFile, ownPath, removeFile } from './own-files'

/** `path`: in this phone's own folder; empty of one that is stored already. `fileId`: what the cloud calls it, empty: not uploaded yet. */
export type DraftDocument = { key: string; number: number; path: string; name: string; kind: DocumentKind; bytes: number; fileId: string }

/** `nextNumber`: under which the next picture or document is stored; none has one that was another's. */
type Documented = { files: DraftDocument[]; nextNumber: number }

/** The draft that documents are put into, as it is by now; null: there is none any more. Copies lie on this phone under names that begin with `prefix`. */
type Taking = { most: number; prefix: string; draft: () => Documented | null; change: (part: Documented) => void }

/** Puts what is chosen into a draft, each as soon as it is safe on this phone. Answers in words why some were left out; null: thought better of it. */
export async function addDocuments(taking: Taking): Promise<string | null> {
  const chosen = await chooseDocuments(taking.most - (taking.draft()?.files.length ?? 0))
  if (chosen === null) return null
  let { refused } = chosen
  for (const document of chosen.documents) refused += await addDocument(document, taking)
  return refused
}

/** Why it was left out; empty: it was not, or there is nothing any more that it could be put into. */
async function addDocument({ path, name, kind, bytes }: ChosenDocument, { most, prefix, draft, change }: Taking): Promise<string> {
  const key = await newPhoneId()
  const before = draft()
  if (before === null) return ''
  if (!takesOneMore(before, most)) return leftOut(name)
  const own = ownPath(`${prefix}-${key}.${kind}`)
  if (!(await copyFile(path, own))) return `手机空间不够，「${name}」没能加上。`
  // Others may have been put into it while this one was copied: its number is taken only now.
  const latest = draft()
  if (latest !== null && takesOneMore(latest, most)) {
    change({ nextNumber: latest.nextNumber + 1, files: [...latest.files, { key, number: latest.nextNumber, path: own, name, kind, bytes, fileId: '' }] })
    return ''
  }
  await removeFile(own)
  return latest === null ? '' : leftOut(name)
}

function takesOneMore({ files, nextNumber }: Documented, most: number): boolean {
  return files.length < most && nextNumber <= highestNumber
}

function leftOut(name: string): string {
  return `加过的文件太多了，「${name}」没能加上。`
}
