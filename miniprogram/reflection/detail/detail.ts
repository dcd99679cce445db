import type { OutputOf } from '../../../contract/index'
import { cloudNow } from '../../services/clock'
import { call, type Answer } from '../../services/cloud'
import { noteReflectionChange, reflectionChanges } from '../../services/reflection-changes'
import { isWider } from '../../services/visibility-words'
import { openPage, say } from '../../utils/navigate'
import { routes } from '../../utils/routes'
import { followStep, troubleSentence, unreadFace, type OpeningFace } from '../../utils/trouble'
import { typeStyle } from '../../utils/type-scale'
import { whileBusy } from '../../utils/while-busy'
import { whilePulledDown } from '../../utils/while-pulled-down'
import { chooseVisibility } from './choose-visibility'
import { detailViewOf, pictureLinks, type DetailView, type Known } from './detail-view'

type Tapped = WechatMiniprogram.CustomEvent<{ index: number }>
type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>

/** Links to pictures end after an hour. Milliseconds. */
const linksHold = 50 * 60_000

Page({
  data: {
    typeStyle: typeStyle(),
    busy: false,
    /** 'loading' | 'wrong' | 'full' */
    face: 'loading',
    trouble: null as OpeningFace | null,
    staleWords: '',
    view: null as DetailView | null,
    /** To whoever may decide on it. */
    review: null as OutputOf<'library.reflection'>['review'],
    held: false,
    /** Why a step did not work. */
    stepTrouble: '',
  },

  reflectionId: '',
  known: null as Known | null,
  readAt: 0,
  wantsShown: false,
  changesSeen: -1,

  onLoad({ id = '' }: { id?: string }): void {
    this.reflectionId = id
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== reflectionChanges()) await this.refresh()
  },

  onPullDownRefresh(): Promise<void> {
    return whilePulledDown(() => this.refresh())
  },

  onRetryTap(): Promise<void> {
    return whileBusy(this, () => followStep(this.data.trouble?.next ?? 'try-again', () => this.refresh()))
  },

  onVersionChoose({ detail }: Chosen): void {
    this.wantsShown = detail.value === 'shown'
    this.show()
  },

  onPictureTap({ detail }: Tapped): Promise<void> {
    return whileBusy(this, async () => {
      if (this.known === null) return
      const { index } = detail
      if (cloudNow() - this.readAt > linksHold) await this.refresh()
      const urls = pictureLinks(this.known, this.data.view?.which ?? 'shown')
      const current = urls[index]
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

  onEditTap(): void {
    openPage(routes.editReflection(this.reflectionId))
  },

  onVisibilityOpen(): Promise<void> {
    return whileBusy(this, async () => {
      const { known } = this
      const current = known?.own?.visibility
      if (known === null || current === undefined) return
      const latest = known.sent ?? known.shown
      const visibility = await chooseVisibility(current, (latest?.pictures.length ?? 0) > 0)
      if (visibility === null || latest === null) return
      const wish = { id: this.reflectionId, version: latest.version, visibility, confirmed: isWider(visibility, current) }
      await this.step(await call('library.setVisibility', wish), isWider(visibility, current) ? '已送去检查' : '已改好')
    })
  },

  /** At once: it can be taken back. */
  onDeleteTap(): Promise<void> {
    return whileBusy(this, async () => this.step(await call('library.deleteReflection', { id: this.reflectionId }), '已删除'))
  },

  onRestoreTap(): Promise<void> {
    return whileBusy(this, async () => this.step(await call('library.restoreReflection', { id: this.reflectionId }), '已恢复'))
  },

  onAppealed(): Promise<void> {
    return this.refresh()
  },

  /** A sheet lies over the page. */
  onHold({ detail }: WechatMiniprogram.CustomEvent<{ held: boolean }>): void {
    this.setData({ held: detail.held })
  },

  /** What a step came to; where it has moved on meanwhile, shows how. */
  async step(answer: Answer<unknown>, done: string): Promise<void> {
    this.setData({ stepTrouble: '' })
    if (answer.kind === 'done') {
      noteReflectionChange()
      say(done)
      await this.refresh()
      return
    }
    this.setData({ stepTrouble: stepTroubleOf(answer) })
    if (answer.kind === 'refused') await this.refresh()
  },

  async refresh(): Promise<void> {
    const changes = reflectionChanges()
    const answer = await call('library.reflection', { id: this.reflectionId })
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    this.changesSeen = changes
    this.known = answer.output
    this.setData({ review: answer.output.review })
    this.readAt = answer.now
    this.show()
  },

  show(): void {
    if (this.known !== null) this.setData({ face: 'full', staleWords: '', view: detailViewOf(this.known, this.wantsShown, cloudNow()) })
  },
})

function stepTroubleOf(answer: Exclude<Answer<unknown>, { kind: 'done' }>): string {
  if (answer.kind !== 'refused') return troubleSentence(answer)
  switch (answer.code) {
    case 'VERSION_CHANGED':
      return '这一篇刚刚有了变化，请看过以后再改。'
    case 'TOO_LATE':
      return '已经过了 30 天，不能恢复了。'
    default:
      return troubleSentence(answer)
  }
}
