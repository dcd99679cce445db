import type { OutputOf } from '../../../contract/index'
import { itemKindNames } from '../../services/library-items'
import { reportLineOf, type ReportLine } from '../../services/text-reports'
import { visibilityReaders } from '../../services/visibility-words'
import { fullDayLabel } from '../../utils/china-time'
import { paragraphsOf } from '../../utils/paragraphs'
import { collectionKindNames } from '../collections/collection-list'

type Known = OutputOf<'library.collection'>

export type CollectionView = {
  id: string
  kind: string
  title: string
  paragraphs: { key: number; text: string }[]
  aboutWords: string
  readersWords: string
  items: { key: string; index: number; number: number; title: string; note: string; spoken: string }[]
  /** 有 2 项现在看不到; empty: none. */
  hiddenWords: string
  mayChange: boolean
} & ReportLine

export function collectionView({ card, visibility, items, hidden, mayChange, report, reports }: Known, now: number): CollectionView {
  return {
    id: card.id,
    kind: collectionKindNames[card.kind],
    title: card.title,
    paragraphs: paragraphsOf(card.intro).map((text, key) => ({ key, text })),
    aboutWords: `${card.by.name} · ${fullDayLabel(card.at, now)}`,
    readersWords: mayChange ? visibilityReaders[visibility] : '',
    items: items.map(({ kind, id, title, note }, index) => ({
      ...{ key: `${kind} ${id}`, index, number: index + 1, title },
      note: note === '' ? itemKindNames[kind] : `${itemKindNames[kind]} · ${note}`,
      spoken: `第 ${index + 1} 项，${itemKindNames[kind]} ${title} ${note}`,
    })),
    hiddenWords: hidden === 0 ? '' : `还有 ${hidden} 项，${mayChange ? '已经撤下，或者没有开放给你' : '没有开放给你，或者已经撤下'}。`,
    mayChange,
    ...reportLineOf({ report, reports }),
  }
}
