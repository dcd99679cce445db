import type { DecisionDraft } from './case-decision'
import { keepIfPossible } from './safe-storage'

/** Goes up when the shape of a draft changes, so that an old one is forgotten instead of misread. */
const format = 1

export function readDecisionDraft(caseId: string): DecisionDraft | null {
  const stored = wx.getStorageSync<{ format: number; draft: DecisionDraft } | ''>(keyOf(caseId))
  return stored !== '' && stored.format === format ? stored.draft : null
}

export function keepDecisionDraft(caseId: string, draft: DecisionDraft): void {
  keepIfPossible(keyOf(caseId), { format, draft })
}

export function forgetDecisionDraft(caseId: string): void {
  wx.removeStorageSync(keyOf(caseId))
}

function keyOf(caseId: string): string {
  return `case-decision:${caseId}`
}
