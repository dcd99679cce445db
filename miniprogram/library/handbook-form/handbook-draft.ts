import type { InputOf, OutputOf } from '../../../contract/index'
import { draftStore } from '../../services/draft-store'
import type { LibraryItem } from '../../services/library-items'
import { newPhoneId } from '../../utils/new-id'

type Known = OutputOf<'reports.handbook'>
export type Place = { id: string; name: string }

/** What stands in the form; `rev`: of what is edited, 0 of a new one. `studio` null: not chosen yet. */
export type HandbookDraft = { id: string; changedAt: number; rev: number; studio: Place | null; title: string; subtitle: string; foreword: string; items: LibraryItem[] }
export type Field = 'studio' | 'title' | 'items'
export type Problems = Partial<Record<Field, string>>

export const handbookDrafts = draftStore<HandbookDraft>('handbook-draft:', 1, ({ rev, title, subtitle, foreword, items }) => rev === 0 && `${title}${subtitle}${foreword}`.trim() === '' && items.length === 0)

/** Begun on this phone and never saved; else a new one. */
export async function unsavedHandbook(): Promise<{ draft: HandbookDraft; resumed: boolean }> {
  const begun = handbookDrafts.all().find(({ rev }) => rev === 0)
  if (begun !== undefined) return { draft: begun, resumed: true }
  return { draft: { id: await newPhoneId(), changedAt: 0, rev: 0, studio: null, title: '', subtitle: '', foreword: '', items: [] }, resumed: false }
}

/** As it is kept, or with what was changed on this phone since. */
export function handbookToEdit(known: Known): { draft: HandbookDraft; resumed: boolean } {
  const { id, rev, studioId, studioName, title, subtitle, foreword } = known
  const begun = handbookDrafts.read(id)
  if (begun !== null && begun.rev === rev) return { draft: begun, resumed: true }
  const items = known.items.map((item) => ({ kind: item.kind, id: item.id, title: item.gone ? '这一项已经看不到' : item.title, note: item.authors.join('、') }))
  return { draft: { id, changedAt: 0, rev, studio: { id: studioId, name: studioName }, title, subtitle, foreword, items }, resumed: false }
}

/** What keeps it from being saved. */
export function problemsOf({ studio, title }: HandbookDraft): Problems {
  return { ...(studio === null ? { studio: '请选是哪个工作室的手册。' } : {}), ...(title.trim() === '' ? { title: '请写上手册的名字。' } : {}) }
}

export function saveInput({ id, rev, studio, title, subtitle, foreword, items }: HandbookDraft): InputOf<'reports.saveHandbook'> {
  return { id, rev, studioId: studio?.id ?? '', title: title.trim(), subtitle: subtitle.trim(), foreword: foreword.trim(), items: items.map(({ kind, id: itemId }) => ({ kind, id: itemId })) }
}
