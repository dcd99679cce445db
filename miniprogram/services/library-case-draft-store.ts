import { draftStore } from './draft-store'
import { isEmptyCase, uploadedAnew, type CaseDraft } from './library-case-draft'
import { removeFile } from './own-files'
import { removePicture } from './reflection-pictures'

const store = draftStore<CaseDraft>('case-draft:', 1, isEmptyCase)
/** Of two of the same case the one that was not gone on with: it can be taken back. */
const aside = draftStore<CaseDraft>('case-aside:', 1, isEmptyCase)

export const { all: keptCases, read: readCase, keep: keepCase, change: changeCase } = store

/** With its pictures and files on this phone, these first: what a crash in between leaves can be forgotten again. */
export async function forgetCase(id: string): Promise<void> {
  for (const draft of [readCase(id), aside.read(id)]) if (draft !== null) await removeOwn(draft)
  store.remove(id)
  aside.remove(id)
}

export function readAside(id: string): CaseDraft | null {
  return aside.read(id)
}

/** Goes on under another id with what the cloud never had: the one that it was begun under is not to be had. Null: there is nothing of it any more. */
export function moveCase(id: string, to: string): CaseDraft | null {
  const draft = readCase(id)
  if (draft === null) return null
  const moved = store.keep({ ...uploadedAnew(draft), id: to }).draft
  store.remove(id)
  return moved
}

/** Goes on with `taken`; what was gone on with so far is put aside. */
export function exchangeCase(taken: CaseDraft, left: CaseDraft): CaseDraft {
  aside.keep(left)
  return store.keep(taken).draft
}

async function removeOwn({ pictures, files }: CaseDraft): Promise<void> {
  for (const picture of pictures) await removePicture(picture.files)
  for (const { path } of files) if (path !== '') await removeFile(path)
}
