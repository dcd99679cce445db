import { activityChanges } from '../../services/activity-changes'
import { call } from '../../services/cloud'
import { learnUnread, showUnread, unreadMessages } from '../../services/unread-messages'
import { openPage } from '../../utils/navigate'
import { routes } from '../../utils/routes'
import { troubleFace, type TroubleFace } from '../../utils/trouble'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'
import { meViewOf, type MeView } from './me-view'
import { whilePulledDown } from '../../utils/while-pulled-down'

type OfStudio = WechatMiniprogram.CustomEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { studio: string }>

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    /** 'loading' | 'wrong' | 'visitor' | 'full' */
    face: 'loading',
    trouble: null as TroubleFace | null,
    view: null as MeView | null,
    unreadWords: '',
  },

  changesSeen: 0,

  /** Who one is changes only by binding, which counts as a change. */
  async onShow(): Promise<void> {
    this.setData({ typeStyle: typeStyle(), unreadWords: unreadWords() })
    showUnread()
    if (this.data.face === 'full' && this.changesSeen === activityChanges()) return
    await this.refresh()
  },

  onPullDownRefresh(): Promise<void> {
    return whilePulledDown(() => this.refresh())
  },

  onRetryTap(): Promise<void> {
    return whileBusy(this, () => this.refresh())
  },

  onBindTap(): void {
    openPage(routes.bind())
  },

  onStudioRecordOpen({ currentTarget }: OfStudio): void {
    openPage(routes.studioRecord(currentTarget.dataset.studio))
  },

  onOfficeOpen(): void {
    openPage(routes.office())
  },

  onMembersOpen({ currentTarget }: OfStudio): void {
    openPage(routes.members(currentTarget.dataset.studio))
  },

  onStandingOpen({ currentTarget }: OfStudio): void {
    openPage(routes.mine(currentTarget.dataset.studio))
  },

  onLeavesOpen({ currentTarget }: OfStudio): void {
    openPage(routes.leaves(currentTarget.dataset.studio))
  },

  onInboxOpen(): void {
    openPage(routes.inbox())
  },

  onNoticesOpen(): void {
    openPage(routes.notices())
  },

  onRemindersOpen(): void {
    openPage(routes.reminders())
  },

  onFavouritesOpen(): void {
    openPage(routes.favouriteCases())
  },

  onAboutOpen(): void {
    openPage(routes.about())
  },

  async refresh(): Promise<void> {
    const changes = activityChanges()
    const answer = await call('studio.me', {})
    if (answer.kind !== 'done') {
      // Who one is does not go out of date: what is shown stays.
      if (this.data.view === null) this.setData({ face: 'wrong', trouble: troubleFace(answer) })
      return
    }
    this.changesSeen = changes
    const { person, studios, unread } = answer.output
    learnUnread(unread)
    this.setData({ unreadWords: unreadWords() })
    if (person === null) this.setData({ face: 'visitor', view: null })
    else this.setData({ face: 'full', view: meViewOf(person, studios) })
  },
})

function unreadWords(): string {
  return unreadMessages() === 0 ? '' : `${unreadMessages()} 条未读`
}
