import type { OutputOf } from '../../../contract/index'
import { call } from '../../services/cloud'
import { libraryChanges, noteLibraryChange } from '../../services/library-changes'
import { removalWords } from '../../services/text-reports'
import { leavePage, openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { collectionView, type CollectionView } from './collection-view'

type OfIndex = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { index: number }>

Page({
  data: {
    ...notReadYet(),
    view: null as CollectionView | null,
    stepTrouble: '',
    /** They are saying why it should not be shown. */
    reporting: false,
  },

  ...readsAgain,

  id: '',
  known: null as OutputOf<'library.collection'> | null,
  changesSeen: -1,

  onLoad({ id = '' }: { id?: string }): void {
    this.id = id
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== libraryChanges()) await this.refresh()
  },

  onItemTap({ currentTarget }: OfIndex): void {
    const item = this.known?.items[currentTarget.dataset.index]
    if (item !== undefined) openPage(item.kind === 'case' ? routes.libraryCase(item.id) : routes.resource(item.id))
  },

  onEditTap(): void {
    openPage(routes.editCollection(this.id))
  },

  async onRemoveTap(): Promise<void> {
    if (this.data.busy) return
    const told = this.known === null || this.known.mine ? '' : this.known.card.by.name
    const { confirm } = await wx.showModal({ title: '删掉这个专辑？', content: removalWords('collection', told), confirmText: '删掉', cancelText: '再想想' })
    if (!confirm) return
    await whileBusy(this, async () => {
      this.setData({ stepTrouble: '' })
      const answer = await call('library.removeCollection', { id: this.id })
      if (answer.kind !== 'done') {
        this.setData({ stepTrouble: troubleSentence(answer) })
        return
      }
      noteLibraryChange()
      leavePage()
      say('已删掉')
    })
  },

  onReportTap(): void {
    this.setData({ reporting: true })
  },

  onReportClose(): void {
    this.setData({ reporting: false })
  },

  async onReported(): Promise<void> {
    this.setData({ reporting: false })
    await this.refresh()
  },

  onDecideTap(): void {
    openPage(routes.reportedText('collection', this.id))
  },

  async refresh(): Promise<void> {
    const changes = libraryChanges()
    const answer = await call('library.collection', { id: this.id })
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    this.known = answer.output
    this.changesSeen = changes
    this.setData({ face: 'full', staleWords: '', view: collectionView(answer.output, answer.now) })
  },
})
