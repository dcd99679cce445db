import { call } from '../../services/cloud'
import { cloudNow } from '../../services/clock'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { schoolYears, type SchoolYear } from '../../utils/school-years'
import { unreadFace } from '../../utils/trouble'
import { groupOptions, statisticsView, type Group, type Statistics, type StatisticsView } from './statistics-view'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string; name: string; opens: boolean }>

const firstGroup = 'type' as Group
/** So many school years one may look back: a cycle and the one before. */
const mostYears = 6

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'empty' | 'full' */
    ...notReadYet(),
    yearNames: [] as string[],
    yearIndex: 0,
    groupOptions,
    group: firstGroup,
    view: null as StatisticsView | null,
  },

  ...readsAgain,

  years: [] as SchoolYear[],
  statistics: null as Statistics | null,

  async onLoad(): Promise<void> {
    this.years = schoolYears(cloudNow(), mostYears)
    this.setData({ yearNames: this.years.map(({ name }) => name) })
    await this.refresh()
  },

  async onYearPick({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): Promise<void> {
    this.setData({ yearIndex: Number(detail.value), face: 'loading', staleWords: '' })
    await this.refresh()
  },

  onGroupChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: Group }>): void {
    this.setData({ group: detail.value })
    this.show()
  },

  onTotalTap(): void {
    this.openCounted('all', '', '全部案例')
  },

  onRowTap({ currentTarget }: Tapped): void {
    const { id, name, opens } = currentTarget.dataset
    if (opens) this.openCounted(this.data.group, id, name)
  },

  openCounted(kind: Group | 'all', id: string, name: string): void {
    const year = this.years[this.data.yearIndex]
    if (year !== undefined) openPage(routes.countedCases({ kind, id }, year, `${name} · ${year.name}`))
  },

  async refresh(): Promise<void> {
    const year = this.years[this.data.yearIndex]
    if (year === undefined) return
    const answer = await call('library.caseStatistics', { from: year.from, to: year.to })
    // Another year was chosen meanwhile.
    if (year !== this.years[this.data.yearIndex]) return
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    this.statistics = answer.output
    this.show()
  },

  show(): void {
    if (this.statistics === null) return
    const { total } = this.statistics
    this.setData({ face: total.published + total.uses + total.reads === 0 ? 'empty' : 'full', staleWords: '', view: statisticsView(this.statistics, this.data.group) })
  },
})
