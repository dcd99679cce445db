import type { ResourceKind } from '../../../domain/library/case-words'
import { itemKindNames, loadItems, sameItem, type ItemList, type ItemQuery, type LibraryItem } from '../../services/library-items'
import { resourceKindNames, resourceKindOrder } from '../../shared/index'
import { readMore } from '../../utils/read-more'
import { troubleSentence } from '../../utils/trouble'

type Line = LibraryItem & { key: string; chosen: boolean; spoken: string }
type Chosen<Value extends string> = WechatMiniprogram.CustomEvent<{ value: Value }>

/**
 * Cases and resources are chosen for a collection or a handbook, from lists and by search. A tap chooses one or takes it back: sends `toggle` with
 * `{ item, chosen }` each time, and `close`. The page holds still meanwhile by `overflow: hidden` in its page-meta.
 */
Component({
  properties: {
    /** `LibraryItem[]`: what is chosen already. */
    chosen: Array,
    /** So many may be chosen. */
    most: { type: Number, value: 100 },
    /** What of this studio is offered, too; empty, or the school’s own id: of the school alone. */
    studioId: String,
    studioName: String,
  },
  data: {
    kindOptions: (['case', 'resource'] as const).map((value) => ({ value, words: itemKindNames[value] })),
    kind: 'case' as LibraryItem['kind'],
    placeOptions: [] as { value: string; words: string }[],
    place: 'school',
    resourceKinds: [{ value: '', words: '全部' }, ...resourceKindOrder.map((value) => ({ value, words: resourceKindNames[value] }))] as { value: ResourceKind | ''; words: string }[],
    resourceKind: '' as ResourceKind | '',
    typed: '',
    /** 'loading' | 'wrong' | 'empty' | 'full' */
    face: 'loading',
    lines: [] as Line[],
    trouble: '',
    full: false,
    /** Below the list: 'none' | 'loading' | 'wrong' | 'end' */
    tail: 'none',
    // Not shown:
    list: null as ItemList | null,
    /** As it stands in the field. */
    words: '',
  },
  observers: {
    chosen() {
      this.show()
    },
  },
  lifetimes: {
    attached() {
      const { studioId, studioName } = this.data
      this.setData({ placeOptions: studioId === '' || studioName === '' ? [] : [{ value: 'school', words: '全校' }, { value: studioId, words: studioName }] })
      void this.read()
    },
  },
  methods: {
    onKindChoose({ detail }: Chosen<LibraryItem['kind']>) {
      this.setData({ kind: detail.value })
      void this.read()
    },

    onPlaceChoose({ detail }: Chosen<string>) {
      this.setData({ place: detail.value })
      void this.read()
    },

    onResourceKindChoose({ detail }: Chosen<ResourceKind | ''>) {
      this.setData({ resourceKind: detail.value })
      void this.read()
    },

    onInput({ detail }: Chosen<string>) {
      this.data.words = detail.value
    },

    onSearch() {
      this.setData({ typed: this.data.words.trim() })
      void this.read()
    },

    onClearTap() {
      this.data.words = ''
      this.setData({ typed: '' })
      void this.read()
    },

    onRetryTap() {
      void this.read()
    },

    onLineTap({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { index: number }>) {
      const line = this.data.lines[currentTarget.dataset.index]
      if (line === undefined || (!line.chosen && this.data.full)) return
      const { kind, id, title, note } = line
      this.triggerEvent('toggle', { item: { kind, id, title, note }, chosen: !line.chosen })
    },

    onMore(): Promise<void> {
      return readMore(this, () => this.data.list, (list) => loadItems(list.query, list), ({ list }) => {
        this.data.list = list
        this.show()
      })
    },

    onCloseTap() {
      this.triggerEvent('close')
    },

    query(): ItemQuery {
      const { kind, place, typed, resourceKind } = this.data
      return { kind, place: place === 'school' ? { kind: 'school' } : { kind: 'studio', studioId: place }, typed, resourceKind }
    },

    async read(): Promise<void> {
      const query = this.query()
      this.data.list = null
      this.setData({ face: 'loading', tail: 'none' })
      const loaded = await loadItems(query)
      // Something else was chosen meanwhile.
      if (JSON.stringify(query) !== JSON.stringify(this.query())) return
      if (loaded.kind === 'trouble') {
        this.setData({ face: 'wrong', trouble: troubleSentence(loaded.trouble) })
        return
      }
      this.data.list = loaded.list
      this.show()
    },

    show() {
      const chosen = this.data.chosen as LibraryItem[]
      this.setData({ full: chosen.length >= this.data.most })
      if (this.data.list === null) return
      const { items, next } = this.data.list
      this.setData({
        face: items.length === 0 ? 'empty' : 'full',
        lines: items.map((item) => {
          const isChosen = chosen.some((one) => sameItem(one, item))
          return { ...item, key: `${item.kind} ${item.id}`, chosen: isChosen, spoken: `${isChosen ? '已选' : '选'}${itemKindNames[item.kind]} ${item.title} ${item.note}` }
        }),
        tail: next === null ? 'end' : 'none',
      })
    },
  },
})
