import type { CaseSection } from '../../../domain/library/case-words'
import { sectionNames, sectionOrder } from '../../shared/index'

type Sections = Readonly<Record<CaseSection, string>>

/** Stands before the name of each section; nobody types it. */
const sign = '\u2063'

/** All sections in one text, so that whoever is named in one is called the same in all. Those with nothing in them are left out. */
export function inOne(sections: Sections): string {
  return sectionOrder
    .filter((section) => sections[section] !== '')
    .map((section) => `${headOf(section)}\n${sections[section].split(sign).join('')}`)
    .join('\n')
}

/** The sections of such a text after something in it was replaced. */
export function apartAgain(whole: string): Record<CaseSection, string> {
  const sections = { background: '', problem: '', analysis: '', practice: '', outcome: '', reflection: '' }
  let at: CaseSection | undefined
  const lines = new Map<CaseSection, string[]>()
  for (const line of whole.split('\n')) {
    const head = sectionOrder.find((section) => line === headOf(section))
    if (head !== undefined) {
      at = head
      lines.set(head, [])
    } else if (at !== undefined) lines.get(at)?.push(line)
  }
  for (const [section, of] of lines) sections[section] = of.join('\n')
  return sections
}

function headOf(section: CaseSection): string {
  return `${sign}【${sectionNames[section]}】`
}
