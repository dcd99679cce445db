import type { InputOf, OutputOf } from '../../../contract/index'
import { call } from '../../services/cloud'
import { cloudNow } from '../../services/clock'
import { openWorkbook } from '../../services/open-document'
import { recordChanges } from '../../services/record-changes'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { readsOn } from '../../utils/read-more'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { recordLine, stateOptions, type RecordLine, type State } from './record-line'
import { recordTimes, type RecordTime } from './record-times'

type List = OutputOf<'library.recordList'>
type Wanted = InputOf<'library.recordList'>['of']
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>

const noCounts = { shown: 0, checking: 0, none: 0 }
const everyStudio = '全部工作室'
const everyState = 'all' as State | 'all'

Page({
  data: {
    ...notReadYet(),
    timeNames: [] as string[],
    timeIndex: 0,
    studioNames: [everyStudio],
    studioIndex: 0,
    stateOptions: stateOptions(noCounts),
    state: everyState,
    lines: [] as RecordLine[],
    cut: false,
    hasMore: false,
    /** Why a step did not work. */
    stepTrouble: '',
  },

  ...readsAgain,
  ...readsOn,

  times: [] as RecordTime[],
  studios: [] as List['studios'],
  next: null as List['next'],
  changesSeen: -1,

  onLoad(): void {
    this.times = recordTimes(cloudNow())
    this.setData({ timeNames: this.times.map(({ name }) => name) })
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== recordChanges()) await this.refresh()
  },

  onTimePick({ detail }: Picked): Promise<void> {
    this.setData({ timeIndex: Number(detail.value), studioIndex: 0 })
    return this.refresh()
  },

  onStudioPick({ detail }: Picked): Promise<void> {
    this.setData({ studioIndex: Number(detail.value) })
    return this.refresh()
  },

  onStateChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: State | 'all' }>): Promise<void> {
    this.setData({ state: detail.value })
    return this.refresh()
  },

  onLineTap({ currentTarget }: WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>): void {
    openPage(routes.activityRecord(currentTarget.dataset.id))
  },

  onExportTap(): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ stepTrouble: '' })
      const answer = await call('reports.recordTable', this.wanted())
      if (answer.kind !== 'done') {
        this.setData({ stepTrouble: troubleSentence(answer) })
        return
      }
      const opened = await openWorkbook(answer.output.fileName, answer.output.xlsx)
      if (opened !== 'opened') this.setData({ stepTrouble: opened === 'no-room' ? '手机空间不够，表格没有存下来。' : '手机打不开表格，可以换一台设备导出。' })
    })
  },

  wanted(): Wanted {
    const { timeIndex, studioIndex, state } = this.data
    const { from, to } = this.times[timeIndex] ?? { from: 0, to: 0 }
    return { from, to, studioId: this.studios[studioIndex - 1]?.id ?? null, state: state === 'all' ? null : state }
  },

  async refresh(): Promise<void> {
    const wanted = this.wanted()
    const answer = await call('library.recordList', { of: wanted })
    // Something else was chosen meanwhile.
    if (JSON.stringify(wanted) !== JSON.stringify(this.wanted())) return
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    const { lines, counts, studios, cut, next } = answer.output
    this.studios = studios
    this.next = next
    this.changesSeen = recordChanges()
    this.setData({
      face: 'full',
      staleWords: '',
      stepTrouble: '',
      studioNames: [everyStudio, ...studios.map(({ name }) => name)],
      stateOptions: stateOptions(counts),
      lines: lines.map((line) => recordLine(line, answer.now)),
      cut,
      hasMore: next !== null,
    })
  },

  more(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.next === null) return
      const wanted = this.wanted()
      const answer = await call('library.recordList', { of: wanted, after: this.next })
      if (JSON.stringify(wanted) !== JSON.stringify(this.wanted())) return
      if (answer.kind !== 'done') {
        this.setData({ stepTrouble: troubleSentence(answer) })
        return
      }
      this.next = answer.output.next
      this.setData({ stepTrouble: '', lines: [...this.data.lines, ...answer.output.lines.map((line) => recordLine(line, answer.now))], hasMore: this.next !== null })
    })
  },
})
