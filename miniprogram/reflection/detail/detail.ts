import type { OutputOf } from '../../../contract/index'
import { cloudNow } from '../../services/clock'
import { call, type Answer } from '../../services/cloud'
import { noteRead } from '../../services/read-reflections'
import { noteReflectionChange, reflectionChanges } from '../../services/reflection-changes'
import { loadRow, neighboursOf } from '../../services/reflection-row'
import { lookAtPictures, renewLinks } from '../../services/stored-links'
import { isWider } from '../../services/visibility-words'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { chooseVisibility } from './choose-visibility'
import { detailViewOf, pictureLinks, type DetailView, type Known, type Words } from './detail-view'

type Tapped = WechatMiniprogram.CustomEvent<{ index: number }>
type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>

Page({
  data: {
    ...notReadYet(),
    view: null as DetailView | null,
    /** To whoever may decide on it. */
    review: null as OutputOf<'library.reflection'>['review'],
    held: false,
    /** Why a step did not work. */
    stepTrouble: '',
    /** In the list from which it was opened; null: from none. */
    row: null as { hasBefore: boolean; hasAfter: boolean } | null,
  },

  ...readsAgain,

  reflectionId: '',
  known: null as Known | null,
  readAt: 0,
  wantsShown: false,
  /** An earlier version that is looked at. */
  older: null as Words | null,
  rowKey: '',
  changesSeen: -1,

  onLoad({ id = '', row = '' }: { id?: string; row?: string }): void {
    this.reflectionId = id
    this.rowKey = row
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== reflectionChanges()) await this.refresh()
  },

  onVersionChoose({ detail }: Chosen): void {
    this.wantsShown = detail.value === 'shown'
    this.show()
  },

  onPictureTap({ detail }: Tapped): Promise<void> {
    return whileBusy(this, async () => {
      if (this.known === null) return
      const { index } = detail
      await renewLinks(this)
      const urls = this.older === null ? pictureLinks(this.known, this.data.view?.which ?? 'shown') : this.older.pictures.map(({ url }) => url)
      await lookAtPictures(urls, index)
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

  /** Its text stands in a draft of a case. */
  onCaseTap(): void {
    if (this.known !== null) openPage(routes.caseFromReflection(this.known.studio.id, this.reflectionId))
  },

  onVisibilityOpen(): Promise<void> {
    return whileBusy(this, async () => {
      const { known } = this
      const current = known?.own?.visibility
      if (known === null || current === undefined) return
      const latest = known.sent ?? known.shown
      if (latest === null) return
      const visibility = await chooseVisibility(current, { ...latest, id: this.reflectionId, pictures: latest.pictures.length })
      if (visibility === null) return
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

  onFeedbackChanged({ detail }: WechatMiniprogram.CustomEvent<{ feedback: Known['feedback'] }>): void {
    if (this.known === null) return
    this.known = { ...this.known, feedback: detail.feedback }
    this.changesSeen = reflectionChanges()
    this.show()
  },

  onFeedbackStale(): Promise<void> {
    return this.refresh()
  },

  onOlderChoose({ detail }: WechatMiniprogram.CustomEvent<{ version: number }>): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ stepTrouble: '' })
      const answer = await call('library.reflectionVersion', { id: this.reflectionId, version: detail.version })
      if (answer.kind !== 'done') {
        this.setData({ stepTrouble: troubleSentence(answer) })
        return
      }
      this.older = answer.output.words
      this.show()
      void wx.pageScrollTo({ scrollTop: 0, duration: 200 })
    })
  },

  onLatestTap(): void {
    this.older = null
    this.show()
  },

  onBefore(): Promise<void> {
    return whileBusy(this, async () => {
      const id = neighboursOf(this.rowKey, this.reflectionId)?.before
      if (id !== null && id !== undefined) await this.goTo(id)
    })
  },

  /** At the end of what was loaded of the list, its next page is. */
  onAfter(): Promise<void> {
    return whileBusy(this, async () => {
      const known = neighboursOf(this.rowKey, this.reflectionId)
      if (known?.after === null && known.hasMore) {
        const loaded = await loadRow(this.rowKey)
        if (loaded?.kind === 'trouble') {
          this.setData({ stepTrouble: troubleSentence(loaded.trouble) })
          return
        }
      }
      const id = neighboursOf(this.rowKey, this.reflectionId)?.after
      if (id !== null && id !== undefined) await this.goTo(id)
      else this.show()
    })
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

  /** What was typed under this one is kept. */
  async goTo(id: string): Promise<void> {
    Object.assign(this, { reflectionId: id, known: null, older: null, wantsShown: false })
    this.setData({ face: 'loading', view: null, review: null, staleWords: '', stepTrouble: '' })
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
    await this.refresh()
  },

  async refresh(): Promise<void> {
    const changes = reflectionChanges()
    const id = this.reflectionId
    const answer = await call('library.reflection', { id })
    // One has gone on meanwhile.
    if (id !== this.reflectionId) return
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    this.changesSeen = changes
    this.known = answer.output
    this.setData({ review: answer.output.review })
    this.readAt = answer.now
    if (answer.output.feedback?.mayGive === true) noteRead(id)
    this.show()
  },

  show(): void {
    if (this.known === null) return
    const around = neighboursOf(this.rowKey, this.reflectionId)
    const row = around === null ? null : { hasBefore: around.before !== null, hasAfter: around.after !== null || around.hasMore }
    this.setData({ face: 'full', staleWords: '', row, view: detailViewOf(this.known, this.wantsShown, cloudNow(), this.older) })
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
