import type { InputOf, OutputOf } from '../../../contract/index'
import { call, type Trouble } from '../../services/cloud'
import type { LibraryItem } from '../../services/library-items'
import { keepIfPossible } from '../../services/safe-storage'
import { newPhoneId } from '../../utils/new-id'

type Wish = InputOf<'library.writeCollection'>
/** `isSchool`: the school as such, which has neither hosts nor members. */
export type Place = { id: string; name: string; isSchool: boolean }

/** What is being put together on this phone. `rev`: as the cloud had it; 0: a new one. */
export type CollectionDraft = { id: string; rev: number; place: Place; kind: Wish['kind']; title: string; intro: string; items: LibraryItem[]; visibility: Wish['visibility'] }

export type Opened = { kind: 'opened'; draft: CollectionDraft; places: Place[]; notice: string } | { kind: 'trouble'; trouble: Trouble }

export const mostItems = 100
/** Goes up when the shape changes, so that an old one is forgotten instead of misread. */
const format = 1

/** What was begun stays, but not where somebody has changed the collection since. @param id of the one to be changed; empty: a new one. */
export async function openCollection(id: string): Promise<Opened> {
  const kept = readDraft(id)
  const [place, known] = await Promise.all([call('library.collections', { place: { kind: 'school' } }), id === '' ? null : call('library.collection', { id })])
  if (place.kind !== 'done') return { kind: 'trouble', trouble: place }
  const { studios } = place.output
  const placeOf = (id: string, name: string): Place => ({ id, name, isSchool: !studios.some((studio) => studio.id === id) })
  if (known !== null) {
    if (known.kind !== 'done') return { kind: 'trouble', trouble: known }
    const { studioId } = known.output
    return toChange(known.output, placeOf(studioId, studios.find((studio) => studio.id === studioId)?.name ?? ''), kept, known.now)
  }
  const places = place.output.places.map((one) => placeOf(one.id, one.name))
  const [first] = places
  if (first === undefined) return { kind: 'trouble', trouble: { kind: 'refused', code: 'NOT_ALLOWED', detail: {}, now: place.now } }
  if (kept !== null) return { kind: 'opened', draft: kept, places, notice: '接着上次没做完的。' }
  const draft: CollectionDraft = { id: await newPhoneId(), rev: 0, place: first, kind: 'theme', title: '', intro: '', items: [], visibility: first.isSchool ? 'school' : 'studio' }
  return { kind: 'opened', draft, places, notice: '' }
}

function toChange(known: OutputOf<'library.collection'>, place: Place, kept: CollectionDraft | null, now: number): Opened {
  const { card, rev, items, hidden, mayChange } = known
  if (!mayChange) return { kind: 'trouble', trouble: { kind: 'refused', code: 'NOT_ALLOWED', detail: {}, now } }
  if (kept !== null && kept.rev === rev) return { kind: 'opened', draft: kept, places: [kept.place], notice: '接着上次没做完的。' }
  const visibility = known.visibility === 'self' ? 'studio' : known.visibility
  const draft: CollectionDraft = { id: card.id, rev, place, kind: card.kind, title: card.title, intro: card.intro, items, visibility }
  return { kind: 'opened', draft, places: [place], notice: hidden === 0 ? '' : `有 ${hidden} 项现在看不到，保存后会从专辑里去掉。` }
}

export type Field = 'title' | 'items'
export type Problems = Partial<Record<Field, string>>

export function problemsOf({ title, items }: CollectionDraft): Problems {
  const problems: [Field, string][] = [
    ['title', title.trim() === '' ? '写一个名称。' : ''],
    ['items', items.length === 0 ? '选几篇案例或几份资源。' : ''],
  ]
  return Object.fromEntries(problems.filter(([, words]) => words !== ''))
}

export function inputOf({ id, rev, place, kind, title, intro, items, visibility }: CollectionDraft): Wish {
  return { id, studioId: place.id, rev, kind, title: title.trim(), intro: intro.trim(), items: items.map((item) => ({ kind: item.kind, id: item.id })), visibility }
}

export function keepDraft(of: string, draft: CollectionDraft): void {
  keepIfPossible(keyOf(of), { format, draft })
}

export function forgetDraft(of: string): void {
  wx.removeStorageSync(keyOf(of))
}

function readDraft(of: string): CollectionDraft | null {
  const stored = wx.getStorageSync<{ format: number; draft: CollectionDraft } | ''>(keyOf(of))
  return stored !== '' && stored.format === format ? stored.draft : null
}

function keyOf(of: string): string {
  return `collection-draft:${of}`
}
