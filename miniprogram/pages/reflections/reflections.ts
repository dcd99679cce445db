import { cloudNow } from '../../services/clock'
import type { Trouble } from '../../services/cloud'
import { readReflections } from '../../services/read-reflections'
import type { ReflectionCardView } from '../../services/reflection-card-view'
import { reflectionChanges } from '../../services/reflection-changes'
import { keptDrafts } from '../../services/reflection-draft-store'
import { loadMoreReflections, loadReflections, type Feed, type ReflectionList } from '../../services/reflection-list'
import { sendQueuedReflections } from '../../services/reflection-outbox'
import { rememberRow } from '../../services/reflection-row'
import { loadToday, rememberedToday, type Today } from '../../services/today'
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
import { cardsOf, decidingOf, emptyWords, feedOf, feedOptions, sameFeed, type FeedName, type MyStudio } from './feeds'

type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>
type OfCard = WechatMiniprogram.CustomEvent<ReflectionCardView>

/** Who comes back within this time sees what was read before. Milliseconds. */
const freshFor = 60_000

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    /** 'loading' | 'wrong' | 'visitor' | 'empty' | 'full' */
    face: 'loading',
    trouble: null as TroubleFace | null,
    /** Why what is shown may be out of date; empty when it is not. */
    staleWords: '',
    feed: 'studio',
    feedOptions: [] as ReturnType<typeof feedOptions>,
    studioNames: [] as string[],
    studioIndex: 0,
    mayWrite: false,
    /** Hosts may read those alone to which nobody has said anything. */
    hosts: false,
    unanswered: false,
    /** What waits for their decision; null: they decide nowhere. */
    deciding: null as ReturnType<typeof decidingOf>,
    cards: [] as ReflectionCardView[],
    emptyWords: { title: '', text: '' },
    /** Below the list: 'none' | 'loading' | 'wrong' | 'end' */
    tail: 'none',
  },

  ...readsOn,

  list: null as ReflectionList | null,
  changesSeen: 0,
  /** Null: not known yet. */
  studios: null as MyStudio[] | null,

  async onShow(): Promise<void> {
    this.setData({ typeStyle: typeStyle() })
    showUnread()
    const remembered = rememberedToday()
    if (remembered !== null) this.learnToday(remembered.today)
    if (!this.isFresh()) await this.refresh()
  },

  onPullDownRefresh(): Promise<void> {
    return whilePulledDown(async () => {
      // What waits is tried again; the list is there sooner.
      void sendQueuedReflections()
      await this.refresh()
    })
  },

  async onDraftsShow(): Promise<void> {
    this.setData({ feed: 'mine', hosts: false })
    await this.startOver()
  },

  /** Something that waited has arrived. */
  async onSent(): Promise<void> {
    if (!this.isFresh()) await this.refresh()
  },

  onRetryTap(): Promise<void> {
    return whileBusy(this, () => this.refresh())
  },

  async onFeedChoose({ detail }: Chosen): Promise<void> {
    this.setData({ feed: detail.value, hosts: detail.value === 'studio' && this.studios?.[this.data.studioIndex]?.role === 'host' })
    await this.startOver()
  },

  async onStudioChange({ detail }: Chosen): Promise<void> {
    const studioIndex = Number(detail.value)
    this.setData({ studioIndex, hosts: this.studios?.[studioIndex]?.role === 'host' })
    await this.startOver()
  },

  onDecidingTap(): void {
    openPage(routes.reviewQueue())
  },

  async onUnansweredTap(): Promise<void> {
    this.setData({ unanswered: !this.data.unanswered })
    await this.startOver()
  },

  async onWriteTap(): Promise<void> {
    const chosen = this.data.feed === 'studio' ? this.studios?.[this.data.studioIndex] : undefined
    const studio = chosen ?? (await chooseStudio(this.studios ?? [], '写给哪个工作室'))
    if (studio !== null) openPage(routes.writeReflection(studio.id))
  },

  onDeletedTap(): void {
    openPage(routes.deletedReflections())
  },

  onOpen({ detail }: OfCard): void {
    if (this.list !== null) openPage(routes.reflection(detail.id, rememberRow(this.list)))
  },

  onAuthorOpen({ detail }: OfCard): void {
    openPage(routes.reflectionsBy(this.studioOf(detail), detail.authorId))
  },

  onActivityOpen({ detail }: OfCard): void {
    openPage(routes.reflectionsOn(this.studioOf(detail), detail.activityId))
  },

  onBindTap(): void {
    openPage(routes.bind())
  },

  /** The studio by which one may read on; empty: one reads as somebody of the school. */
  studioOf({ studioId }: ReflectionCardView): string {
    return this.studios?.some(({ id }) => id === studioId) === true ? studioId : ''
  },

  async startOver(): Promise<void> {
    this.list = null
    this.setData({ face: 'loading', staleWords: '', tail: 'none' })
    await this.refresh()
  },

  async refresh(): Promise<void> {
    if (this.studios === null && !(await this.readStudios())) return
    const of = this.feed()
    const changes = reflectionChanges()
    const loaded = await loadReflections(of)
    // Another feed was chosen while this one was on its way.
    if (!sameFeed(of, this.feed())) return
    if (loaded.kind === 'trouble') {
      this.showTrouble(loaded.trouble)
      return
    }
    this.changesSeen = changes
    this.setData({ staleWords: '' })
    this.show(loaded.list)
  },

  /** Who came straight here has not been told yet which studios are theirs. */
  async readStudios(): Promise<boolean> {
    const loaded = await loadToday()
    if (loaded.kind === 'trouble') {
      this.showTrouble(loaded.trouble)
      return false
    }
    if (loaded.known.today.person === null) {
      this.setData({ face: 'visitor' })
      return false
    }
    this.learnToday(loaded.known.today)
    return true
  },

  learnToday(today: Today): void {
    this.setData({ deciding: decidingOf(today) })
    this.learnStudios(today.studios)
  },

  learnStudios(studios: readonly MyStudio[]): void {
    this.studios = studios.map(({ id, name, role }) => ({ id, name, role }))
    const options = feedOptions(this.studios)
    const feed = options.some(({ value }) => value === this.data.feed) ? this.data.feed : 'school'
    const studioIndex = this.data.studioIndex < studios.length ? this.data.studioIndex : 0
    this.setData({ feed, studioIndex, feedOptions: options, studioNames: studios.map(({ name }) => name), mayWrite: studios.length > 0, hosts: feed === 'studio' && studios[studioIndex]?.role === 'host' })
  },

  more(): Promise<void> {
    return readMore(this, () => this.list, loadMoreReflections, ({ list }) => this.show(list))
  },

  show(list: ReflectionList): void {
    this.list = list
    const cards = cardsOf(list, readReflections(), cloudNow())
    this.setData({
      face: cards.length === 0 ? 'empty' : 'full',
      cards,
      emptyWords: this.feedName() === 'mine' && keptDrafts().length > 0 ? { title: '还没有发出过反思', text: '' } : emptyWords(this.feedName(), this.data.mayWrite, this.data.hosts && this.data.unanswered),
      tail: tailAfter(list.next, cards.length),
    })
  },

  showTrouble(trouble: Trouble): void {
    if (trouble.kind === 'refused' && trouble.code === 'NOT_BOUND') this.setData({ face: 'visitor' })
    else if (this.list === null) this.setData({ face: 'wrong', trouble: troubleFace(trouble) })
    else this.setData({ staleWords: `没有连上，显示的是 ${momentOf(this.list.readAt, cloudNow())} 的内容` })
  },

  feedName(): FeedName {
    const { feed } = this.data
    return feed === 'mine' || feed === 'studio' ? feed : 'school'
  },

  feed(): Feed {
    return feedOf(this.feedName(), this.studios?.[this.data.studioIndex], this.data.unanswered)
  },

  isFresh(): boolean {
    if (this.list === null || this.changesSeen !== reflectionChanges()) return false
    const age = cloudNow() - this.list.readAt
    return age >= 0 && age < freshFor
  },
})
