import type { Decision } from '../../services/case-decision'
import { forgetDecisionDraft } from '../../services/case-draft'
import { caseView, type CaseView } from '../../services/case-view'
import { call, type Answer } from '../../services/cloud'
import { openWordDocument } from '../../services/open-document'
import { noteStandingChange } from '../../services/standing-changes'
import { wishFor, type Wish } from '../../services/wish'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

type OfId = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>
type Decided = WechatMiniprogram.CustomEvent<{ decision: Decision; reason: string; words: string }>
type Written = WechatMiniprogram.CustomEvent<{ reason: string }>

Page({
  data: {
    ...notReadYet(),
    view: null as CaseView | null,
    version: 0,
    /** Why a step did not work; what was written is still there. */
    stepTrouble: '',
    /** What the office is about to do, asked once: 'filed' | 'returned' | '' */
    signing: '',
    exporting: false,
    /** What they have just done: 'decided' | 'stated' | '' */
    hasDone: '',
  },

  ...readsAgain,

  caseId: '',
  wish: null as Wish | null,

  onLoad({ case: caseId = '' }: { case?: string }): void {
    this.caseId = caseId
  },

  onShow(): Promise<void> {
    return this.refresh()
  },

  onSessionTap({ currentTarget }: OfId): void {
    const { view } = this.data
    if (view === null) return
    const { id } = currentTarget.dataset
    openPage(view.own ? routes.mineAt(view.studioId, id) : routes.sheet(view.studioId, id, view.personId))
  },

  onRecordOpen(): void {
    const { view } = this.data
    if (view !== null) openPage(routes.mine(view.studioId, view.own ? '' : view.personId))
  },

  onStated(): Promise<void> {
    this.setData({ hasDone: 'stated' })
    return this.refresh()
  },

  async onDecide({ detail: { decision, reason, words } }: Decided): Promise<void> {
    // As it is before them, also where it is read again under the question.
    const seen = { caseId: this.caseId, version: this.data.version, decision, reason }
    const final = decision.kind === 'discontinue'
    const { confirm } = await wx.showModal({ title: '提交决定？', content: words, confirmText: '提交', confirmColor: final ? '#B8402F' : '#2F6B5E' })
    if (!confirm) return
    const done = await this.step(seen, (id) => call('standing.decideCase', { id, ...seen }))
    if (done) forgetDecisionDraft(this.caseId)
  },

  onFileTap(): void {
    this.setData({ signing: 'filed', stepTrouble: '' })
  },

  onReturnTap(): void {
    this.setData({ signing: 'returned', stepTrouble: '' })
  },

  onSignClose(): void {
    this.setData({ signing: '' })
  },

  async onSignConfirm({ detail: { reason } }: Written): Promise<void> {
    const decision = this.data.signing === 'filed' ? 'filed' : 'returned'
    const seen = { caseId: this.caseId, version: this.data.version, decision, remark: reason } as const
    const done = await this.step(seen, (id) => call('standing.signCase', { id, ...seen }))
    if (done) this.setData({ signing: '' })
  },

  async onExportTap(): Promise<void> {
    await whileBusy(this, async () => {
      this.setData({ exporting: true })
      const answer = await call('reports.caseDocument', { caseId: this.caseId })
      this.setData({ exporting: false })
      if (answer.kind !== 'done') return say(troubleSentence(answer))
      const opened = await openWordDocument(answer.output.fileName, answer.output.docx)
      if (opened === 'no-room') say('手机存储空间不够，没有存下文档')
      if (opened === 'no-viewer') say('这台手机没有打开文档，请换一台再试')
    })
  },

  /** Does something to the case and shows what it is then; whether it was done. */
  async step(asked: object, send: (id: string) => Promise<Answer<object>>): Promise<boolean> {
    let done = false
    await whileBusy(this, async () => {
      this.setData({ stepTrouble: '' })
      this.wish = await wishFor(this.wish, asked)
      const answer = await send(this.wish.id)
      done = answer.kind === 'done'
      if (done) {
        noteStandingChange()
        this.setData({ hasDone: 'decided' })
      }
      // Refused: somebody else may have been faster; what is new is shown beside what was written.
      if (answer.kind === 'done' || answer.kind === 'refused') await this.refresh()
      if (answer.kind !== 'done') this.setData({ stepTrouble: troubleSentence(answer) })
    })
    return done
  },

  async refresh(): Promise<void> {
    const answer = await call('standing.case', { caseId: this.caseId })
    if (answer.kind === 'done') {
      this.setData({ face: 'full', staleWords: '', version: answer.output.case.version, view: caseView(answer.output, answer.now) })
    } else {
      this.setData(unreadFace(this.data.face, answer))
    }
  },
})
