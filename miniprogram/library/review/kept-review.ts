import type { CaseSection } from '../../../domain/library/case-words'
import { keepText, keptText } from '../../services/kept-text'
import { sectionOrder } from '../../shared/index'

/** What a reviewer has typed: of the case as a whole, and by section. */
export type Typed = { text: string; remarks: Record<CaseSection, string> }

/** Survives leaving the page, also where a newer version comes up meanwhile. */
export function keepReview(caseId: string, typed: Typed): void {
  keepText(keyOf(caseId), isEmpty(typed) ? '' : JSON.stringify(typed))
}

export function keptReview(caseId: string): Typed {
  const kept = keptText(keyOf(caseId))
  return kept === '' ? nothingTyped() : { ...nothingTyped(), ...(JSON.parse(kept) as Typed) }
}

export function forgetReview(caseId: string): void {
  keepText(keyOf(caseId), '')
}

/** As it is sent: what is empty is not. */
export function reviewToSend({ text, remarks }: Typed): { text: string; remarks: { section: CaseSection; text: string }[] } {
  return { text: text.trim(), remarks: sectionOrder.flatMap((section) => (remarks[section].trim() === '' ? [] : [{ section, text: remarks[section].trim() }])) }
}

function isEmpty({ text, remarks }: Typed): boolean {
  return text === '' && sectionOrder.every((section) => remarks[section] === '')
}

export function nothingTyped(): Typed {
  return { text: '', remarks: { background: '', problem: '', analysis: '', practice: '', outcome: '', reflection: '' } }
}

function keyOf(caseId: string): string {
  return `case-review:${caseId}`
}
