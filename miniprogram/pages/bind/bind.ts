import { noteActivityChange } from '../../services/activity-changes'
import { call } from '../../services/cloud'
import { receiptHeldAt } from '../../services/receipts'
import { groupInvitation, lettersMissing } from '../../utils/invitation-text'
import { leavePage, openTab } from '../../utils/navigate'
import { routes, tabs } from '../../utils/routes'
import { troubleSentence } from '../../utils/trouble'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'

type Typed = WechatMiniprogram.CustomEvent<{ value: string; cursor: number }>

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    code: '',
    problem: '',
    /** Tries are over or there is nothing left to bind: the way on is another. */
    alreadyBound: false,
  },

  onInput({ detail: { value, cursor } }: Typed): void {
    // In the middle of the text the hyphens wait: moving them would throw the cursor to the end.
    const code = cursor === value.length ? groupInvitation(value) : value
    this.setData({ code, problem: '' })
  },

  onBlur(): void {
    this.setData({ code: groupInvitation(this.data.code) })
  },

  onJoinTap(): Promise<void> {
    return whileBusy(this, async () => {
      const code = groupInvitation(this.data.code)
      const missing = lettersMissing(code)
      if (missing > 0) {
        this.setData({ problem: code === '' ? '请输入邀请码。' : `邀请码一共 9 位，还差 ${missing} 位。` })
        return
      }
      await this.bind(code)
    })
  },

  async bind(code: string): Promise<void> {
    const answer = await call('studio.bind', { code })
    if (answer.kind !== 'done') {
      const alreadyBound = answer.kind === 'refused' && answer.code === 'ALREADY_BOUND'
      this.setData({ code, problem: troubleSentence(answer), alreadyBound })
      return
    }
    noteActivityChange()
    // Whoever scanned before joining checks in by that scan.
    const held = receiptHeldAt(answer.now)
    if (held !== null) return this.goOn(routes.presentReceipt(held.sessionId))
    const pages = getCurrentPages()
    if (pages[pages.length - 2]?.route === 'pages/check-in/check-in') leavePage()
    else openTab(tabs.today)
    void wx.showToast({ title: `欢迎，${answer.output.person?.name ?? '老师'}`, icon: 'success' })
  },

  goOn(url: string): void {
    wx.redirectTo({ url, fail: () => openTab(tabs.today) })
  },

  onHomeTap(): void {
    openTab(tabs.today)
  },

  onAboutTap(): void {
    void wx.navigateTo({ url: routes.about() })
  },
})
