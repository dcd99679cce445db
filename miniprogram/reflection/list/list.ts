import { cloudNow } from '../../services/clock'
import { reflectionCardView, type ReflectionCardView } from '../../services/reflection-card-view'
import { reflectionChanges } from '../../services/reflection-changes'
import { readReflections } from '../../services/read-reflections'
import { loadMoreReflections, loadReflections, type ReflectionList } from '../../services/reflection-list'
import { rememberRow } from '../../services/reflection-row'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { readMore, readsOn, tailAfter } from '../../utils/read-more'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { emptyWords, feedOf, headingOf, purposeOf } from './purpose'

type OfCard = WechatMiniprogram.CustomEvent<ReflectionCardView>

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'empty' | 'full' */
    ...notReadYet(),
    heading: '',
    deleted: false,
    cards: [] as ReflectionCardView[],
    emptyWords: { title: '', text: '' },
    mayWrite: false,
    /** Below the list: 'none' | 'loading' | 'wrong' | 'end' */
    tail: 'none',
  },

  ...readsAgain,
  ...readsOn,

  purpose: purposeOf({}),
  list: null as ReflectionList | null,
  changesSeen: -1,

  onLoad(options: Partial<Record<'studio' | 'person' | 'activity' | 'deleted', string>>): void {
    this.purpose = purposeOf(options)
    const deleted = this.purpose.kind === 'deleted'
    if (deleted) void wx.setNavigationBarTitle({ title: '最近删除' })
    this.setData({ deleted, mayWrite: this.purpose.kind === 'activity' && this.purpose.studioId !== '' })
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== reflectionChanges()) await this.refresh()
  },

  onOpen({ detail }: OfCard): void {
    if (this.list !== null) openPage(routes.reflection(detail.id, rememberRow(this.list)))
  },

  onAuthorOpen({ detail }: OfCard): void {
    if (this.purpose.kind !== 'deleted') openPage(routes.reflectionsBy(this.purpose.studioId, detail.authorId))
  },

  onActivityOpen({ detail }: OfCard): void {
    const studioId = this.purpose.kind === 'deleted' ? detail.studioId : this.purpose.studioId
    openPage(routes.reflectionsOn(studioId, detail.activityId))
  },

  onWriteTap(): void {
    if (this.purpose.kind === 'activity') openPage(routes.writeReflection(this.purpose.studioId, this.purpose.activityId))
  },

  async refresh(): Promise<void> {
    const changes = reflectionChanges()
    const loaded = await loadReflections(feedOf(this.purpose))
    if (loaded.kind === 'trouble') {
      this.setData(unreadFace(this.data.face, loaded.trouble))
      return
    }
    this.changesSeen = changes
    this.setData({ staleWords: '' })
    this.show(loaded.list)
  },

  more(): Promise<void> {
    return readMore(this, () => this.list, loadMoreReflections, ({ list }) => this.show(list))
  },

  show(list: ReflectionList): void {
    this.list = list
    const { kind } = this.purpose
    const options = { withAuthor: kind === 'activity', withStudio: false, withActivity: kind !== 'activity', read: readReflections(), now: cloudNow() }
    this.setData({
      face: list.cards.length === 0 ? 'empty' : 'full',
      cards: list.cards.map((card) => reflectionCardView(card, options)),
      heading: headingOf(this.purpose, list.cards),
      emptyWords: emptyWords(this.purpose),
      tail: tailAfter(list.next, list.cards.length),
    })
  },
})
