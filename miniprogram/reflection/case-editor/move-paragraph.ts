import type { CaseSection } from '../../../domain/library/case-words'
import { paragraphsOf } from '../../utils/paragraphs'

type Sections = Record<CaseSection, string>

/** Takes a paragraph out of one section and puts it at the end of another. @param index among those that are not empty */
export function withParagraphMoved(sections: Sections, from: CaseSection, index: number, to: CaseSection): Sections {
  const paragraphs = paragraphsOf(sections[from])
  const moved = paragraphs[index]
  if (moved === undefined || from === to) return sections
  const before = sections[to].trim()
  return { ...sections, [from]: paragraphs.filter((_, i) => i !== index).join('\n\n'), [to]: before === '' ? moved : `${before}\n\n${moved}` }
}
