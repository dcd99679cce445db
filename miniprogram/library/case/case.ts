import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { libraryChanges, noteLibraryChange } from '../../services/library-changes'
import { isFirstReading, noteReading } from '../../services/library-reads'
import { offerSharing } from '../../services/share-menu'
import { documentTroubles, openStoredDocument } from '../../services/stored-document'
import { lookAtPictures, renewLinks } from '../../services/stored-links'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import type { UsePage } from '../case-uses/use-lines'
import { caseViewOf, type CaseView, type Known, type Words } from './case-view'
import { ownerViewOf, type OwnerView } from './owner-view'

type Tapped<Dataset extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, Dataset>

/** The outline stays in sight above the section one jumped to. Pixels. */
const underOutline = -72

Page({
  data: {
    ...notReadYet(),
    view: null as CaseView | null,
    tools: null as OwnerView | null,
    visibility: '',
    /** It was opened from the question whether it may be taken into a handbook. */
    aboutConsent: false,
    uses: null as UsePage | null,
    /** A sheet lies over the page. */
    held: false,
    using: false,
    /** Of the file that is being opened; -1: none. */
    opening: -1,
    fileTrouble: '',
    /** Why a step did not work. */
    stepTrouble: '',
  },

  ...readsAgain,

  caseId: '',
  known: null as Known | null,
  readAt: 0,
  wantsPublished: false,
  /** It was opened from what somebody said who used it. */
  leadsToUses: false,
  changesSeen: -1,

  onLoad({ id = '', about = '' }: Partial<Record<'id' | 'about', string>>): void {
    this.caseId = id
    this.setData({ aboutConsent: about === 'consent' })
    this.leadsToUses = about === 'uses'
    // Until it is known to be for everybody it is not sent on.
    offerSharing(false)
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== libraryChanges()) await this.refresh()
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    // Its author may be looking at what is not published yet.
    return { title: this.known?.published?.title ?? '', path: routes.libraryCase(this.caseId) }
  },

  onVersionChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): void {
    this.wantsPublished = detail.value === 'published'
    this.show()
  },

  onSectionTap({ currentTarget }: Tapped<{ key: string }>): void {
    void wx.pageScrollTo({ selector: `#section-${currentTarget.dataset.key}`, offsetTop: underOutline, duration: 200 })
  },

  onPictureTap({ currentTarget }: Tapped<{ index: number }>): Promise<void> {
    return whileBusy(this, async () => {
      await renewLinks(this)
      await lookAtPictures((this.words()?.pictures ?? []).map(({ url }) => url), currentTarget.dataset.index)
    })
  },

  onFileTap({ currentTarget }: Tapped<{ index: number }>): Promise<void> {
    return whileBusy(this, async () => {
      const { index } = currentTarget.dataset
      this.setData({ opening: index, fileTrouble: '' })
      await renewLinks(this)
      const file = this.words()?.files[index]
      const opened = file === undefined ? 'missing' : await openStoredDocument(file)
      this.setData({ opening: -1, fileTrouble: documentTroubles[opened] })
    })
  },

  onTagChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): void {
    openPage(routes.caseList('school', { tag: detail.value }))
  },

  onMendTap(): void {
    openPage(routes.editCase(this.caseId))
  },

  onConsentTap(): Promise<void> {
    return whileBusy(this, async () => {
      const answer = await call('library.consentToHandbook', { id: this.caseId, consents: true })
      if (answer.kind === 'done') {
        noteLibraryChange()
        say('已同意，以后可以收回')
      }
      this.setData({ stepTrouble: answer.kind === 'done' ? '' : troubleSentence(answer) })
      await this.refresh()
    })
  },

  onDeskTap(): void {
    openPage(routes.caseReview(this.caseId))
  },

  onHistoryTap({ currentTarget }: Tapped<{ version: number }>): void {
    openPage(routes.caseVersion(this.caseId, currentTarget.dataset.version))
  },

  onFavouriteTap(): Promise<void> {
    return whileBusy(this, async () => {
      const { known } = this
      if (known === null) return
      const favourite = !known.favourite
      const answer = await call('library.favourCase', { id: this.caseId, favourite })
      if (answer.kind !== 'done') {
        this.setData({ stepTrouble: troubleSentence(answer) })
        return
      }
      noteLibraryChange()
      this.changesSeen = libraryChanges()
      this.known = { ...known, favourite }
      say(favourite ? '已收藏，在「我的」里能找到' : '已取消收藏')
      this.setData({ stepTrouble: '' })
      this.show()
    })
  },

  onUseTap(): void {
    this.setData({ using: true, held: true })
  },

  onUseClose(): void {
    this.setData({ using: false, held: false })
  },

  async onUsed({ detail }: WechatMiniprogram.CustomEvent<{ uses: UsePage }>): Promise<void> {
    this.setData({ using: false, held: false, uses: detail.uses })
    say('已发出，谢谢')
    await this.refresh()
  },

  /** A step beside reading has been done. */
  onChanged(): Promise<void> {
    return this.refresh()
  },

  onRestoreTap(): Promise<void> {
    return whileBusy(this, async () => {
      const answer = await call('library.restoreCase', { id: this.caseId })
      if (answer.kind === 'done') noteLibraryChange()
      const late = answer.kind === 'refused' && answer.code === 'TOO_LATE'
      this.setData({ stepTrouble: answer.kind === 'done' ? '' : late ? '已经过了 30 天，不能恢复了。' : troubleSentence(answer) })
      await this.refresh()
    })
  },

  onHold({ detail }: WechatMiniprogram.CustomEvent<{ held: boolean }>): void {
    this.setData({ held: detail.held })
  },

  words(): Words | null {
    return (this.data.view?.which === 'sent' ? this.known?.sent : this.known?.published) ?? null
  },

  async refresh(): Promise<void> {
    const changes = libraryChanges()
    const counts = isFirstReading(this.caseId, cloudNow())
    const answer = await call('library.libraryCase', { id: this.caseId, counts })
    if (answer.kind !== 'done') {
      // What nobody may see any more is not left standing.
      if (answer.kind === 'refused') this.setData({ face: 'loading', view: null })
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    if (counts) noteReading(this.caseId, answer.now)
    this.changesSeen = changes
    this.known = answer.output
    this.readAt = answer.now
    this.setData({ uses: answer.output.uses })
    this.show()
    this.leadToUses()
  },

  leadToUses(): void {
    if (!this.leadsToUses) return
    this.leadsToUses = false
    // Once it is drawn.
    this.setData({}, () => void wx.pageScrollTo({ selector: '#uses', offsetTop: underOutline, duration: 0 }))
  },

  show(): void {
    if (this.known === null) return
    const view = caseViewOf(this.known, this.wantsPublished, cloudNow())
    this.setData({ face: 'full', staleWords: '', view, tools: ownerViewOf(this.known, cloudNow()), visibility: this.known.visibility ?? 'self' })
    offerSharing(view.mayShare)
  },
})
