import { cloudNow } from '../../services/clock'
import { libraryChanges } from '../../services/library-changes'
import { chosenPlace, readPlaces } from '../../services/queue-places'
import { casePlaces, withPlace, type ReviewPlace } from '../../services/review-places'
import { openPage } from '../../utils/navigate'
import { readMore, readsOn } from '../../utils/read-more'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { loadCaseQueue, loadMoreCases, type CaseQueue, type LoadedQueue } from '../review-queue'
import { waitingLineOf, type WaitingLine } from './waiting-line'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'nowhere' | 'empty' | 'full' */
    ...notReadYet(),
    placeNames: [] as string[],
    placeIndex: 0,
    lines: [] as WaitingLine[],
    countWords: '',
    /** Below the list: 'none' | 'loading' | 'wrong' */
    tail: 'none',
  },

  ...readsAgain,
  ...readsOn,

  wanted: '',
  places: null as ReviewPlace[] | null,
  queue: null as CaseQueue | null,
  changesSeen: -1,

  onLoad({ of = '' }: { of?: string }): void {
    this.wanted = of
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== libraryChanges()) await this.refresh()
  },

  async onPlaceChange({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): Promise<void> {
    this.queue = null
    this.setData({ placeIndex: Number(detail.value), face: 'loading', staleWords: '', tail: 'none' })
    await this.refresh()
  },

  onLineTap({ currentTarget }: Tapped): void {
    openPage(routes.caseReview(currentTarget.dataset.id, chosenPlace(this)))
  },

  async refresh(): Promise<void> {
    if (this.places === null && !(await readPlaces(this, (today) => withPlace(casePlaces(today), this.wanted)))) return
    const of = chosenPlace(this)
    if (of === '') {
      this.setData({ face: 'nowhere' })
      return
    }
    const changes = libraryChanges()
    const loaded = await loadCaseQueue(of)
    // Another one was chosen while this was on its way.
    if (of !== chosenPlace(this)) return
    if (loaded.kind === 'trouble') {
      this.setData(unreadFace(this.data.face, loaded.trouble))
      return
    }
    this.changesSeen = changes
    this.show(loaded)
  },

  more(): Promise<void> {
    return readMore(this, () => this.queue, loadMoreCases, (loaded) => this.show(loaded))
  },

  show({ queue }: Extract<LoadedQueue, { kind: 'loaded' }>): void {
    this.queue = queue
    const { items, next } = queue
    this.setData({
      face: items.length === 0 ? 'empty' : 'full',
      staleWords: '',
      lines: items.map((item) => waitingLineOf(item, queue.of === 'school', cloudNow())),
      countWords: next === null ? `${items.length} 个，等得最久的在前` : `${items.length} 个以上，等得最久的在前`,
      tail: 'none',
    })
  },
})
