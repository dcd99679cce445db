import { cloudNow } from '../../services/clock'
import { libraryChanges } from '../../services/library-changes'
import { libraryPlaceOf } from '../../services/library-list'
import { placeOptions } from '../../services/library-place-options'
import { resourceKindNames, resourceKindOrder, topicNames, topicOrder } from '../../shared/index'
import { openPage } from '../../utils/navigate'
import { readMore, readsOn, tailAfter } from '../../utils/read-more'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { loadMoreResources, loadResources, type ResourceFeed, type ResourceList } from './resource-list'
import { resourceLine, type ResourceLine } from './resource-line'

type Tapped<Dataset extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Dataset>
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>
type Which = 'shown' | 'mine' | 'deleted' | 'waiting'

const shown = 'shown' as Which
const noOptions: { value: string; words: string }[] = []
const emptyFaces: Readonly<Record<Which, { title: string; text: string }>> = {
  shown: { title: '这里还没有资源', text: '班会方案、课件、表格上传以后，会出现在这里。' },
  mine: { title: '还没有上传过资源', text: '一份班会方案、一张好用的表格，都可以放上来。' },
  deleted: { title: '没有最近删除的', text: '删除的资源会在这里留三十天。' },
  waiting: { title: '没有等着看的', text: '检查拿不准的、被举报的，会出现在这里。' },
}

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'empty' | 'full' */
    ...notReadYet(),
    whichOptions: noOptions,
    which: shown,
    places: noOptions,
    /** `school`, or a studio by its id. */
    of: 'school',
    kindNames: ['全部种类', ...resourceKindOrder.map((kind) => resourceKindNames[kind])],
    kindIndex: 0,
    topicNames: ['全部主题', ...topicOrder.map((topic) => topicNames[topic])],
    topicIndex: 0,
    tag: '',
    lines: [] as ResourceLine[],
    empty: emptyFaces.shown,
    narrowed: false,
    mayWrite: false,
    /** Below the list: 'none' | 'loading' | 'wrong' | 'end' */
    tail: 'none',
  },

  ...readsAgain,
  ...readsOn,

  list: null as ResourceList | null,
  /** Where the caller decides; empty: nowhere. */
  decidesAt: '',
  changesSeen: -1,

  /** What is no kind or topic leads to all. */
  onLoad({ kind = '', topic = '', tag = '' }: Partial<Record<'kind' | 'topic' | 'tag', string>>): void {
    this.setData({
      kindIndex: resourceKindOrder.findIndex((one) => one === kind) + 1,
      topicIndex: topicOrder.findIndex((one) => one === topic) + 1,
      tag: decodeURIComponent(tag),
    })
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== libraryChanges()) await this.refresh()
  },

  onWhichChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: Which }>): Promise<void> {
    return this.look({ which: detail.value })
  },

  onMineTap(): Promise<void> {
    return this.look({ which: 'mine' })
  },

  onDeletedTap(): Promise<void> {
    return this.look({ which: 'deleted' })
  },

  onPlaceChoose({ detail }: Picked): Promise<void> {
    return this.look({ of: detail.value })
  },

  onKindPick({ detail }: Picked): Promise<void> {
    return this.look({ kindIndex: Number(detail.value) })
  },

  onTopicPick({ detail }: Picked): Promise<void> {
    return this.look({ topicIndex: Number(detail.value) })
  },

  onClearTap(): Promise<void> {
    return this.look({ kindIndex: 0, topicIndex: 0, tag: '' })
  },

  onLineTap({ currentTarget }: Tapped<{ id: string }>): void {
    openPage(routes.resource(currentTarget.dataset.id))
  },

  onWriteTap(): void {
    openPage(routes.writeResource())
  },

  async look(where: Partial<{ which: Which; of: string; kindIndex: number; topicIndex: number; tag: string }>): Promise<void> {
    this.list = null
    this.setData({ ...where, face: 'loading', staleWords: '', tail: 'none' })
    await this.refresh()
  },

  feed(): ResourceFeed {
    const { which, of, kindIndex, topicIndex, tag } = this.data
    if (which === 'waiting') return { feed: 'waiting', place: libraryPlaceOf(this.decidesAt) }
    if (which !== 'shown') return { feed: which }
    const [kind, topic] = [resourceKindOrder[kindIndex - 1], topicOrder[topicIndex - 1]]
    return { feed: 'shown', place: libraryPlaceOf(of), ...(kind === undefined ? {} : { kind }), ...(topic === undefined ? {} : { topic }), ...(tag === '' ? {} : { tag }) }
  },

  async refresh(): Promise<void> {
    const of = this.feed()
    const changes = libraryChanges()
    const loaded = await loadResources(of)
    // Something else was chosen meanwhile.
    if (JSON.stringify(of) !== JSON.stringify(this.feed())) return
    if (loaded.kind === 'trouble') {
      this.setData(unreadFace(this.data.face, loaded.trouble))
      return
    }
    this.changesSeen = changes
    const { places, studios, decides } = loaded.list
    this.decidesAt = decides.school ? 'school' : (decides.studioIds[0] ?? '')
    this.setData({ staleWords: '', mayWrite: places.length > 0, places: placeOptions(studios), whichOptions: this.whichOptions(places.length > 0) })
    this.show(loaded.list)
  },

  more(): Promise<void> {
    return readMore(this, () => this.list, loadMoreResources, ({ list }) => this.show(list))
  },

  show(list: ResourceList): void {
    this.list = list
    const { which, kindIndex, topicIndex, tag } = this.data
    const narrowed = which === 'shown' && (kindIndex > 0 || topicIndex > 0 || tag !== '')
    this.setData({
      face: list.resources.length === 0 ? 'empty' : 'full',
      lines: list.resources.map((card) => resourceLine(card, cloudNow())),
      narrowed,
      empty: narrowed ? { title: '没有这样的资源', text: '少选一个条件，或者看看全部。' } : emptyFaces[which],
      tail: tailAfter(list.next, list.resources.length),
    })
  },

  whichOptions(writes: boolean): { value: string; words: string }[] {
    if (!writes && this.decidesAt === '') return []
    return [{ value: 'shown', words: '大家的' }, ...(writes ? [{ value: 'mine', words: '我的' }] : []), ...(this.decidesAt === '' ? [] : [{ value: 'waiting', words: '待查看' }])]
  },
})
