import type { OutputOf } from '../../../contract/index'
import { noteActivityChange } from '../../services/activity-changes'
import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { askForMessages } from '../../services/message-consent'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import type { CalendarRow } from '../../components/calendar-sheet/calendar-sheet'
import { calendarRows } from './calendar-rows'
import { cancelWords, detailViewOf, type DetailView } from './detail-view'

type OfSession = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { session: string }>

Page({
  data: {
    ...notReadYet(),
    view: null as DetailView | null,
    cancelling: false,
    cancelWords: '',
    cancelTrouble: '',
    /** The way to a calendar lies over the page. */
    taking: false,
    calendarRows: [] as CalendarRow[],
    calendarOf: {} as { kind: 'activity'; activityId: string },
  },

  ...readsAgain,

  activityId: '',
  known: null as OutputOf<'attendance.activity'> | null,

  onLoad(options: { id?: string }): void {
    this.activityId = options.id ?? ''
  },

  /** Again whenever it comes back to the front: on the code page people arrive, in the form things change. */
  onShow(): Promise<void> {
    return this.refresh()
  },

  async refresh(): Promise<void> {
    const answer = await call('attendance.activity', { activityId: this.activityId })
    if (answer.kind === 'done') {
      this.known = answer.output
      this.setData({ face: 'full', staleWords: '', view: detailViewOf(answer.output, answer.now) })
    } else {
      this.setData(unreadFace(this.data.face, answer))
    }
  },

  onCodeTap({ currentTarget }: OfSession): void {
    openPage(routes.room(currentTarget.dataset.session))
    void askForMessages('room')
  },

  onListTap({ currentTarget }: OfSession): void {
    openPage(routes.roomList(currentTarget.dataset.session))
  },

  onSheetTap({ currentTarget }: OfSession): void {
    openPage(routes.sheet(this.known?.activity.studioId ?? '', currentTarget.dataset.session))
  },

  onLeaveTap({ currentTarget }: OfSession): void {
    openPage(routes.leaveForm(this.known?.activity.studioId ?? '', currentTarget.dataset.session))
  },

  async onLinkTap(): Promise<void> {
    // WeChat itself says 内容已复制.
    await wx.setClipboardData({ data: this.data.view?.link ?? '' })
  },

  onReflectionsOpen(): void {
    if (this.known !== null) openPage(routes.reflectionsOn(this.known.activity.studioId, this.activityId))
  },

  onRecordOpen(): void {
    openPage(routes.activityRecord(this.activityId))
  },

  onAskForOpen(): void {
    if (this.known !== null) openPage(routes.askForReflections(this.known.activity.studioId, this.activityId))
  },

  onEditTap(): void {
    openPage(routes.editActivity(this.activityId))
  },

  onCopyTap(): void {
    openPage(routes.copyActivity(this.activityId))
  },

  onCalendarTap(): void {
    if (this.known === null) return
    this.setData({ taking: true, calendarRows: calendarRows(this.known.activity, cloudNow()), calendarOf: { kind: 'activity', activityId: this.activityId } })
  },

  onCalendarClose(): void {
    this.setData({ taking: false })
  },

  onCancelTap(): void {
    if (this.known !== null) this.setData({ cancelling: true, cancelTrouble: '', cancelWords: cancelWords(this.known, cloudNow()) })
  },

  onCancelClose(): void {
    this.setData({ cancelling: false })
  },

  onCancelConfirm({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>): Promise<void> {
    return whileBusy(this, async () => {
      if (this.known === null) return
      const { version } = this.known
      this.setData({ cancelTrouble: '' })
      const answer = await call('attendance.cancelActivity', { activityId: this.activityId, version, reason: detail.reason })
      if (answer.kind !== 'done') {
        this.setData({ cancelTrouble: troubleSentence(answer) })
        // What has changed meanwhile should be seen before it is cancelled.
        if (answer.kind === 'refused') await this.refresh()
        return
      }
      noteActivityChange()
      this.setData({ cancelling: false })
      await this.refresh()
    })
  },
})
