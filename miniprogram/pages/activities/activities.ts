import { activityChanges } from '../../services/activity-changes'
import { cloudNow } from '../../services/clock'
import type { Trouble } from '../../services/cloud'
import { rememberedToday, type Today } from '../../services/today'
import { momentOf } from '../../utils/china-time'
import { chooseStudio, type Studio } from '../../utils/choose-studio'
import { openPage } from '../../utils/navigate'
import { readMore, readsOn, tailAfter } from '../../utils/read-more'
import { routes } from '../../utils/routes'
import { troubleFace, type TroubleFace } from '../../utils/trouble'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'
import { loadList, loadMore, type ActivityList, type Filter } from './activity-list'
import { groupByDay, type DayGroup } from './day-groups'
import { whilePulledDown } from '../../utils/while-pulled-down'

type MyStudio = Pick<Today['studios'][number], 'id' | 'name' | 'role'>
type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>

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
    when: 'coming',
    whenOptions: [
      { value: 'coming', words: '接下来' },
      { value: 'past', words: '过去' },
    ],
    /** 全部工作室, then one by one. */
    studioNames: [] as string[],
    studioIndex: 0,
    hosted: [] as Studio[],
    days: [] as DayGroup[],
    /** The way to a calendar lies over the page. */
    taking: false,
    calendarOf: {} as { kind: 'period'; studioId: string },
    /** Below the list: 'none' | 'loading' | 'wrong' | 'end' */
    tail: 'none',
  },

  ...readsOn,

  list: null as ActivityList | null,
  changesSeen: 0,
  studios: [] as MyStudio[],

  async onShow(): Promise<void> {
    this.setData({ typeStyle: typeStyle() })
    this.readStudios()
    if (!this.isFresh()) await this.refresh()
  },

  onPullDownRefresh(): Promise<void> {
    return whilePulledDown(() => this.refresh())
  },

  onRetryTap(): Promise<void> {
    return whileBusy(this, () => this.refresh())
  },

  async onWhenChoose({ detail }: Chosen): Promise<void> {
    this.setData({ when: detail.value })
    await this.startOver()
  },

  async onStudioChange({ detail }: Chosen): Promise<void> {
    this.setData({ studioIndex: Number(detail.value) })
    await this.startOver()
  },

  async onNewTap(): Promise<void> {
    const studio = await chooseStudio(this.data.hosted, '在哪个工作室新建活动')
    if (studio !== null) openPage(routes.newActivity(studio.id))
  },

  async onCalendarTap(): Promise<void> {
    const { studioId } = this.filter()
    const studio = studioId === '' ? await chooseStudio(this.studios, '哪个工作室的日历') : { id: studioId }
    if (studio !== null) this.setData({ taking: true, calendarOf: { kind: 'period', studioId: studio.id } })
  },

  onCalendarClose(): void {
    this.setData({ taking: false })
  },

  onActivityOpen({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>): void {
    openPage(routes.activity(detail.id))
  },

  onBindTap(): void {
    openPage(routes.bind())
  },

  async startOver(): Promise<void> {
    this.list = null
    this.setData({ face: 'loading', staleWords: '', tail: 'none' })
    await this.refresh()
  },

  async refresh(): Promise<void> {
    const filter = this.filter()
    const changes = activityChanges()
    const loaded = await loadList(filter)
    // Another list was chosen while this one was on its way.
    if (!sameFilter(filter, this.filter())) return
    if (loaded.kind === 'trouble') {
      this.showTrouble(loaded.trouble)
      return
    }
    this.changesSeen = changes
    this.setData({ staleWords: '' })
    this.show(loaded.list)
  },

  more(): Promise<void> {
    return readMore(this, () => this.list, loadMore, ({ list }) => this.show(list))
  },

  show(list: ActivityList): void {
    this.list = list
    if (this.studios.length === 0) this.readStudios()
    const { when, studioId } = list.filter
    const withStudio = studioId === '' && this.studios.length > 1
    const days = groupByDay(list.activities, { when, withStudio, now: cloudNow() })
    this.setData({ face: days.length === 0 ? 'empty' : 'full', days, tail: tailAfter(list.next, list.activities.length) })
  },

  showTrouble(trouble: Trouble): void {
    if (trouble.kind === 'refused' && trouble.code === 'NOT_BOUND') this.setData({ face: 'visitor' })
    else if (this.list === null) this.setData({ face: 'wrong', trouble: troubleFace(trouble) })
    else this.setData({ staleWords: `没有连上，显示的是 ${momentOf(this.list.readAt, cloudNow())} 的内容` })
  },

  readStudios(): void {
    this.studios = rememberedToday()?.today.studios ?? studiosOf(this.list)
    const names = this.studios.map(({ name }) => name)
    const hosted = this.studios.filter(({ role }) => role === 'host').map(({ id, name }) => ({ id, name }))
    this.setData({ studioNames: ['全部工作室', ...names], hosted })
    if (this.data.studioIndex > names.length) this.setData({ studioIndex: 0 })
  },

  filter(): Filter {
    const when = this.data.when === 'past' ? 'past' : 'coming'
    return { when, studioId: this.studios[this.data.studioIndex - 1]?.id ?? '' }
  },

  isFresh(): boolean {
    if (this.list === null || this.changesSeen !== activityChanges()) return false
    const age = cloudNow() - this.list.readAt
    return age >= 0 && age < freshFor
  },
})

/** Who came straight here has not been told yet which studios are theirs; the activities tell of some. */
function studiosOf(list: ActivityList | null): MyStudio[] {
  const studios = new Map<string, MyStudio>()
  for (const { studioId, studioName, myRole } of list?.activities ?? []) studios.set(studioId, { id: studioId, name: studioName, role: myRole })
  return [...studios.values()]
}

function sameFilter(a: Filter, b: Filter): boolean {
  return a.when === b.when && a.studioId === b.studioId
}
