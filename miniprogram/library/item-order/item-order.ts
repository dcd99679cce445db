import { itemKindNames, type LibraryItem } from '../../services/library-items'

type Tapped = WechatMiniprogram.TouchEvent<object, object, { index: number }>
type Line = { key: string; number: number; title: string; note: string; first: boolean; last: boolean }

/** What a collection or a handbook holds, in its order. Sends `move` with `{ index, by }`, by −1 or 1, and `remove` with `{ index }`. */
Component({
  properties: {
    /** `LibraryItem[]` */
    items: Array,
    /** Nothing can be changed meanwhile. */
    still: Boolean,
  },
  data: { lines: [] as Line[] },
  observers: {
    items(items: LibraryItem[]) {
      this.setData({ lines: items.map((item, i) => lineOf(item, i, items.length)) })
    },
  },
  methods: {
    onUpTap({ currentTarget }: Tapped) {
      if (!this.data.still) this.triggerEvent('move', { index: currentTarget.dataset.index, by: -1 })
    },

    onDownTap({ currentTarget }: Tapped) {
      if (!this.data.still) this.triggerEvent('move', { index: currentTarget.dataset.index, by: 1 })
    },

    onRemoveTap({ currentTarget }: Tapped) {
      if (!this.data.still) this.triggerEvent('remove', { index: currentTarget.dataset.index })
    },
  },
})

function lineOf({ kind, id, title, note }: LibraryItem, index: number, count: number): Line {
  return { key: `${kind} ${id}`, number: index + 1, title, note: note === '' ? itemKindNames[kind] : `${itemKindNames[kind]} · ${note}`, first: index === 0, last: index === count - 1 }
}
