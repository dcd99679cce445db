import type { Draft } from './draft'

/** What the form was opened for. */
export type Purpose = { kind: 'new'; studioId: string } | { kind: 'copy'; activityId: string } | { kind: 'edit'; activityId: string }

export type KeptDraft = {
  draft: Draft
  /** What the host began from; with it one can tell what was typed from what was left alone. */
  base: Draft
  /** The version of the activity that `base` shows; 0 for one that does not exist yet. */
  version: number
}

/** Goes up when the shape of a draft changes, so that an old one is forgotten instead of misread. */
const format = 2

export function readDraft(purpose: Purpose): KeptDraft | null {
  const stored = wx.getStorageSync<{ format: number; kept: KeptDraft } | ''>(keyOf(purpose))
  return stored !== '' && stored.format === format ? stored.kept : null
}

export function keepDraft(purpose: Purpose, kept: KeptDraft): void {
  wx.setStorageSync(keyOf(purpose), { format, kept })
}

export function forgetDraft(purpose: Purpose): void {
  wx.removeStorageSync(keyOf(purpose))
}

function keyOf(purpose: Purpose): string {
  return `activity-draft:${purpose.kind}:${purpose.kind === 'new' ? purpose.studioId : purpose.activityId}`
}
