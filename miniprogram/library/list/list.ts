import type { CaseStage } from '../../../domain/library/case-words'
import { cloudNow } from '../../services/clock'
import { libraryCardView, type LibraryCardView } from '../../services/library-card-view'
import { libraryChanges } from '../../services/library-changes'
import { offeredFilters } from '../../services/library-front'
import { libraryPlaceOf, loadLibraryList, loadMoreLibrary, type LibraryFilters, type LibraryList } from '../../services/library-list'
import { stageOrder } from '../../shared/index'
import { openPage } from '../../utils/navigate'
import { readMore, readsOn, tailAfter } from '../../utils/read-more'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { noFilters, nothingOffered } from '../filter-bar/filter-choices'

type Address = Partial<Record<'of' | 'type' | 'stage' | 'tag' | 'featured', string>>

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'empty' | 'full' */
    ...notReadYet(),
    offered: nothingOffered,
    filters: noFilters,
    cards: [] as LibraryCardView[],
    /** Nothing is narrowed, and there is nothing yet. */
    emptyWords: { title: '', text: '', action: '' },
    /** Below the list: 'none' | 'loading' | 'wrong' | 'end' */
    tail: 'none',
  },

  ...readsAgain,
  ...readsOn,

  of: 'school',
  list: null as LibraryList | null,
  changesSeen: -1,

  onLoad(address: Address): void {
    this.of = address.of === undefined || address.of === '' ? 'school' : address.of
    this.setData({ filters: filtersOf(address) })
    void this.offer()
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== libraryChanges()) await this.refresh()
  },

  async onFiltersChange({ detail }: WechatMiniprogram.CustomEvent<{ filters: LibraryFilters }>): Promise<void> {
    this.list = null
    this.setData({ filters: detail.filters, face: 'loading', staleWords: '', tail: 'none' })
    await this.refresh()
  },

  async onClearTap(): Promise<void> {
    this.list = null
    this.setData({ filters: {}, face: 'loading', staleWords: '', tail: 'none' })
    await this.refresh()
  },

  onOpen({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>): void {
    openPage(routes.libraryCase(detail.id))
  },

  async offer(): Promise<void> {
    this.setData({ offered: await offeredFilters() })
  },

  async refresh(): Promise<void> {
    const { filters } = this.data
    const changes = libraryChanges()
    const loaded = await loadLibraryList(libraryPlaceOf(this.of), filters)
    // Something else was chosen while this was on its way.
    if (filters !== this.data.filters) return
    if (loaded.kind === 'trouble') {
      this.setData(unreadFace(this.data.face, loaded.trouble))
      return
    }
    this.changesSeen = changes
    this.setData({ staleWords: '' })
    this.show(loaded.list)
  },

  more(): Promise<void> {
    return readMore(this, () => this.list, loadMoreLibrary, ({ list }) => this.show(list))
  },

  show(list: LibraryList): void {
    this.list = list
    const now = cloudNow()
    const narrowed = Object.keys(list.filters).length > 0
    this.setData({
      face: list.cards.length === 0 ? 'empty' : 'full',
      cards: list.cards.map((card) => libraryCardView(card, now)),
      emptyWords: narrowed
        ? { title: '没有这样的案例', text: '少选一个条件，或者看看全部。', action: '看全部' }
        : { title: '这里还没有案例', text: '老师们写的案例发布以后，会出现在这里。', action: '' },
      tail: tailAfter(list.next, list.cards.length),
    })
  },
})

function filtersOf({ type = '', stage = '', tag = '', featured = '' }: Address): LibraryFilters {
  const known = stageOrder.find((one: CaseStage) => one === stage)
  return {
    ...(type === '' ? {} : { type }),
    ...(known === undefined ? {} : { stage: known }),
    ...(tag === '' ? {} : { tag: decodeURIComponent(tag) }),
    ...(featured === '' ? {} : { featured: true as const }),
  }
}
