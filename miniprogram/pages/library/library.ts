import { cloudNow } from '../../services/clock'
import type { Trouble } from '../../services/cloud'
import { libraryCardView, type LibraryCardView } from '../../services/library-card-view'
import { libraryChanges } from '../../services/library-changes'
import { loadFront, type KnownFront } from '../../services/library-front'
import { libraryPlaceOf, loadMoreLibrary, type LibraryList } from '../../services/library-list'
import { rememberedToday } from '../../services/today'
import { showUnread } from '../../services/unread-messages'
import { momentOf } from '../../utils/china-time'
import { chooseStudio } from '../../utils/choose-studio'
import { openPage } from '../../utils/navigate'
import { readMore, readsOn, tailAfter } from '../../utils/read-more'
import { routes } from '../../utils/routes'
import { troubleFace, type TroubleFace } from '../../utils/trouble'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'
import { whilePulledDown } from '../../utils/while-pulled-down'
import { emptyWords, frontViewOf, waitingWords, type FrontView, type Shortcut } from './front-view'

type OfId = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>
type OfShortcut = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { name: Shortcut['name'] }>

/** Who comes back within this time sees what was read before. Milliseconds. */
const freshFor = 60_000

const shortcutRoutes: Readonly<Record<Shortcut['name'], () => string>> = {
  mine: routes.myCases,
  favourites: routes.favouriteCases,
  resources: routes.resources,
  collections: routes.collections,
  handbooks: routes.handbooks,
}

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    /** 'loading' | 'wrong' | 'visitor' | 'full' */
    face: 'loading',
    trouble: null as TroubleFace | null,
    /** Why what is shown may be out of date; empty when it is not. */
    staleWords: '',
    /** `school`, or a studio by its id. */
    of: 'school',
    /** What was read last, of whichever place; where one looks stays in reach while another is read. */
    view: null as FrontView | null,
    /** How many cases wait for their review. */
    waitingWords: '',
    cards: [] as LibraryCardView[],
    emptyWords: { title: '', text: '' },
    /** Below the list: 'none' | 'loading' | 'wrong' | 'end' */
    tail: 'none',
  },

  ...readsOn,

  known: null as KnownFront | null,
  list: null as LibraryList | null,
  changesSeen: 0,

  async onShow(): Promise<void> {
    this.setData({ typeStyle: typeStyle(), waitingWords: waitingWords(rememberedToday()?.today) })
    showUnread()
    if (!this.isFresh()) await this.refresh()
  },

  onPullDownRefresh(): Promise<void> {
    return whilePulledDown(() => this.refresh())
  },

  onRetryTap(): Promise<void> {
    return whileBusy(this, () => this.refresh())
  },

  onBindTap(): void {
    openPage(routes.bind())
  },

  onSearchTap(): void {
    openPage(routes.librarySearch())
  },

  onReviewsTap(): void {
    openPage(routes.caseReviews())
  },

  async onPlaceChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): Promise<void> {
    if (detail.value === this.data.of) return
    this.known = null
    this.list = null
    this.setData({ of: detail.value, face: 'loading', staleWords: '', tail: 'none' })
    await this.refresh()
  },

  onTypeTap({ currentTarget }: OfId): void {
    openPage(routes.caseList(this.data.of, { type: currentTarget.dataset.id }))
  },

  onFeaturedTap(): void {
    openPage(routes.caseList(this.data.of, { featured: true }))
  },

  onShortcutTap({ currentTarget }: OfShortcut): void {
    openPage(shortcutRoutes[currentTarget.dataset.name]())
  },

  onFilterTap(): void {
    openPage(routes.caseList(this.data.of))
  },

  async onWriteTap(): Promise<void> {
    const studios = this.known?.front.studios ?? []
    const chosen = studios.find(({ id }) => id === this.data.of)
    const studio = chosen ?? (await chooseStudio(studios, '写给哪个工作室'))
    if (studio !== null) openPage(routes.writeCase(studio.id))
  },

  onOpen({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>): void {
    openPage(routes.libraryCase(detail.id))
  },

  async refresh(): Promise<void> {
    const { of } = this.data
    const changes = libraryChanges()
    const loaded = await loadFront(of)
    // Another place was chosen while this one was on its way.
    if (of !== this.data.of) return
    if (loaded.kind === 'trouble') return this.showTrouble(loaded.trouble)
    this.changesSeen = changes
    this.known = loaded.known
    this.setData({ staleWords: '', view: frontViewOf(loaded.known.front) })
    const { front, readAt } = loaded.known
    this.show({ place: libraryPlaceOf(of), filters: {}, cards: front.cases, next: front.next, readAt })
  },

  more(): Promise<void> {
    return readMore(this, () => this.list, loadMoreLibrary, ({ list }) => this.show(list))
  },

  show(list: LibraryList): void {
    this.list = list
    const now = cloudNow()
    this.setData({
      face: 'full',
      cards: list.cards.map((card) => libraryCardView(card, now)),
      emptyWords: emptyWords(this.data.of, this.data.view?.mayWrite === true),
      tail: tailAfter(list.next, list.cards.length),
    })
  },

  showTrouble(trouble: Trouble): void {
    if (trouble.kind === 'refused' && trouble.code === 'NOT_BOUND') this.setData({ face: 'visitor' })
    else if (this.list === null) this.setData({ face: 'wrong', trouble: troubleFace(trouble) })
    else this.setData({ staleWords: `没有连上，显示的是 ${momentOf(this.list.readAt, cloudNow())} 的内容` })
  },

  isFresh(): boolean {
    if (this.known === null || this.changesSeen !== libraryChanges()) return false
    const age = cloudNow() - this.known.readAt
    return age >= 0 && age < freshFor
  },
})
