import type { OutputOf } from '../../../contract/index'
import type { DraftPicture } from '../../services/draft-pictures'
import { mostSection, newCaseDraft, type CaseDraft } from '../../services/library-case-draft'

type Reflection = OutputOf<'library.reflection'>

/**
 * A draft of a case with what a reflection says: its text stands in 做法 (practice), what is too long for that in 反思, from where its author moves it. Its pictures keep their ids, by which the cloud knows them.
 * Null: it is somebody else's, or nothing is left of it.
 */
export function caseOfReflection(id: string, { id: reflectionId, studio, shown, sent, files, own }: Reflection, pupils: CaseDraft['pupils'], now: number): CaseDraft | null {
  const words = sent ?? shown
  if (own === null || own.deletedAt !== null || words === null) return null
  const draft = newCaseDraft(id, studio.id, now)
  const pictures = files.map(({ large, small }, i): DraftPicture => ({ key: `r-${i + 1}`, number: 0, files: { large: '', small: '' }, largeId: large, smallId: small, trouble: null }))
  return { ...draft, reflectionId, title: words.title, sections: { ...draft.sections, ...fitting(words.text) }, pictures, pupils }
}

/** Parted between two paragraphs. */
function fitting(text: string): { practice: string; reflection: string } {
  if (text.length <= mostSection) return { practice: text, reflection: '' }
  const end = text.lastIndexOf('\n', mostSection)
  const at = end > 0 ? end : mostSection
  return { practice: text.slice(0, at), reflection: text.slice(at).trim() }
}
