import type { PolicyDraft } from './policy-draft'
import { keepIfPossible } from './safe-storage'

/** `version`: of the rules it was begun from. */
export type KeptPolicy = { draft: PolicyDraft; version: number; why: string; from: string }

/** Goes up when the shape of a draft changes, so that an old one is forgotten instead of misread. */
const format = 1

export function readKeptPolicy(studioId: string): KeptPolicy | null {
  const stored = wx.getStorageSync<{ format: number; kept: KeptPolicy } | ''>(keyOf(studioId))
  return stored !== '' && stored.format === format ? stored.kept : null
}

export function keepPolicy(studioId: string, kept: KeptPolicy): void {
  keepIfPossible(keyOf(studioId), { format, kept })
}

export function forgetPolicy(studioId: string): void {
  wx.removeStorageSync(keyOf(studioId))
}

function keyOf(studioId: string): string {
  return `policy-draft:${studioId}`
}
