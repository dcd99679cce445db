import { call } from '../../services/cloud'
import { cloudNow } from '../../services/clock'
import { libraryChanges, noteLibraryChange } from '../../services/library-changes'
import { documentTroubles, openStoredDocument } from '../../services/stored-document'
import { leavePage, openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { handbookView, type HandbookView, type Known } from './handbook-view'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { index: number }>

/** Between two looks at how far it is. Milliseconds. */
const lookAgainMs = 3000

Page({
  data: {
    ...notReadYet(),
    view: null as HandbookView | null,
    /** The document is on its way to the phone. */
    opening: false,
    fileTrouble: '',
    /** Why a step did not work. */
    stepTrouble: '',
  },

  ...readsAgain,

  id: '',
  known: null as Known | null,
  changesSeen: -1,
  /** It was asked for, and no answer has come. */
  starting: false,
  visible: false,
  timer: 0,

  onLoad({ id = '' }: { id?: string }): void {
    this.id = id
  },

  async onShow(): Promise<void> {
    this.visible = true
    if (this.changesSeen !== libraryChanges() || this.known?.progress.kind === 'compiling') await this.refresh()
  },

  /** The cloud goes on with it; nobody has to wait here. */
  onHide(): void {
    this.stopLooking()
  },

  onUnload(): void {
    this.stopLooking()
  },

  /** Nobody waits for the answer, which comes when all is done: how far it is, is looked up. */
  onCompileTap(): void {
    if (this.known === null || this.starting) return
    this.starting = true
    this.setData({ stepTrouble: '', fileTrouble: '' })
    this.show(this.known)
    void this.compile(this.known.rev)
  },

  onOpenTap(): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ opening: true, fileTrouble: '' })
      try {
        const answer = await call('reports.handbookFile', { id: this.id })
        if (answer.kind === 'done') this.setData({ fileTrouble: documentTroubles[await openStoredDocument({ name: answer.output.fileName, kind: 'docx', url: answer.output.url })] })
        else this.setData({ fileTrouble: troubleSentence(answer) })
      } finally {
        this.setData({ opening: false })
      }
    })
  },

  onAskTap(): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ stepTrouble: '' })
      const answer = await call('reports.askConsents', { id: this.id })
      if (answer.kind !== 'done') {
        this.setData({ stepTrouble: troubleSentence(answer) })
        return
      }
      say(`已请 ${answer.output.asked} 位作者`)
      await this.refresh()
    })
  },

  onItemTap({ currentTarget }: Tapped): void {
    const item = this.data.view?.items[currentTarget.dataset.index]
    if (item === undefined || item.opens === '') return
    openPage(item.kind === 'case' ? routes.libraryCase(item.id) : routes.resource(item.id))
  },

  onEditTap(): void {
    openPage(routes.editHandbook(this.id))
  },

  onRemoveTap(): Promise<void> {
    return whileBusy(this, async () => {
      const { confirm } = await wx.showModal({ title: '删除这本手册？', content: '手册和生成的文档会删掉，不能找回；里面的案例和资源都还在。', confirmText: '删除', confirmColor: '#B8402F', cancelText: '留着' })
      if (!confirm) return
      this.setData({ stepTrouble: '' })
      const answer = await call('reports.removeHandbook', { id: this.id })
      if (answer.kind !== 'done') {
        this.setData({ stepTrouble: troubleSentence(answer) })
        return
      }
      noteLibraryChange()
      leavePage()
      say('已删除')
    })
  },

  async compile(rev: number): Promise<void> {
    this.lookAgain()
    try {
      const answer = await call('reports.compileHandbook', { id: this.id, rev })
      // What got lost on its way may well be at work.
      if (answer.kind === 'refused') this.setData({ stepTrouble: answer.code === 'VERSION_CHANGED' ? '手册刚被改过，看一下再生成。' : troubleSentence(answer) })
    } finally {
      this.starting = false
    }
    noteLibraryChange()
    if (this.visible) await this.refresh()
  },

  async refresh(): Promise<void> {
    const changes = libraryChanges()
    const answer = await call('reports.handbook', { id: this.id })
    if (answer.kind === 'done') {
      this.changesSeen = changes
      this.setData({ staleWords: '' })
      this.show(answer.output)
    } else this.setData(unreadFace(this.data.face, answer))
    this.lookAgain()
  },

  /** While it is compiled and somebody looks. */
  lookAgain(): void {
    clearTimeout(this.timer)
    if (this.visible && (this.starting || this.known?.progress.kind === 'compiling')) this.timer = setTimeout(() => void this.refresh(), lookAgainMs)
  },

  stopLooking(): void {
    this.visible = false
    clearTimeout(this.timer)
  },

  show(known: Known): void {
    this.known = known
    this.setData({ face: 'full', view: handbookView(known, this.starting, cloudNow()) })
  },
})
