import type { OutputOf } from '../../../contract/index'
import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { leaveLine, leaveLineOfOther, type LeaveLine } from '../../services/leave-view'
import { standingChanges } from '../../services/standing-changes'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

type Leaves = OutputOf<'standing.leaves'>
type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { leave: string }>

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'empty' | 'full' */
    ...notReadYet(),
    lines: [] as LeaveLine[],
    more: false,
    /** Everybody's of the studio; else one's own. */
    all: false,
  },

  ...readsAgain,

  studioId: '',
  known: [] as Leaves['leaves'],
  next: null as Leaves['next'],
  changesSeen: -1,

  onLoad({ studio = '', all = '' }: { studio?: string; all?: string }): void {
    this.studioId = studio
    if (all === '') return
    this.setData({ all: true })
    void wx.setNavigationBarTitle({ title: '全部请假' })
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== standingChanges()) await this.refresh()
  },

  onReachBottom(): Promise<void> {
    return this.readMore()
  },

  readMore(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.next === null) return
      const answer = await call('standing.leaves', { studioId: this.studioId, of: this.data.all ? 'all' : 'mine', after: this.next })
      if (answer.kind === 'done') this.show([...this.known, ...answer.output.leaves], answer.output.next)
      else this.setData({ staleWords: troubleSentence(answer) })
    })
  },

  async refresh(): Promise<void> {
    const changes = standingChanges()
    const answer = await call('standing.leaves', { studioId: this.studioId, of: this.data.all ? 'all' : 'mine' })
    if (answer.kind === 'done') {
      this.changesSeen = changes
      this.show(answer.output.leaves, answer.output.next)
    } else {
      this.setData(unreadFace(this.data.face, answer))
    }
  },

  show(known: Leaves['leaves'], next: Leaves['next']): void {
    this.known = known
    this.next = next
    const now = cloudNow()
    this.setData({ face: known.length === 0 ? 'empty' : 'full', staleWords: '', more: next !== null, lines: known.map((leave) => (this.data.all ? leaveLineOfOther(leave, now) : leaveLine(leave, now))) })
  },

  onMoreTap(): Promise<void> {
    return this.readMore()
  },

  onLeaveTap({ currentTarget }: Tapped): void {
    openPage(routes.leave(this.studioId, currentTarget.dataset.leave))
  },

  onAskTap(): void {
    openPage(routes.leaveForm(this.studioId))
  },
})
