import { cloudNow } from '../../services/clock'
import { libraryChanges } from '../../services/library-changes'
import { libraryPlaceOf } from '../../services/library-list'
import { placeOptions } from '../../services/library-place-options'
import { openPage } from '../../utils/navigate'
import { readMore, readsOn, tailAfter } from '../../utils/read-more'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { collectionLine, loadCollections, loadMoreCollections, type CollectionLine, type CollectionList } from './collection-list'

type OfId = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'empty' | 'full' */
    ...notReadYet(),
    places: [] as { value: string; words: string }[],
    /** `school`, or a studio by its id. */
    of: 'school',
    lines: [] as CollectionLine[],
    mayWrite: false,
    /** Below the list: 'none' | 'loading' | 'wrong' | 'end' */
    tail: 'none',
  },

  ...readsAgain,
  ...readsOn,

  list: null as CollectionList | null,
  changesSeen: -1,

  async onShow(): Promise<void> {
    if (this.changesSeen !== libraryChanges()) await this.refresh()
  },

  async onPlaceChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): Promise<void> {
    this.list = null
    this.setData({ of: detail.value, face: 'loading', staleWords: '', tail: 'none' })
    await this.refresh()
  },

  onLineTap({ currentTarget }: OfId): void {
    openPage(routes.collection(currentTarget.dataset.id))
  },

  onWriteTap(): void {
    openPage(routes.writeCollection())
  },

  async refresh(): Promise<void> {
    const { of } = this.data
    const changes = libraryChanges()
    const loaded = await loadCollections(libraryPlaceOf(of))
    // Another place was chosen meanwhile.
    if (of !== this.data.of) return
    if (loaded.kind === 'trouble') {
      this.setData(unreadFace(this.data.face, loaded.trouble))
      return
    }
    this.changesSeen = changes
    this.setData({ staleWords: '', mayWrite: loaded.list.places.length > 0, places: placeOptions(loaded.list.studios) })
    this.show(loaded.list)
  },

  more(): Promise<void> {
    return readMore(this, () => this.list, loadMoreCollections, ({ list }) => this.show(list))
  },

  show(list: CollectionList): void {
    this.list = list
    this.setData({
      face: list.collections.length === 0 ? 'empty' : 'full',
      lines: list.collections.map((card) => collectionLine(card, cloudNow())),
      tail: tailAfter(list.next, list.collections.length),
    })
  },
})
