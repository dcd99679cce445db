import { cloudNow } from '../../services/clock'
import { libraryCardView, type LibraryCardView } from '../../services/library-card-view'
import { libraryChanges } from '../../services/library-changes'
import { openPage, openTab } from '../../utils/navigate'
import { readMore, readsOn, tailAfter } from '../../utils/read-more'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes, tabs } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { loadFavourites, loadMoreFavourites, type FavouriteList } from './favourite-list'

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'empty' | 'full' */
    ...notReadYet(),
    cards: [] as LibraryCardView[],
    /** Below the list: 'none' | 'loading' | 'wrong' | 'end' */
    tail: 'none',
  },

  ...readsAgain,
  ...readsOn,

  list: null as FavouriteList | null,
  changesSeen: -1,

  async onShow(): Promise<void> {
    if (this.changesSeen !== libraryChanges()) await this.refresh()
  },

  onLibraryTap(): void {
    openTab(tabs.library)
  },

  onOpen({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>): void {
    openPage(routes.libraryCase(detail.id))
  },

  async refresh(): Promise<void> {
    const changes = libraryChanges()
    const loaded = await loadFavourites()
    if (loaded.kind === 'trouble') {
      this.setData(unreadFace(this.data.face, loaded.trouble))
      return
    }
    this.changesSeen = changes
    this.setData({ staleWords: '' })
    this.show(loaded.list)
  },

  more(): Promise<void> {
    return readMore(this, () => this.list, loadMoreFavourites, ({ list }) => this.show(list))
  },

  show(list: FavouriteList): void {
    this.list = list
    const now = cloudNow()
    this.setData({
      face: list.cards.length === 0 ? 'empty' : 'full',
      cards: list.cards.map((card) => libraryCardView(card, now)),
      tail: tailAfter(list.next, list.cards.length),
    })
  },
})
