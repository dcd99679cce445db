import { cloudNow } from './clock'
import { isEmpty, type ReflectionDraft } from './reflection-draft'
import { removePicture } from './reflection-pictures'

/** Goes up when the shape changes, so that an old one is forgotten instead of misread. */
const format = 1
const prefix = 'reflection-draft:'

type Stored = { format: number; draft: ReflectionDraft }

/** Those for which the phone has no room: they live as long as the mini-program. */
const homeless = new Map<string, ReflectionDraft>()

/** Each draft lies by itself: whoever writes on two keeps both. The one changed last comes first. */
export function keptDrafts(): ReflectionDraft[] {
  const ids = new Set([...wx.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)), ...homeless.keys()])
  return [...ids]
    .map(readDraft)
    .filter((draft) => draft !== null)
    .sort((a, b) => b.changedAt - a.changedAt)
}

export function readDraft(id: string): ReflectionDraft | null {
  const stored = wx.getStorageSync<Stored | ''>(prefix + id)
  return homeless.get(id) ?? (stored !== '' && stored.format === format ? stored.draft : null)
}

export type Kept = { draft: ReflectionDraft; isSafe: boolean }

/**
 * Keeps what its author changed; one that holds nothing any more is let go. `isSafe` false: the phone is full, and it is lost with the mini-program.
 */
export function keepDraft(draft: ReflectionDraft): Kept {
  const changed = { ...draft, changedAt: cloudNow() }
  if (isEmpty(changed)) {
    remove(draft.id)
    return { draft: changed, isSafe: true }
  }
  return { draft: changed, isSafe: write(changed) }
}

/** Changes what is there, as it is by now; null: it is not there any more. When it was changed stays: its author did nothing. */
export function changeDraft(id: string, change: (draft: ReflectionDraft) => ReflectionDraft): ReflectionDraft | null {
  const before = readDraft(id)
  if (before === null) return null
  const after = change(before)
  write(after)
  return after
}

/** With its pictures on this phone, these first: what a crash in between leaves can be forgotten again. */
export async function forgetDraft(id: string): Promise<void> {
  for (const { files } of readDraft(id)?.pictures ?? []) await removePicture(files)
  remove(id)
}

function remove(id: string): void {
  homeless.delete(id)
  wx.removeStorageSync(prefix + id)
}

function write(draft: ReflectionDraft): boolean {
  try {
    wx.setStorageSync(prefix + draft.id, { format, draft })
    homeless.delete(draft.id)
    return true
  } catch {
    homeless.set(draft.id, draft)
    return false
  }
}
