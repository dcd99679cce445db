import { cloudNow } from '../../services/clock'
import type { Trouble } from '../../services/cloud'
import { reflectionChanges } from '../../services/reflection-changes'
import { loadToday, rememberedToday } from '../../services/today'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { readMore, readsOn } from '../../utils/read-more'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { reviewPlaces, type ReviewPlace } from '../../services/review-places'
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
    openPage(routes.review(currentTarget.dataset.id, this.of()))
  },

  onRecordTap({ currentTarget }: Tapped): void {
    openPage(routes.activityRecord(currentTarget.dataset.id))
  },

  async refresh(): Promise<void> {
    if (this.places === null && !(await this.readPlaces())) return
    const of = this.of()
    if (of === '') {
      this.setData({ face: 'nowhere' })
      return
    }
    const changes = reflectionChanges()
    const loaded = await loadQueue(of)
    // Another one was chosen while this was on its way.
    if (of !== this.of()) return
    if (loaded.kind === 'trouble') return this.showTrouble(loaded.trouble)
    this.changesSeen = changes
    this.show(loaded.queue)
  },

  /** Who came straight here has not been told yet where they decide. */
  async readPlaces(): Promise<boolean> {
    const remembered = rememberedToday()
    const loaded = remembered === null ? await loadToday() : ({ kind: 'loaded', known: remembered } as const)
    if (loaded.kind === 'trouble') {
      this.showTrouble(loaded.trouble)
      return false
    }
    const places = reviewPlaces(loaded.known.today)
    this.places = places
    this.setData({ placeNames: places.map(({ name }) => name), placeIndex: Math.max(0, places.findIndex(({ of }) => of === this.wanted)) })
    return true
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

  showTrouble(trouble: Trouble): void {
    this.setData(unreadFace(this.data.face, trouble))
  },

  of(): string {
    return this.places?.[this.data.placeIndex]?.of ?? ''
  },
})
