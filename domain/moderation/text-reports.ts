import type { Report } from './piece'

/** What is short and stands under something, or leads to it: a colleague's comment, what a class made of a case (我班用过), a collection (专辑). It has no versions and no appeal: whoever decides takes it away or leaves it. */
export const reportableTexts = ['comment', 'use', 'collection'] as const
export type ReportableText = (typeof reportableTexts)[number]

/** Waiting at a time: more of them would tell nothing new to whoever decides. */
export const mostReports = 24

/** `waiting`: those that nobody has settled yet; `made`: how many there ever were, by which each is known. */
export type TextReports = { waiting: Report[]; made: number }
export const noReports: TextReports = { waiting: [], made: 0 }

/** With one more. Null: nothing changes, since its reader has said so already, or enough have. */
export function withReport({ waiting, made }: TextReports, report: Report): TextReports | null {
  if (waiting.length >= mostReports || waiting.some(({ by }) => by === report.by)) return null
  return { waiting: [...waiting, report], made: made + 1 }
}

/** As who somebody may take a text away; null: they may not. */
export type Remover = 'author' | 'host' | 'office' | null

/** Whether whoever reads may report it, or has. Whoever may take it away does that instead. */
export function reportState({ waiting }: TextReports, readerId: string, remover: Remover): 'possible' | 'made' | 'none' {
  if (remover !== null) return 'none'
  return waiting.some(({ by }) => by === readerId) ? 'made' : 'possible'
}

/** Whether somebody decides on what was reported: nobody does so on what is theirs. */
export function decidesOnText(remover: Remover): remover is 'host' | 'office' {
  return remover === 'host' || remover === 'office'
}
