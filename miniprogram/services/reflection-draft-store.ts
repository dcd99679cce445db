import { draftStore } from './draft-store'
import { isEmpty, type ReflectionDraft } from './reflection-draft'
import { removePicture } from './reflection-pictures'

const store = draftStore<ReflectionDraft>('reflection-draft:', 1, isEmpty)

export const { all: keptDrafts, read: readDraft, keep: keepDraft, change: changeDraft } = store

/** With its pictures on this phone, these first: what a crash in between leaves can be forgotten again. */
export async function forgetDraft(id: string): Promise<void> {
  for (const { files } of readDraft(id)?.pictures ?? []) await removePicture(files)
  store.remove(id)
}
