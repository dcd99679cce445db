import { cloudNow } from '../../services/clock'
import { chosenPlace, readPlaces } from '../../services/queue-places'
import { reflectionChanges } from '../../services/reflection-changes'
import { reviewPlaces, type ReviewPlace } from '../../services/review-places'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { readMore, readsOn } from '../../utils/read-more'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { loadMoreOf, loadQueue, type ReviewQueue } from '../review-queue'
import { queueLineOf, recordRowOf, type QueueLine, type RecordRow } from './queue-line'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'nowhere' | 'empty' | 'full' */
    ...notReadYet(),
    placeNames: [] as string[],
    placeIndex: 0,
    lines: [] as QueueLine[],
    records: [] as RecordRow[],
    countWords: '',
    /** Below the list: 'none' | 'loading' | 'wrong' */
    tail: 'none',
  },

  ...readsAgain,
  ...readsOn,

  wanted: '',
  places: null as ReviewPlace[] | null,
  queue: null as ReviewQueue | null,
  changesSeen: -1,

  onLoad({ of = '' }: { of?: string }): void {
    this.wanted = of
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== reflectionChanges()) await this.refresh()
  },

  async onPlaceChange({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): Promise<void> {
    this.queue = null
    this.setData({ placeIndex: Number(detail.value), face: 'loading', staleWords: '', tail: 'none' })
    await this.refresh()
  },

  onLineTap({ currentTarget }: Tapped): void {
    openPage(routes.review(currentTarget.dataset.id, chosenPlace(this)))
  },

  onRecordTap({ currentTarget }: Tapped): void {
    openPage(routes.activityRecord(currentTarget.dataset.id))
  },

  async refresh(): Promise<void> {
    if (this.places === null && !(await readPlaces(this, reviewPlaces))) return
    const of = chosenPlace(this)
    if (of === '') {
      this.setData({ face: 'nowhere' })
      return
    }
    const changes = reflectionChanges()
    const loaded = await loadQueue(of)
    // Another one was chosen while this was on its way.
    if (of !== chosenPlace(this)) return
    if (loaded.kind === 'trouble') {
      this.setData(unreadFace(this.data.face, loaded.trouble))
      return
    }
    this.changesSeen = changes
    this.show(loaded.queue)
  },

  more(): Promise<void> {
    return readMore(this, () => this.queue, loadMoreOf, ({ queue }) => this.show(queue))
  },

  show(queue: ReviewQueue): void {
    this.queue = queue
    const { items, records, next } = queue
    this.setData({
      face: items.length + records.length === 0 ? 'empty' : 'full',
      staleWords: '',
      lines: items.map((item) => queueLineOf(item, queue.of === 'school', cloudNow())),
      records: records.map((record) => recordRowOf(record, queue.of === 'school', cloudNow())),
      countWords: items.length === 0 ? '' : next === null ? `${items.length} 篇，等得最久的在前` : `${items.length} 篇以上，等得最久的在前`,
      tail: 'none',
    })
  },
})
