import { call, type Answer, type Trouble } from '../../services/cloud'
import { keepText } from '../../services/kept-text'
import { libraryChanges, noteLibraryChange } from '../../services/library-changes'
import { askingOf, type Asking, type Decision } from '../../services/review-decisions'
import { documentTroubles, openStoredDocument } from '../../services/stored-document'
import { wishFor, type Wish } from '../../services/wish'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { whilePulledDown } from '../../utils/while-pulled-down'
import { askAppeal, askReport, askWhy, resourceDecisions, type Question } from './resource-questions'
import { resourceView, type Known, type ResourceView } from './resource-view'

type Tapped<Dataset extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Dataset>

Page({
  data: {
    ...notReadYet(),
    view: null as ResourceView | null,
    /** The file that is being opened; −1: none. */
    opening: -1,
    fileTrouble: '',
    /** The question that lies over the page. */
    question: null as Question | null,
    /** What has changed meanwhile, or why a step did not work. */
    newsWords: '',
    stepTrouble: '',
    /** They have just reported it. */
    told: false,
  },

  id: '',
  known: null as Known | null,
  changesSeen: -1,
  wish: null as Wish | null,

  onLoad({ id = '' }: { id?: string }): void {
    this.id = id
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== libraryChanges()) await this.refresh()
  },

  onPullDownRefresh(): Promise<void> {
    return whilePulledDown(() => this.refresh())
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.refresh())
  },

  onFileTap({ currentTarget }: Tapped<{ index: number }>): Promise<void> {
    return whileBusy(this, async () => {
      const { index } = currentTarget.dataset
      this.setData({ opening: index, fileTrouble: '' })
      const answer = await call('library.resourceFile', { id: this.id, file: index })
      const fileTrouble = answer.kind === 'done' ? documentTroubles[await openStoredDocument(answer.output)] : fileTroubleOf(answer)
      this.setData({ opening: -1, fileTrouble })
    })
  },

  onLinkTap(): void {
    if (this.data.view !== null) wx.setClipboardData({ data: this.data.view.link, fail: () => say('没有复制成功，可以长按链接') })
  },

  onTagTap({ currentTarget }: Tapped<{ tag: string }>): void {
    openPage(routes.resources(currentTarget.dataset.tag))
  },

  onEditTap(): void {
    openPage(routes.editResource(this.id))
  },

  onDeleteTap(): Promise<void> {
    return this.remove(true)
  },

  onUndoTap(): Promise<void> {
    return this.remove(false)
  },

  async onDecisionTap({ currentTarget }: Tapped<{ decision: Decision }>): Promise<void> {
    if (this.data.busy) return
    const asking = askingOf(currentTarget.dataset.decision)
    this.setData({ stepTrouble: '' })
    if (asking.kind === 'why') {
      this.setData({ question: askWhy(asking, this.id) })
      return
    }
    const { confirm } = await wx.showModal({ title: asking.heading, content: asking.words, confirmText: asking.action, cancelText: '再看看' })
    if (confirm) await this.decide(asking, '')
  },

  onReportTap(): void {
    this.setData({ stepTrouble: '', question: askReport(this.id) })
  },

  onAppealTap(): void {
    this.setData({ stepTrouble: '', question: askAppeal(this.id) })
  },

  onQuestionClose(): void {
    this.setData({ question: null })
  },

  async onQuestionConfirm({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>): Promise<void> {
    const { question } = this.data
    const { id } = this
    if (question === null) return
    if (question.for === 'decide') await this.decide(question, detail.reason)
    else if (question.for === 'report') await this.tell(question, () => call('library.reportResource', { id, reason: detail.reason }))
    else await this.tell(question, () => call('library.appealResource', { id, text: detail.reason }))
  },

  /** What was deleted can be brought back on the spot. */
  remove(deleted: boolean): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ stepTrouble: '', newsWords: '' })
      const answer = await call('library.deleteResource', { id: this.id, deleted })
      if (answer.kind !== 'done') return this.explain(answer)
      noteLibraryChange()
      say(deleted ? '已删除' : '已恢复')
      await this.refresh()
    })
  },

  /** On what is before them; where it has changed meanwhile it is shown anew and nothing is decided. */
  decide({ decision, done }: Pick<Asking, 'decision' | 'done'>, reason: string): Promise<void> {
    return whileBusy(this, async () => {
      const rev = this.known?.review?.rev
      if (rev === undefined) return
      const about = { resourceId: this.id, rev, decision: resourceDecisions[decision], reason }
      this.wish = await wishFor(this.wish, about)
      this.setData({ stepTrouble: '', newsWords: '' })
      const answer = await call('library.decideResource', { id: this.wish.id, ...about })
      if (answer.kind === 'done') await this.close(done)
      else await this.explain(answer)
    })
  },

  tell({ done }: Question, send: () => Promise<Answer<unknown>>): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ stepTrouble: '' })
      const answer = await send()
      if (answer.kind !== 'done') return this.explain(answer)
      this.setData({ told: this.data.question?.for === 'report' })
      await this.close(done)
    })
  },

  async close(done: string): Promise<void> {
    if (this.data.question !== null) keepText(this.data.question.about, '')
    noteLibraryChange()
    this.setData({ question: null })
    say(done)
    await this.refresh()
  },

  /** What was typed stays under its question. */
  async explain(answer: Exclude<Answer<unknown>, { kind: 'done' }>): Promise<void> {
    if (answer.kind !== 'refused' || !['VERSION_CHANGED', 'NOT_ALLOWED', 'NOT_FOUND'].includes(answer.code)) {
      this.setData({ stepTrouble: troubleSentence(answer) })
      return
    }
    this.setData({ question: null })
    await this.refresh()
    if (this.data.face === 'full') this.setData({ newsWords: '刚刚有了变化，下面是现在的样子。' })
    void wx.pageScrollTo({ scrollTop: 0 })
  },

  async refresh(): Promise<void> {
    const changes = libraryChanges()
    const answer = await call('library.resource', { id: this.id })
    if (answer.kind !== 'done') {
      // What was dismissed or taken down may be nobody’s to read any more.
      this.setData(unreadFace(answer.kind === 'refused' ? 'loading' : this.data.face, answer))
      return
    }
    this.known = answer.output
    this.changesSeen = changes
    this.setData({ face: 'full', staleWords: '', view: resourceView(answer.output, answer.now) })
  },
})

function fileTroubleOf(trouble: Trouble): string {
  return trouble.kind === 'refused' && trouble.code === 'FILE_GONE' ? documentTroubles.missing : troubleSentence(trouble)
}
