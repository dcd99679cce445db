import { call } from '../../services/cloud'
import { askForMessages } from '../../services/message-consent'
import { answerQuestion, askAndDecide, askAppeal, askReport, type AskedPiece, type Question } from '../../services/piece-questions'
import { noteRecordChange, recordChanges } from '../../services/record-changes'
import type { Decision } from '../../services/review-decisions'
import { documentTroubles, openStoredDocument } from '../../services/stored-document'
import { lookAtPictures, renewLinks } from '../../services/stored-links'
import type { Wish } from '../../services/wish'
import { openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { pictureLinks, recordView, type ArticleView, type Known, type RecordView } from './record-view'

type Tapped<Dataset extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Dataset>
type Which = ArticleView['key']

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

  ...readsAgain,

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

  onWriteTap(): void {
    openPage(routes.writeRecord(this.activityId))
    void askForMessages('decision')
  },

  onPictureTap({ currentTarget }: Tapped<{ which: Which; index: number }>): Promise<void> {
    return whileBusy(this, async () => {
      await renewLinks(this)
      const { which, index } = currentTarget.dataset
      if (this.known !== null) await lookAtPictures(pictureLinks(this.known, which), index)
    })
  },

  onFileTap({ currentTarget }: Tapped<{ which: Which; index: number }>): Promise<void> {
    return whileBusy(this, async () => {
      const { which, index } = currentTarget.dataset
      this.setData({ opening: `${which} ${index}`, fileTrouble: '' })
      await renewLinks(this)
      const file = this.known?.[which]?.files[index]
      const opened = file === undefined ? 'missing' : await openStoredDocument(file)
      this.setData({ opening: '', fileTrouble: documentTroubles[opened] })
    })
  },

  onDecisionTap({ currentTarget }: Tapped<{ decision: Decision }>): Promise<void> {
    return askAndDecide(this, this.piece(), currentTarget.dataset.decision)
  },

  onReportTap(): void {
    askReport(this, this.piece())
  },

  onAppealTap(): void {
    askAppeal(this, this.piece())
  },

  onQuestionClose(): void {
    this.setData({ question: null })
  },

  onQuestionConfirm({ detail }: WechatMiniprogram.CustomEvent<{ reason: string }>): Promise<void> {
    return answerQuestion(this, this.piece(), detail.reason)
  },

  piece(): AskedPiece {
    const { activityId } = this
    return {
      kind: 'record',
      id: activityId,
      rev: this.known?.review?.rev,
      decide: (wish) => call('library.decideRecord', { activityId, ...wish }),
      report: (reason) => call('library.reportRecord', { activityId, reason }),
      appeal: (text) => call('library.appealRecord', { activityId, text }),
      noteChange: noteRecordChange,
    }
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
