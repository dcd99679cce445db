import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { answerAsking, askDecision, putAside, type DecidedPiece } from '../../services/deciding'
import { noteReflectionChange } from '../../services/reflection-changes'
import type { Asking, Decision } from '../../services/review-decisions'
import { reviewPlaces } from '../../services/review-places'
import { lookAtPictures, renewLinks } from '../../services/stored-links'
import type { Wish } from '../../services/wish'
import { leavePage, openPage } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { pictureLinks } from '../detail/detail-view'
import { nextToDecide } from '../review-queue'
import { sendDecision } from '../send-decision'
import { reviewViewOf, type Known, type ReviewView } from './review-view'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { decision: Decision }>
type Sent<Detail extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.CustomEvent<Detail>

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
    this.of = of
    this.putAside = new Set()
    await this.open(id)
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
      await renewLinks(this)
      if (this.known !== null) await lookAtPictures(pictureLinks(this.known, this.data.view?.article.which ?? 'shown'), detail.index)
    })
  },

  onAuthorTap(): void {
    if (this.known !== null) openPage(routes.reflectionsBy(this.known.studio.id, this.known.author.id))
  },

  onActivityTap(): void {
    const activityId = this.known?.activity?.id
    if (this.known !== null && activityId !== undefined) openPage(routes.reflectionsOn(this.known.studio.id, activityId))
  },

  onDecisionTap({ currentTarget }: Tapped): Promise<void> {
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
    const { reflectionId, known } = this
    return {
      kind: 'reflection',
      id: reflectionId,
      studioId: known?.studio.id ?? '',
      rev: known?.review?.rev,
      decide: (decision, seen, reason) => sendDecision(decision, { ...seen, reflectionId }, reason),
      noteChange: noteReflectionChange,
      changedWords: '刚刚有了变化，还没有决定。请看过下面的新内容再定。',
      places: reviewPlaces,
      nextIn: (of, aside) => nextToDecide(of, reflectionId, aside),
    }
  },

  async open(id: string): Promise<void> {
    this.reflectionId = id
    this.known = null
    this.wantsShown = false
    await this.refresh()
  },

  async refresh(): Promise<void> {
    const id = this.reflectionId
    const answer = await call('library.reflection', { id })
    // Meanwhile another one came up.
    if (id !== this.reflectionId) return
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
