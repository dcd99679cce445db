import { call, type Answer } from '../../services/cloud'
import { cloudNow } from '../../services/clock'
import { keepText } from '../../services/kept-text'
import { askForMessages } from '../../services/message-consent'
import { noteRecordChange, recordChanges } from '../../services/record-changes'
import { documentTroubles, openStoredDocument } from '../../services/stored-document'
import { wishFor, type Wish } from '../../services/wish'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { whilePulledDown } from '../../utils/while-pulled-down'
import { askingOf, type Asking, type Decision } from '../../services/review-decisions'
import { pictureLinks, recordView, type ArticleView, type Known, type RecordView } from './record-view'
import { askAppeal, askReport, askWhy, recordDecisions, type Question } from './record-questions'

type Tapped<Dataset extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Dataset>
type Which = ArticleView['key']

/** Links end after an hour. Milliseconds. */
const linksHold = 50 * 60_000

Page({
  data: {
    ...notReadYet(),
    view: null as RecordView | null,
    /** Of the file that is being opened, such as `shown 0`; empty: none. */
    opening: '',
    fileTrouble: '',
    /** The question that lies over the page. */
    question: null as Question | null,
    /** What has changed meanwhile, or why a step did not work. */
    newsWords: '',
    stepTrouble: '',
    /** They have just reported it. */
    told: false,
  },

  activityId: '',
  known: null as Known | null,
  readAt: 0,
  changesSeen: -1,
  wish: null as Wish | null,

  onLoad({ activity = '' }: { activity?: string }): void {
    this.activityId = activity
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== recordChanges()) await this.refresh()
  },

  onPullDownRefresh(): Promise<void> {
    return whilePulledDown(() => this.refresh())
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.refresh())
  },

  onWriteTap(): void {
    openPage(routes.writeRecord(this.activityId))
    void askForMessages('decision')
  },

  onPictureTap({ currentTarget }: Tapped<{ which: Which; index: number }>): Promise<void> {
    return whileBusy(this, async () => {
      await this.renewLinks()
      if (this.known === null) return
      const { which, index } = currentTarget.dataset
      const urls = pictureLinks(this.known, which)
      const current = urls[index] ?? ''
      if (current !== '') await wx.previewImage({ urls: urls.filter((url) => url !== ''), current })
    })
  },

  onFileTap({ currentTarget }: Tapped<{ which: Which; index: number }>): Promise<void> {
    return whileBusy(this, async () => {
      const { which, index } = currentTarget.dataset
      this.setData({ opening: `${which} ${index}`, fileTrouble: '' })
      await this.renewLinks()
      const file = this.known?.[which]?.files[index]
      const opened = file === undefined ? 'missing' : await openStoredDocument(file)
      this.setData({ opening: '', fileTrouble: documentTroubles[opened] })
    })
  },

  async onDecisionTap({ currentTarget }: Tapped<{ decision: Decision }>): Promise<void> {
    if (this.data.busy) return
    const asking = askingOf(currentTarget.dataset.decision)
    this.setData({ stepTrouble: '' })
    if (asking.kind === 'why') {
      this.setData({ question: askWhy(asking, this.activityId) })
      return
    }
    const { confirm } = await wx.showModal({ title: asking.heading, content: asking.words, confirmText: asking.action, cancelText: '再看看' })
    if (confirm) await this.decide(asking, '')
  },

  onReportTap(): void {
    this.setData({ stepTrouble: '', question: askReport(this.activityId) })
  },

  onAppealTap(): void {
    this.setData({ stepTrouble: '', question: askAppeal(this.activityId) })
  },

  onQuestionClose(): void {
    this.setData({ question: null })
  },

  async onQuestionConfirm({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>): Promise<void> {
    const { question } = this.data
    const { activityId } = this
    if (question === null) return
    if (question.for === 'decide') await this.decide(question, detail.reason)
    else if (question.for === 'report') await this.tell(question, () => call('library.reportRecord', { activityId, reason: detail.reason }))
    else await this.tell(question, () => call('library.appealRecord', { activityId, text: detail.reason }))
  },

  /** On what is before them; where it has changed meanwhile it is shown anew and nothing is decided. */
  decide({ decision, done }: Pick<Asking, 'decision' | 'done'>, reason: string): Promise<void> {
    return whileBusy(this, async () => {
      const rev = this.known?.review?.rev
      if (rev === undefined) return
      const about = { activityId: this.activityId, rev, decision: recordDecisions[decision], reason }
      this.wish = await wishFor(this.wish, about)
      this.setData({ stepTrouble: '', newsWords: '' })
      const answer = await call('library.decideRecord', { id: this.wish.id, ...about })
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
    noteRecordChange()
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

  async renewLinks(): Promise<void> {
    if (cloudNow() - this.readAt > linksHold) await this.refresh()
  },

  async refresh(): Promise<void> {
    const answer = await call('library.activityRecord', { activityId: this.activityId })
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    this.known = answer.output
    this.readAt = answer.now
    this.changesSeen = recordChanges()
    this.setData({ face: 'full', staleWords: '', view: recordView(answer.output, answer.now) })
  },
})
