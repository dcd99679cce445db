import type { CaseSection } from '../../../domain/library/case-words'
import { cloudNow } from '../../services/clock'
import { call, type Answer } from '../../services/cloud'
import { keepText } from '../../services/kept-text'
import { noteLibraryChange } from '../../services/library-changes'
import { askingOf, type Asking, type Decision } from '../../services/review-decisions'
import { casePlaces, placeAfter } from '../../services/review-places'
import { documentTroubles, openStoredDocument } from '../../services/stored-document'
import { loadToday, rememberedToday } from '../../services/today'
import { wishFor, type Wish } from '../../services/wish'
import { leavePage, openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { nextToReview } from '../review-queue'
import { forgetReview, keepReview, keptReview, nothingTyped, reviewToSend, type Typed } from './kept-review'
import { confirmWords, reviewViewOf, wordsOf, type Compared, type Known, type ReviewView } from './review-view'
import { sendCaseDecision } from './send-decision'

type Sent<Detail extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.CustomEvent<Detail>
type Tapped<Data extends object> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Data>
type Input = WechatMiniprogram.CustomEvent<{ value: string }, WechatMiniprogram.IAnyObject, { section: CaseSection | 'whole' }>
type Outcome = 'returned' | 'published'

/** Links to pictures and documents end after an hour. Milliseconds. */
const linksHold = 50 * 60_000

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
      await this.renewLinks()
      const urls = (this.words()?.pictures ?? []).map(({ url }) => url)
      const current = urls[currentTarget.dataset.index]
      if (current !== undefined && current !== '') await wx.previewImage({ urls: urls.filter((url) => url !== ''), current })
    })
  },

  onFileTap({ currentTarget }: Tapped<{ index: number }>): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ fileTrouble: '' })
      await this.renewLinks()
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

  async onDecisionTap({ currentTarget }: Tapped<{ decision: Decision }>): Promise<void> {
    const asking = askingOf(currentTarget.dataset.decision)
    if (this.data.busy) return
    this.setData({ stepTrouble: '' })
    if (asking.kind === 'why') {
      this.setData({ asking, askingAbout: `case-${asking.decision}:${this.caseId}` })
      return
    }
    const { confirm } = await wx.showModal({ title: asking.heading, content: asking.words, confirmText: asking.action, cancelText: '再看看' })
    if (confirm) await this.decide(asking, '')
  },

  onAskingClose(): void {
    this.setData({ asking: null })
  },

  async onAskingConfirm({ detail }: Sent<{ reason: string }>): Promise<void> {
    const { asking } = this.data
    if (asking !== null) await this.decide(asking, detail.reason)
  },

  onPutAsideTap(): Promise<void> {
    return whileBusy(this, async () => {
      this.putAside.add(this.caseId)
      await this.next()
    })
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
      await this.goOn(outcome === 'published' ? '已发布' : '已退回作者')
    })
  },

  /** On what is before them; where it has changed meanwhile it is shown anew and nothing is decided. */
  decide({ decision, done }: Asking, reason: string): Promise<void> {
    return whileBusy(this, async () => {
      const rev = this.known?.review?.rev
      if (rev === undefined) return
      const about = { caseId: this.caseId, rev }
      this.wish = await wishFor(this.wish, { ...about, decision, reason })
      this.setData({ stepTrouble: '', newsWords: '' })
      const answer = await sendCaseDecision(decision, { id: this.wish.id, ...about }, reason)
      if (answer.kind !== 'done') return this.explain(answer)
      keepText(this.data.askingAbout, '')
      this.setData({ asking: null })
      await this.goOn(done)
    })
  },

  async goOn(done: string): Promise<void> {
    noteLibraryChange()
    this.setData({ hasDecided: true })
    say(done)
    await this.next()
  },

  /** What was typed stays where it was typed. */
  async explain(answer: Exclude<Answer<unknown>, { kind: 'done' }>): Promise<void> {
    if (answer.kind === 'refused' && answer.code === 'NOT_CHECKED_YET') {
      this.setData({ stepTrouble: '图片还在检查，一般半小时内有结果。写的意见都在，可以先看下一个，晚点再来发布。' })
      return
    }
    if (answer.kind !== 'refused' || !['VERSION_CHANGED', 'NOT_ALLOWED', 'NOT_FOUND'].includes(answer.code)) {
      this.setData({ stepTrouble: troubleSentence(answer) })
      return
    }
    noteLibraryChange()
    this.setData({ asking: null })
    await this.refresh()
    if (this.data.face !== 'full') return
    const isOver = this.data.view?.isOpen !== true
    this.setData({ newsWords: isOver ? '刚刚已经由别人处理了，下面是现在的样子。' : '刚刚有了变化，还没有提交。请看过下面的新内容再定；写的意见都还在。' })
    void wx.pageScrollTo({ scrollTop: 0 })
  },

  /** The next one comes up by itself. */
  async next(): Promise<void> {
    const of = this.of === '' ? await this.placeAfter() : this.of
    const next = of === '' ? ({ kind: 'none' } as const) : await nextToReview(of, this.caseId, this.putAside)
    if (next.kind === 'trouble') {
      // What was done is done; here it is as it stands now.
      this.setData({ stepTrouble: troubleSentence(next.trouble) })
      await this.refresh()
      return
    }
    this.setData({ newsWords: '', stepTrouble: '' })
    if (next.kind === 'none') {
      this.setData({ face: 'done', view: null })
      return
    }
    this.of = of
    await this.open(next.id)
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
  },

  async placeAfter(): Promise<string> {
    const remembered = rememberedToday()
    const loaded = remembered === null ? await loadToday() : ({ kind: 'loaded', known: remembered } as const)
    return loaded.kind === 'trouble' ? '' : placeAfter(casePlaces(loaded.known.today), this.known?.card.studio.id ?? '')
  },

  async open(id: string): Promise<void> {
    this.caseId = id
    this.fallback = null
    this.compared = null
    const typed: Typed = keptReview(id)
    this.typed = typed
    this.setData({ typed, missing: false, reading: 'text', roundsShown: false, fileTrouble: '' })
    await this.refresh()
  },

  async refresh(): Promise<void> {
    const answer = await call('library.libraryCase', { id: this.caseId, counts: false })
    if (answer.kind === 'done') {
      this.known = answer.output
      this.readAt = answer.now
      await this.readVersion()
      this.show()
    } else if (answer.kind === 'refused' && answer.code === 'NOT_FOUND') {
      // Deleted, or nothing that is theirs to see any more.
      this.setData({ face: 'gone', view: null })
    } else {
      this.setData(unreadFace(this.data.face, answer))
    }
  },

  /** Of a revised case what it changed; of one that nobody sees any more, what it was. Without it the page is still of use. */
  async readVersion(): Promise<void> {
    const { known } = this
    if (known === null) return
    const latest = known.versions[0]?.version ?? 0
    const version = known.mayReview?.version ?? latest
    const isRevised = known.mayReview !== null && version > 1
    if (version === 0 || (!isRevised && wordsOf(known) !== null)) return
    const answer = await call('library.caseVersion', { id: this.caseId, version })
    if (answer.kind !== 'done') return
    this.compared = isRevised ? answer.output : null
    this.fallback = answer.output.words
  },

  async renewLinks(): Promise<void> {
    if (cloudNow() - this.readAt > linksHold) await this.refresh()
  },

  words(): Known['published'] {
    return this.known === null ? null : (wordsOf(this.known) ?? this.fallback)
  },

  show(): void {
    if (this.known !== null) this.setData({ face: 'full', staleWords: '', view: reviewViewOf(this.known, this.fallback, this.compared, cloudNow()) })
  },
})
