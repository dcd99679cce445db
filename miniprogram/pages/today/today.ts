import { activityChanges } from '../../services/activity-changes'
import { cloudNow } from '../../services/clock'
import { hearLateScans, sendKeptScans } from '../../services/late-scans'
import { askForMessages } from '../../services/message-consent'
import { forgetScan, keptScans } from '../../services/pending-scans'
import { pendingNotices, type PendingNotice } from '../../services/pending-view'
import { askedReceipts } from '../../services/receipts'
import { scanRoomCode } from '../../services/scan'
import { tokenIn } from '../../services/scanned-text'
import { loadToday, rememberedTitleOfSession, rememberedToday, type KnownToday } from '../../services/today'
import { todayView, type TodayView } from '../../services/today-view'
import { showUnread } from '../../services/unread-messages'
import { momentOf } from '../../utils/china-time'
import { openPage, say } from '../../utils/navigate'
import { routes } from '../../utils/routes'
import { troubleFace, type TroubleFace } from '../../utils/trouble'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'
import { whilePulledDown } from '../../utils/while-pulled-down'

type DetailEvent<Detail extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.CustomEvent<Detail>
type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { activity?: string; session?: string; studio?: string; of?: string; key?: string; action?: PendingNotice['action'] }>

/** Who comes back within this time sees what was read before. Milliseconds. */
const freshFor = 10_000
/** How often the words that hang on the time of day are written anew. Milliseconds. */
const rewordEvery = 20_000

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    /** 'loading' | 'wrong' | 'visitor' | 'full' */
    face: 'loading',
    view: null as TodayView | null,
    /** Why what is shown may be out of date; empty when it is not. */
    staleWords: '',
    wrong: null as TroubleFace | null,
    /** Check-ins that are not done with. */
    notices: [] as PendingNotice[],
  },

  known: null as KnownToday | null,
  changesSeen: 0,
  rewordTimer: 0,

  stopHearing: null as (() => void) | null,

  onLoad() {
    this.show(rememberedToday())
    this.stopHearing = hearLateScans(() => this.show(rememberedToday()))
  },

  async onShow() {
    this.rewordTimer = setInterval(() => this.show(this.known), rewordEvery)
    // A check-in may have been noted in the meantime.
    this.show(rememberedToday())
    showUnread()
    await Promise.all([sendKeptScans(), this.isFresh() ? undefined : this.refresh()])
  },

  onHide() {
    clearInterval(this.rewordTimer)
  },

  onUnload() {
    clearInterval(this.rewordTimer)
    this.stopHearing?.()
  },

  onPullDownRefresh(): Promise<void> {
    return whilePulledDown(() => this.refresh())
  },

  async onRetryTap() {
    await whileBusy(this, () => this.refresh())
  },

  async onScanTap() {
    await whileBusy(this, async () => {
      const scan = await scanRoomCode()
      if (scan.kind === 'scanned') openPage(routes.checkIn(tokenIn(scan.text) ?? ''))
      else if (scan.kind === 'no-camera') say('没有打开相机，请再试一次')
    })
  },

  async onNoticeTap({ currentTarget }: Tapped) {
    const { action, session = '' } = currentTarget.dataset
    if (action === 'ask') return openPage(routes.askedHost(session))
    if (action === 'send') return this.sendNow()
    forgetScan(session)
    this.showNotices()
  },

  async sendNow() {
    await whileBusy(this, () => sendKeptScans())
    if (keptScans().some(({ state }) => state.kind === 'unsent')) say('还没有提交成功，会自动再试')
  },

  onRoomTap({ currentTarget }: Tapped) {
    openPage(routes.room(currentTarget.dataset.session ?? ''))
    void askForMessages('room')
  },

  onRoomListTap({ currentTarget }: Tapped) {
    openPage(routes.roomList(currentTarget.dataset.session ?? ''))
  },

  onStandingTap({ currentTarget }: Tapped) {
    openPage(routes.mine(currentTarget.dataset.studio ?? ''))
  },

  onStudioRecordTap({ currentTarget }: Tapped) {
    openPage(routes.studioRecord(currentTarget.dataset.studio ?? ''))
  },

  onDecisionsTap({ currentTarget }: Tapped) {
    openPage(routes.decisions(currentTarget.dataset.studio ?? ''))
  },

  onReviewsTap({ currentTarget }: Tapped) {
    openPage(routes.reviewQueue(currentTarget.dataset.of ?? ''))
  },

  onMoreTap({ currentTarget: { dataset } }: Tapped) {
    const of = dataset.of ?? ''
    openPage(dataset.key === 'cases' ? routes.caseReviews(of) : routes.reviewQueue(of))
  },

  onOfficeTap() {
    openPage(routes.office())
  },

  onLeaveTap({ currentTarget }: Tapped) {
    const { studio = '', session = '' } = currentTarget.dataset
    openPage(routes.leaveForm(studio, session))
  },

  onActivityTap({ currentTarget }: Tapped) {
    openPage(routes.activity(currentTarget.dataset.activity ?? ''))
  },

  onActivityOpen({ detail }: DetailEvent<{ id: string }>) {
    openPage(routes.activity(detail.id))
  },

  async onNewActivityTap() {
    const studios = this.data.view?.hostedStudios ?? []
    const studio = studios.length > 1 ? await chooseStudio(studios) : studios[0]
    if (studio !== undefined) openPage(routes.newActivity(studio.id))
  },

  onBindTap() {
    openPage(routes.bind())
  },

  onAboutTap() {
    openPage(routes.about())
  },

  async refresh() {
    const changes = activityChanges()
    const loaded = await loadToday()
    if (loaded.kind === 'loaded') {
      this.changesSeen = changes
      this.setData({ staleWords: '' })
      this.show(loaded.known)
    } else if (this.known !== null) {
      const reason = loaded.trouble.kind === 'offline' ? '离线' : '暂时打不开'
      this.setData({ staleWords: `${reason}，显示的是 ${momentOf(this.known.at, cloudNow())} 的内容` })
    } else {
      this.setData({ face: 'wrong', wrong: troubleFace(loaded.trouble) })
    }
  },

  show(known: KnownToday | null) {
    this.known = known
    this.showNotices()
    if (known === null) return
    this.setData({ face: known.today.person === null ? 'visitor' : 'full', view: todayView(known.today, cloudNow()) })
  },

  showNotices() {
    const { person, activities } = this.known?.today ?? { person: undefined, activities: [] }
    const sessions = activities.flatMap((activity) => activity.sessions)
    const notices = pendingNotices({
      scans: keptScans(),
      asked: askedReceipts().map(({ sessionId }) => sessionId),
      unconfirmed: sessions.filter(({ unconfirmed }) => unconfirmed).map(({ id }) => id),
      visitor: person === null,
      titleOf: rememberedTitleOfSession,
    })
    this.setData({ notices })
  },

  isFresh() {
    const age = this.known === null ? Infinity : cloudNow() - this.known.at
    return age >= 0 && age < freshFor && this.changesSeen === activityChanges()
  },
})

async function chooseStudio(studios: TodayView['hostedStudios']): Promise<{ id: string } | undefined> {
  try {
    const { tapIndex } = await wx.showActionSheet({ alertText: '为哪个工作室新建活动', itemList: studios.map(({ name }) => name) })
    return studios[tapIndex]
  } catch {
    // Closed without a choice.
    return undefined
  }
}
