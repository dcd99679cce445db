import type { ReflectionDraft } from '../../services/reflection-draft'
import { isWider, visibilityReaders } from '../../services/visibility-words'
import { mayPublish } from '../pupil-review/may-publish'
import { newPictures } from './picture-tiles'

/** Asks until what was said yes to is what is there: an input method may hand over its last words while it asks. Null: the author wants to look again. */
export function confirmLatest(current: () => ReflectionDraft | null, ask: (draft: ReflectionDraft) => Promise<boolean>): Promise<ReflectionDraft | null> {
  return confirmMatter(current, ask, matterOf)
}

/** The same of any draft. @param matter what the questions are about */
export async function confirmMatter<Draft>(current: () => Draft | null, ask: (draft: Draft) => Promise<boolean>, matter: (draft: Draft) => string): Promise<Draft | null> {
  const asked = current()
  if (asked === null || !(await ask(asked))) return null
  const latest = current()
  return latest !== null && matter(latest) === matter(asked) ? latest : confirmMatter(current, ask, matter)
}

/** Whatever is to be asked before it goes to readers. False: the author wants to look again. */
export async function confirmSending(draft: ReflectionDraft): Promise<boolean> {
  const { title, text, visibility, visibilityBefore, pupils } = draft
  if (visibilityBefore !== null && isWider(visibility, visibilityBefore) && !(await confirmWidening(visibilityReaders[visibility]))) return false
  return mayPublish({ title, text, ...pupils, pictures: newPictures(draft), visibility })
}

async function confirmWidening(readers: string): Promise<boolean> {
  const { confirm } = await wx.showModal({
    title: `让${readers.replace('能看到', '看到')}？`,
    content: '能看到的人会比原来多。检查通过以后才换。',
    confirmText: '确认',
    cancelText: '再看看',
  })
  return confirm
}

/** What the questions are about; whether pictures were uploaded meanwhile is none of it. */
function matterOf({ visibility, visibilityBefore, title, text, pictures }: ReflectionDraft): string {
  return JSON.stringify([visibility, visibilityBefore, title, text, pictures.map(({ key }) => key)])
}
