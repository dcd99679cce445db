import { cloudNow } from '../../services/clock'
import { call, type Answer } from '../../services/cloud'
import { keepText } from '../../services/kept-text'
import { noteReflectionChange } from '../../services/reflection-changes'
import { loadToday, rememberedToday } from '../../services/today'
import { wishFor, type Wish } from '../../services/wish'
import { leavePage, openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { pictureLinks } from '../detail/detail-view'
import { askingOf, type Asking, type Decision } from '../../services/review-decisions'
import { placeAfter, reviewPlaces } from '../../services/review-places'
import { nextToDecide } from '../review-queue'
import { sendDecision } from '../send-decision'
import { reviewViewOf, type Known, type ReviewView } from './review-view'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { decision: Decision }>
type Sent<Detail extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.CustomEvent<Detail>

/** Links to pictures end after an hour. Milliseconds. */
const linksHold = 50 * 60_000

Page({
  data: {
    /** `face`: 'loading' | 'wrong' | 'gone' | 'done' | 'full' */
    ...notReadYet(),
    view: null as ReviewView | null,
    /** The question that lies over the page. */
    asking: null as Asking | null,
    /** What the text under the question is kept for. */
    askingAbout: '',
    /** What has changed meanwhile, or why a step did not work. */
    newsWords: '',
    stepTrouble: '',
    /** They have just decided. */
    hasDecided: false,
  },

  ...readsAgain,

  reflectionId: '',
  /** The queue that it was opened from; empty: none. */
  of: '',
  known: null as Known | null,
  readAt: 0,
  wantsShown: false,
  wish: null as Wish | null,
  putAside: new Set<string>(),

  async onLoad({ id = '', of = '' }: { id?: string; of?: string }): Promise<void> {
    this.reflectionId = id
    this.of = of
    this.putAside = new Set()
    await this.refresh()
  },

  onBackTap(): void {
    leavePage()
  },

  onVersionChoose({ detail }: Sent<{ value: string }>): void {
    this.wantsShown = detail.value === 'shown'
    this.show()
  },

  onPictureTap({ detail }: Sent<{ index: number }>): Promise<void> {
    return whileBusy(this, async () => {
      if (cloudNow() - this.readAt > linksHold) await this.refresh()
      if (this.known === null) return
      const urls = pictureLinks(this.known, this.data.view?.article.which ?? 'shown')
      const current = urls[detail.index]
      if (current !== undefined) await wx.previewImage({ urls: urls.filter((url) => url !== ''), current })
    })
  },

  onAuthorTap(): void {
    if (this.known !== null) openPage(routes.reflectionsBy(this.known.studio.id, this.known.author.id))
  },

  onActivityTap(): void {
    const activityId = this.known?.activity?.id
    if (this.known !== null && activityId !== undefined) openPage(routes.reflectionsOn(this.known.studio.id, activityId))
  },

  async onDecisionTap({ currentTarget }: Tapped): Promise<void> {
    const asking = askingOf(currentTarget.dataset.decision)
    if (this.data.busy) return
    this.setData({ stepTrouble: '' })
    if (asking.kind === 'why') {
      this.setData({ asking, askingAbout: `reflection-${asking.decision}:${this.reflectionId}` })
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
      this.putAside.add(this.reflectionId)
      await this.next()
    })
  },

  /** On what is before them; where it has changed meanwhile it is shown anew and nothing is decided. */
  decide({ decision, done }: Asking, reason: string): Promise<void> {
    return whileBusy(this, async () => {
      const rev = this.known?.review?.rev
      if (rev === undefined) return
      const about = { reflectionId: this.reflectionId, rev }
      this.wish = await wishFor(this.wish, { ...about, decision, reason })
      this.setData({ stepTrouble: '', newsWords: '' })
      const answer = await sendDecision(decision, { id: this.wish.id, ...about }, reason)
      if (answer.kind !== 'done') return this.explain(answer)
      keepText(this.data.askingAbout, '')
      noteReflectionChange()
      this.setData({ asking: null, hasDecided: true })
      say(done)
      await this.next()
    })
  },

  /** What was typed stays under its question. */
  async explain(answer: Exclude<Answer<unknown>, { kind: 'done' }>): Promise<void> {
    if (answer.kind !== 'refused' || !['VERSION_CHANGED', 'NOT_ALLOWED', 'NOT_FOUND'].includes(answer.code)) {
      this.setData({ stepTrouble: troubleSentence(answer) })
      return
    }
    noteReflectionChange()
    this.setData({ asking: null })
    await this.refresh()
    if (this.data.face !== 'full') return
    const isOver = this.data.view?.isOpen !== true
    this.setData({ newsWords: isOver ? '刚刚已经由别人处理了，下面是现在的样子。' : '刚刚有了变化，还没有决定。请看过下面的新内容再定。' })
    void wx.pageScrollTo({ scrollTop: 0 })
  },

  /** The next one comes up by itself. */
  async next(): Promise<void> {
    const of = this.of === '' ? await this.placeAfter() : this.of
    const next = of === '' ? ({ kind: 'none' } as const) : await nextToDecide(of, this.reflectionId, this.putAside)
    if (next.kind === 'trouble') {
      // What was decided is decided; here it is as it stands now.
      this.setData({ stepTrouble: troubleSentence(next.trouble) })
      await this.refresh()
      return
    }
    this.wantsShown = false
    this.setData({ newsWords: '', stepTrouble: '' })
    if (next.kind === 'none') {
      this.setData({ face: 'done', view: null })
      return
    }
    this.of = of
    this.reflectionId = next.id
    await this.refresh()
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
  },

  async placeAfter(): Promise<string> {
    const remembered = rememberedToday()
    const loaded = remembered === null ? await loadToday() : ({ kind: 'loaded', known: remembered } as const)
    return loaded.kind === 'trouble' ? '' : placeAfter(reviewPlaces(loaded.known.today), this.known?.studio.id ?? '')
  },

  async refresh(): Promise<void> {
    const answer = await call('library.reflection', { id: this.reflectionId })
    if (answer.kind === 'done') {
      this.known = answer.output
      this.readAt = answer.now
      this.show()
    } else if (answer.kind === 'refused' && answer.code === 'NOT_FOUND') {
      // Deleted, or nothing that is theirs to see any more.
      this.setData({ face: 'gone', view: null })
    } else {
      this.setData(unreadFace(this.data.face, answer))
    }
  },

  show(): void {
    if (this.known !== null) this.setData({ face: 'full', staleWords: '', view: reviewViewOf(this.known, this.wantsShown, cloudNow()) })
  },
})
