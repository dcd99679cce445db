import type { CaseSection } from '../../../domain/library/case-words'
import { cloudNow } from '../../services/clock'
import { call, type Answer } from '../../services/cloud'
import { answerAsking, askDecision, explainDeciding, goOn, putAside, type DecidedPiece } from '../../services/deciding'
import { noteLibraryChange } from '../../services/library-changes'
import type { Asking, Decision } from '../../services/review-decisions'
import { casePlaces } from '../../services/review-places'
import { documentTroubles, openStoredDocument } from '../../services/stored-document'
import { lookAtPictures, renewLinks } from '../../services/stored-links'
import { wishFor, type Wish } from '../../services/wish'
import { leavePage, openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { nextToReview } from '../review-queue'
import { forgetReview, keepReview, keptReview, nothingTyped, reviewToSend, type Typed } from './kept-review'
import { confirmWords, reviewViewOf, wordsOf, type Compared, type Known, type ReviewView } from './review-view'
import { sendCaseDecision } from './send-decision'

type Sent<Detail extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.CustomEvent<Detail>
type Tapped<Data extends object> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Data>
type Input = WechatMiniprogram.CustomEvent<{ value: string }, WechatMiniprogram.IAnyObject, { section: CaseSection | 'whole' }>
type Outcome = 'returned' | 'published'

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'gone' | 'done' | 'full' */
    ...notReadYet(),
    view: null as ReviewView | null,
    /** What the fields began with; what is typed since is not written back into them. */
    typed: nothingTyped(),
    /** 'text' | 'changes': of a version that was revised, what it changed. */
    reading: 'text',
    readings: [{ value: 'text', words: '看全文' }, { value: 'changes', words: '看改动' }],
    roundsShown: false,
    /** The question that lies over the page. */
    asking: null as Asking | null,
    /** What the text under the question is kept for. */
    askingAbout: '',
    /** What has changed meanwhile, or why a step did not work. */
    newsWords: '',
    stepTrouble: '',
    /** Nothing is written yet, and something has to be. */
    missing: false,
    fileTrouble: '',
    /** They have just reviewed or decided. */
    hasDecided: false,
  },

  ...readsAgain,

  caseId: '',
  /** The queue that it was opened from; empty: none. */
  of: '',
  known: null as Known | null,
  /** For what nobody sees any more. */
  fallback: null as Known['published'],
  compared: null as Compared | null,
  typed: nothingTyped(),
  readAt: 0,
  wish: null as Wish | null,
  putAside: new Set<string>(),

  async onLoad({ id = '', of = '' }: { id?: string; of?: string }): Promise<void> {
    this.of = of
    this.putAside = new Set()
    await this.open(id)
  },

  onBackTap(): void {
    leavePage()
  },

  onReadingChoose({ detail }: Sent<{ value: string }>): void {
    this.setData({ reading: detail.value })
  },

  onRoundsTap(): void {
    this.setData({ roundsShown: !this.data.roundsShown })
  },

  /** Kept at every stroke: a phone may go out at any of them. */
  onInput({ detail, currentTarget }: Input): void {
    const { section } = currentTarget.dataset
    this.typed = section === 'whole' ? { ...this.typed, text: detail.value } : { ...this.typed, remarks: { ...this.typed.remarks, [section]: detail.value } }
    keepReview(this.caseId, this.typed)
    if (this.data.missing || this.data.stepTrouble !== '') this.setData({ missing: false, stepTrouble: '' })
  },

  onPictureTap({ currentTarget }: Tapped<{ index: number }>): Promise<void> {
    return whileBusy(this, async () => {
      await renewLinks(this)
      await lookAtPictures((this.words()?.pictures ?? []).map(({ url }) => url), currentTarget.dataset.index)
    })
  },

  onFileTap({ currentTarget }: Tapped<{ index: number }>): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ fileTrouble: '' })
      await renewLinks(this)
      const file = this.words()?.files[currentTarget.dataset.index]
      const opened = file === undefined ? 'missing' : await openStoredDocument(file)
      this.setData({ fileTrouble: documentTroubles[opened] })
    })
  },

  onCaseTap(): void {
    openPage(routes.libraryCase(this.caseId))
  },

  onReturnTap(): Promise<void> {
    return this.settle('returned')
  },

  onPublishTap(): Promise<void> {
    return this.settle('published')
  },

  onDecisionTap({ currentTarget }: Tapped<{ decision: Decision }>): Promise<void> {
    return askDecision(this, this.piece(), currentTarget.dataset.decision)
  },

  onAskingClose(): void {
    this.setData({ asking: null })
  },

  onAskingConfirm({ detail }: Sent<{ reason: string }>): Promise<void> {
    return answerAsking(this, this.piece(), detail.reason)
  },

  onPutAsideTap(): Promise<void> {
    return putAside(this, this.piece())
  },

  piece(): DecidedPiece {
    const { caseId, known } = this
    return {
      kind: 'case',
      id: caseId,
      studioId: known?.card.studio.id ?? '',
      rev: known?.review?.rev,
      decide: (decision, seen, reason) => sendCaseDecision(decision, { ...seen, caseId }, reason),
      noteChange: noteLibraryChange,
      changedWords: '刚刚有了变化，还没有提交。请看过下面的新内容再定；写的意见都还在。',
      places: casePlaces,
      nextIn: (of, aside) => nextToReview(of, caseId, aside),
    }
  },

  /** Sends it back or publishes it, as it is before them. */
  async settle(outcome: Outcome): Promise<void> {
    const asked = this.known?.mayReview ?? null
    if (this.data.busy || asked === null) return
    const said = reviewToSend(this.typed)
    const remarks = said.remarks.length + (said.text === '' ? 0 : 1)
    this.setData({ stepTrouble: '', missing: outcome === 'returned' && remarks === 0 })
    if (this.data.missing) return
    const { title, content, action } = confirmWords(outcome, remarks, asked, this.known?.published !== null)
    const { confirm } = await wx.showModal({ title, content, confirmText: action, cancelText: '再看看' })
    if (!confirm) return
    await whileBusy(this, async () => {
      const about = { caseId: this.caseId, rev: asked.rev, version: asked.version, outcome, ...said }
      this.wish = await wishFor(this.wish, about)
      const answer = await call('library.reviewCase', { id: this.wish.id, ...about })
      if (answer.kind !== 'done') return this.explain(answer)
      forgetReview(this.caseId)
      await goOn(this, this.piece(), outcome === 'published' ? '已发布' : '已退回作者')
    })
  },

  async explain(answer: Exclude<Answer<unknown>, { kind: 'done' }>): Promise<void> {
    const waits = answer.kind === 'refused' && answer.code === 'NOT_CHECKED_YET'
    if (waits) this.setData({ stepTrouble: '图片还在检查，一般半小时内有结果。写的意见都在，可以先看下一个，晚点再来发布。' })
    else await explainDeciding(this, this.piece(), answer)
  },

  async open(id: string): Promise<void> {
    this.caseId = id
    this.known = null
    this.fallback = null
    this.compared = null
    const typed: Typed = keptReview(id)
    this.typed = typed
    this.setData({ typed, missing: false, reading: 'text', roundsShown: false, fileTrouble: '' })
    await this.refresh()
  },

  async refresh(): Promise<void> {
    const id = this.caseId
    const answer = await call('library.libraryCase', { id, counts: false })
    // Meanwhile another one came up.
    if (id !== this.caseId) return
    if (answer.kind === 'done') {
      this.known = answer.output
      this.readAt = answer.now
      await this.readVersion(answer.output)
      if (this.known === answer.output) this.show()
    } else if (answer.kind === 'refused' && answer.code === 'NOT_FOUND') {
      // Deleted, or nothing that is theirs to see any more.
      this.setData({ face: 'gone', view: null })
    } else {
      this.setData(unreadFace(this.data.face, answer))
    }
  },

  /** Of a revised case what it changed; of one that nobody sees any more, what it was. Without it the page is still of use. */
  async readVersion(known: Known): Promise<void> {
    const latest = known.versions[0]?.version ?? 0
    const version = known.mayReview?.version ?? latest
    const isRevised = known.mayReview !== null && version > 1
    if (version === 0 || (!isRevised && wordsOf(known) !== null)) return
    const answer = await call('library.caseVersion', { id: known.card.id, version })
    if (answer.kind !== 'done' || this.known !== known) return
    this.compared = isRevised ? answer.output : null
    this.fallback = answer.output.words
  },

  words(): Known['published'] {
    return this.known === null ? null : (wordsOf(this.known) ?? this.fallback)
  },

  show(): void {
    if (this.known !== null) this.setData({ face: 'full', staleWords: '', view: reviewViewOf(this.known, this.fallback, this.compared, cloudNow()) })
  },
})
