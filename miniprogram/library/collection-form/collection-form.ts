import type { Visibility } from '../../../domain/moderation/visibility'
import { call, type Trouble } from '../../services/cloud'
import { noteLibraryChange } from '../../services/library-changes'
import { movedItem, sameItem, type LibraryItem } from '../../services/library-items'
import { offeredVisibilities, visibilityNames, visibilityReaders } from '../../services/visibility-words'
import { leavePage, say } from '../../utils/navigate'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { showField } from '../../utils/show-field'
import { openingFace, troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { forgetDraft, inputOf, keepDraft, mostItems, openCollection, problemsOf, type CollectionDraft, type Field, type Place, type Problems } from './collection-draft'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }, WechatMiniprogram.IAnyObject, { name: 'title' | 'intro' }>
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>

const noProblems: Problems = {}

Page({
  data: {
    ...notReadYet(),
    notice: '',
    editing: false,
    kindOptions: [
      { value: 'theme', words: '主题专辑' },
      { value: 'course', words: '课程包' },
    ],
    kind: 'theme',
    /** What stands in the fields when they are drawn; lags behind what is being typed. */
    words: { title: '', intro: '' },
    place: { id: '', name: '', isSchool: false },
    placeNames: [] as string[],
    placeIndex: 0,
    visibilityNames: [] as string[],
    visibilityIndex: 0,
    readersWords: '',
    items: [] as LibraryItem[],
    mostItems,
    picking: false,
    /** What was removed last, and may come back. */
    removed: null as { item: LibraryItem; index: number } | null,
    problems: noProblems,
    sendTrouble: '',
  },

  id: '',
  draft: null as CollectionDraft | null,
  places: [] as Place[],

  onLoad({ id = '' }: { id?: string }): Promise<void> {
    this.id = id
    if (id !== '') void wx.setNavigationBarTitle({ title: '修改专辑' })
    return this.open()
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.open())
  },

  async open(): Promise<void> {
    const opened = await openCollection(this.id)
    if (opened.kind === 'trouble') {
      this.setData({ face: 'wrong', trouble: openingFace(opened.trouble) })
      return
    }
    const { draft, places, notice } = opened
    this.draft = draft
    this.places = places
    this.setData({ face: 'full', notice, editing: draft.rev > 0, words: { title: draft.title, intro: draft.intro }, placeNames: places.map(({ name }) => name) })
    this.show()
  },

  onTyped({ currentTarget, detail }: Typed): void {
    const { name } = currentTarget.dataset
    this.change({ [name]: detail.value }, name === 'title' ? 'title' : null)
  },

  onKindChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: CollectionDraft['kind'] }>): void {
    this.change({ kind: detail.value })
    this.show()
  },

  onPlacePick({ detail }: Picked): void {
    const place = this.places[Number(detail.value)]
    if (place !== undefined) this.change({ place, visibility: place.isSchool ? 'school' : 'studio' })
    this.show()
  },

  onVisibilityPick({ detail }: Picked): void {
    const visibility = this.offered()[Number(detail.value)]
    if (visibility !== undefined) this.change({ visibility })
    this.show()
  },

  onPickTap(): void {
    this.setData({ picking: true, removed: null })
  },

  onPickerClose(): void {
    this.setData({ picking: false })
  },

  onToggle({ detail: { item, chosen } }: WechatMiniprogram.CustomEvent<{ item: LibraryItem; chosen: boolean }>): void {
    const others = (this.draft?.items ?? []).filter((one) => !sameItem(one, item))
    this.change({ items: chosen ? [...others, item] : others }, 'items')
    this.show()
  },

  onMove({ detail: { index, by } }: WechatMiniprogram.CustomEvent<{ index: number; by: -1 | 1 }>): void {
    this.change({ items: movedItem(this.draft?.items ?? [], index, by) })
    this.setData({ removed: null })
    this.show()
  },

  onRemove({ detail: { index } }: WechatMiniprogram.CustomEvent<{ index: number }>): void {
    const items = this.draft?.items ?? []
    const item = items[index]
    if (item === undefined) return
    this.change({ items: items.filter((one) => one !== item) })
    this.setData({ removed: { item, index } })
    this.show()
  },

  onUndoTap(): void {
    const { removed } = this.data
    if (removed === null) return
    const items = this.draft?.items ?? []
    this.change({ items: [...items.slice(0, removed.index), removed.item, ...items.slice(removed.index)] }, 'items')
    this.setData({ removed: null })
    this.show()
  },

  onSaveTap(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.draft === null) return
      const problems = problemsOf(this.draft)
      this.setData({ problems, sendTrouble: '' })
      const first = (['title', 'items'] as const).find((field) => problems[field] !== undefined)
      if (first !== undefined) {
        showField(first)
        return
      }
      const { id } = this.draft
      const answer = await call('library.writeCollection', inputOf(this.draft))
      if (answer.kind !== 'done') {
        this.stay(answer)
        return
      }
      this.draft = null
      forgetDraft(this.id)
      noteLibraryChange()
      say('已保存')
      if (this.id === '') void wx.redirectTo({ url: routes.collection(id) })
      else leavePage()
    })
  },

  stay(trouble: Trouble): void {
    const isOvertaken = trouble.kind === 'refused' && trouble.code === 'VERSION_CHANGED'
    this.setData({ sendTrouble: isOvertaken ? '刚刚有人改过这个专辑。返回看看新内容，再来修改。' : troubleSentence(trouble) })
  },

  /** Every change ends here: it is kept at once, and what was said about the field is taken back. */
  change(part: Partial<CollectionDraft>, field: Field | null = null): void {
    if (this.draft === null) return
    this.draft = { ...this.draft, ...part }
    keepDraft(this.id, this.draft)
    if (field !== null && this.data.problems[field] !== undefined) this.setData({ [`problems.${field}`]: '' })
    if (this.data.sendTrouble !== '') this.setData({ sendTrouble: '' })
  },

  /** A collection is for others; what the school as such makes has no studio to show it to. */
  offered(): CollectionDraft['visibility'][] {
    return offeredVisibilities.filter((one: Visibility): one is CollectionDraft['visibility'] => one !== 'self' && (this.draft?.place.isSchool !== true || one === 'school'))
  },

  show(): void {
    if (this.draft === null) return
    const { place, kind, visibility, items } = this.draft
    const offered = this.offered()
    this.setData({
      kind,
      place,
      items,
      placeIndex: Math.max(0, this.places.findIndex(({ id }) => id === place.id)),
      visibilityNames: offered.map((one) => visibilityNames[one]),
      visibilityIndex: Math.max(0, offered.indexOf(visibility)),
      readersWords: visibilityReaders[visibility],
    })
  },
})
