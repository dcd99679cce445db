import { call, type Trouble } from '../../services/cloud'
import { cloudNow } from '../../services/clock'
import { askForMessages } from '../../services/message-consent'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { noteNoticeChange, noticeChanges } from '../notice-changes'
import { noticeView, type KnownNotice, type NoticeView } from './notice-view'
import { linksTo, openFile, type Links, type Opened } from './open-file'

type OfFile = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { index: number }>

Page({
  data: {
    ...notReadYet(),
    view: null as NoticeView | null,
    /** Of the file that is being opened; −1: none. */
    opening: -1,
    fileTrouble: '',
    /** Why a step did not work. */
    stepTrouble: '',
  },

  ...readsAgain,

  noticeId: '',
  known: null as KnownNotice | null,
  links: null as Links | null,
  changesSeen: -1,

  onLoad({ id = '' }: { id?: string }): void {
    this.noticeId = id
  },

  async onShow(): Promise<void> {
    if (this.changesSeen !== noticeChanges()) await this.refresh()
  },

  onFileTap({ currentTarget }: OfFile): Promise<void> {
    return whileBusy(this, async () => {
      const { known } = this
      if (known === null) return
      const { index } = currentTarget.dataset
      this.setData({ opening: index, fileTrouble: '' })
      this.setData({ opening: -1, fileTrouble: fileTroubleOf(await this.open(known, index)) })
    })
  },

  onConfirmTap(): Promise<void> {
    return whileBusy(this, async () => {
      const { known } = this
      if (known === null) return
      // Is confirmed whatever WeChat's question comes to.
      const asked = askForMessages('notice')
      this.setData({ stepTrouble: '' })
      const answer = await call('studio.confirmNotice', { noticeId: this.noticeId, version: known.notice.version })
      if (answer.kind !== 'done') {
        await this.showStepTrouble(answer, '这条通知刚刚改过，请看过新的内容再确认。')
        return
      }
      this.show({ ...known, notice: { ...known.notice, mine: answer.output } })
      this.noteChange()
      // The question lies over this page.
      await asked
      say('已确认收到')
    })
  },

  onReadersTap(): void {
    openPage(routes.noticeReaders(this.noticeId))
  },

  onEditTap(): void {
    openPage(routes.editNotice(this.noticeId))
  },

  async onWithdrawTap(): Promise<void> {
    // As it is before them, also where it is read again under the question.
    const { known } = this
    const content = '正文和附件大家都看不到了，只留下标题，以及谁在什么时候撤回。撤回后不能恢复。'
    const { confirm } = await wx.showModal({ title: '撤回这条通知？', content, confirmText: '撤回', cancelText: '先不撤回' })
    if (!confirm || known === null) return
    await whileBusy(this, async () => {
      this.setData({ stepTrouble: '' })
      const answer = await call('studio.withdrawNotice', { noticeId: this.noticeId, version: known.notice.version })
      if (answer.kind !== 'done') {
        await this.showStepTrouble(answer, '刚刚有人改过这条通知，请看过新的内容再定。')
        return
      }
      this.noteChange()
      say('已撤回')
      await this.refresh()
    })
  },

  async refresh(): Promise<void> {
    const answer = await call('studio.notice', { noticeId: this.noticeId })
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      if (answer.kind === 'refused' && answer.code === 'NOT_ALLOWED') this.setData({ 'trouble.sentence': '这条通知不是发给你的。' })
      return
    }
    // Its files may be others now.
    this.links = null
    this.show(answer.output)
    // Read by this very call, which a list behind it should show.
    if (answer.output.notice.mine?.readAt === answer.now) this.noteChange()
    this.changesSeen = noticeChanges()
  },

  show(known: KnownNotice): void {
    this.known = known
    this.setData({ face: 'full', staleWords: '', view: noticeView(known, cloudNow()) })
  },

  /** What is shown here is up to date with it. */
  noteChange(): void {
    noteNoticeChange()
    this.changesSeen = noticeChanges()
  },

  async open({ notice }: KnownNotice, index: number): Promise<Opened> {
    const found = await linksTo(this.noticeId, this.links, cloudNow())
    if (found.kind === 'trouble') return found
    this.links = found.links
    return openFile(notice.files, index, found.links)
  },

  async showStepTrouble(trouble: Trouble, changed: string): Promise<void> {
    this.setData({ stepTrouble: trouble.kind === 'refused' && trouble.code === 'VERSION_CHANGED' ? changed : troubleSentence(trouble) })
    if (trouble.kind === 'refused') await this.refresh()
  },
})

function fileTroubleOf(opened: Opened): string {
  switch (opened.kind) {
    case 'opened':
      return ''
    case 'missing':
      return '这个附件找不到了，可以告诉发通知的人。'
    case 'lost':
      return '附件没有下载下来，检查网络后再点一次。'
    case 'no-viewer':
      return '手机打不开这个附件，可以换一台设备看。'
    case 'trouble':
      return opened.trouble.kind === 'offline' ? '没有连上网络，连上后再点一次。' : troubleSentence(opened.trouble)
  }
}
