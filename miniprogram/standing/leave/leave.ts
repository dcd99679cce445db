import type { InputOf, OutputOf } from '../../../contract/index'
import { call, type Answer } from '../../services/cloud'
import { leaveView, type LeaveView } from '../../services/leave-view'
import { noteStandingChange, standingChanges } from '../../services/standing-changes'
import { wishFor, type Wish } from '../../services/wish'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { askingOf, decidedWords, type Asking, type Decision } from './decision-words'

type Known = OutputOf<'standing.leave'>
type Sent<Detail extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.CustomEvent<Detail>
type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { decision: Exclude<Decision, 'approved'> }>

Page({
  data: {
    ...notReadYet(),
    view: null as LeaveView | null,
    /** The question that lies over the page. */
    asking: null as Asking | null,
    /** Why a step did not work. */
    stepTrouble: '',
    /** They have just decided. */
    hasDecided: false,
  },

  ...readsAgain,

  studioId: '',
  leaveId: '',
  known: null as Known | null,
  changesSeen: -1,
  wish: null as Wish | null,

  onLoad(options: Partial<Record<'studio' | 'leave', string>>): void {
    this.studioId = options.studio ?? ''
    this.leaveId = options.leave ?? ''
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== standingChanges()) await this.refresh()
  },

  async refresh(): Promise<void> {
    const changes = standingChanges()
    const answer = await call('standing.leave', { studioId: this.studioId, leaveId: this.leaveId, withProofs: false })
    if (answer.kind === 'done') {
      this.changesSeen = changes
      this.known = answer.output
      this.setData({ face: 'full', staleWords: '', view: leaveView(answer.output, answer.now) })
    } else {
      this.setData(unreadFace(this.data.face, answer))
    }
  },

  onProofsTap(): Promise<void> {
    return whileBusy(this, async () => {
      const answer = await call('standing.leave', { studioId: this.studioId, leaveId: this.leaveId, withProofs: true })
      if (answer.kind !== 'done') {
        say(troubleSentence(answer))
        return
      }
      this.known = answer.output
      this.setData({ view: leaveView(answer.output, answer.now) })
      await wx.previewImage({ urls: answer.output.proofLinks })
    })
  },

  onReviseTap(): void {
    openPage(routes.reviseLeave(this.studioId, this.leaveId))
  },

  onPersonOpen(): void {
    if (this.known !== null) openPage(routes.mine(this.studioId, this.known.leave.person.id))
  },

  async onWithdrawTap(): Promise<void> {
    const { known } = this
    const { confirm } = await wx.showModal({ title: '撤回这次申请？', content: '撤回后主持人不再审批；需要时可以重新申请。', confirmText: '撤回', cancelText: '先不撤回' })
    if (confirm) await this.step(known, (wished) => call('standing.withdrawLeave', wished), {}, '已撤回')
  },

  async onApproveTap(): Promise<void> {
    const { known } = this
    const { view } = this.data
    if (view === null) return
    const content = `${view.name}，${view.typeName}，${view.scopeWords}。${view.stillCounts ? '批准后仍计入缺勤。' : ''}`
    const { confirm } = await wx.showModal({ title: '批准？', content, confirmText: '批准', cancelText: '再看看' })
    if (confirm) await this.decide(known, 'approved', '')
  },

  /** All but approving wants a remark. */
  onDecisionTap({ currentTarget }: Tapped): void {
    this.setData({ asking: askingOf(currentTarget.dataset.decision, this.data.view?.overturnWords ?? ''), stepTrouble: '' })
  },

  onAskingClose(): void {
    this.setData({ asking: null })
  },

  async onAskingConfirm({ detail }: Sent<{ reason: string }>): Promise<void> {
    const { asking } = this.data
    if (asking !== null) await this.decide(this.known, asking.decision, detail.reason)
  },

  decide(known: Known | null, decision: Decision, remark: string): Promise<void> {
    return this.step(known, (wished) => call('standing.decideLeave', { ...wished, decision, remark }), { decision, remark }, decidedWords[decision], { hasDecided: true })
  },

  /**
   * Does one thing with the version that was shown; where it has moved on meanwhile, shows how.
   * @param known as it was before them when they were asked: under the question it may have been read again
   */
  step(known: Known | null, send: (wished: InputOf<'standing.withdrawLeave'>) => Promise<Answer<unknown>>, asked: object, done: string, then: { hasDecided?: boolean } = {}): Promise<void> {
    return whileBusy(this, async () => {
      if (known === null) return
      const about = { studioId: this.studioId, leaveId: this.leaveId, version: known.leave.version }
      this.wish = await wishFor(this.wish, { ...about, ...asked })
      this.setData({ stepTrouble: '' })
      const answer = await send({ id: this.wish.id, ...about })
      if (answer.kind === 'done') {
        noteStandingChange()
        this.setData({ asking: null, ...then })
        say(done)
        await this.refresh()
        return
      }
      this.setData({ stepTrouble: stepTroubleOf(answer) })
      if (answer.kind === 'refused') await this.refresh()
    })
  },
})

function stepTroubleOf(answer: Exclude<Answer<unknown>, { kind: 'done' }>): string {
  return answer.kind === 'refused' && answer.code === 'VERSION_CHANGED' ? '这次申请刚刚有了变化，请看过以后再定。' : troubleSentence(answer)
}
