import { call, type Trouble } from '../../services/cloud'
import { libraryChanges, noteLibraryChange } from '../../services/library-changes'
import { answerQuestion, askAndDecide, askAppeal, askReport, explainStep, type AskedPiece, type Question } from '../../services/piece-questions'
import type { Decision } from '../../services/review-decisions'
import { documentTroubles, openStoredDocument } from '../../services/stored-document'
import type { Wish } from '../../services/wish'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
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

  ...readsAgain,

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
    openPage(routes.resources({ tag: currentTarget.dataset.tag }))
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
    const { id } = this
    return {
      kind: 'resource',
      id,
      rev: this.known?.review?.rev,
      decide: (wish) => call('library.decideResource', { resourceId: id, ...wish }),
      report: (reason) => call('library.reportResource', { id, reason }),
      appeal: (text) => call('library.appealResource', { id, text }),
      noteChange: noteLibraryChange,
    }
  },

  /** What was deleted can be brought back on the spot. */
  remove(deleted: boolean): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ stepTrouble: '', newsWords: '' })
      const answer = await call('library.deleteResource', { id: this.id, deleted })
      if (answer.kind !== 'done') return explainStep(this, answer)
      noteLibraryChange()
      say(deleted ? '已删除' : '已恢复')
      await this.refresh()
    })
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
