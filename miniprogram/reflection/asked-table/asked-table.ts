import { call } from '../../services/cloud'
import { cloudNow } from '../../services/clock'
import { openWorkbook } from '../../services/open-document'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { readable, tableView, type KnownTable, type TableView } from './table-view'

type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

Page({
  data: {
    ...notReadYet(),
    view: null as TableView | null,
    stepTrouble: '',
    /** What it asked for before is unfolded. */
    formerShown: false,
  },

  ...readsAgain,

  askingId: '',
  known: null as KnownTable | null,

  onLoad({ id = '' }: { id?: string }): void {
    this.askingId = id
  },

  /** Again whenever it comes back to the front: it may have been edited, or somebody has written. */
  onShow(): Promise<void> {
    return this.refresh()
  },

  async onPersonTap({ currentTarget }: Tapped): Promise<void> {
    if (this.known === null) return
    const reflections = readable(this.known, currentTarget.dataset.id, cloudNow())
    const one = reflections.length > 1 ? await chosenOf(reflections) : (reflections[0] ?? null)
    if (one !== null) openPage(routes.reflection(one.id))
  },

  onRemindTap(): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ stepTrouble: '' })
      const answer = await call('library.remindAsking', { askingId: this.askingId })
      if (answer.kind !== 'done') this.setData({ stepTrouble: troubleSentence(answer) })
      else say(answer.output.reminded === null ? '大家都交了，不用提醒' : `已提醒 ${answer.output.reminded.people} 人`)
      if (answer.kind === 'done' || answer.kind === 'refused') await this.refresh()
    })
  },

  onExportTap(): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ stepTrouble: '' })
      const answer = await call('reports.askedTable', { askingId: this.askingId })
      if (answer.kind !== 'done') {
        this.setData({ stepTrouble: troubleSentence(answer) })
        return
      }
      const opened = await openWorkbook(answer.output.fileName, answer.output.xlsx)
      if (opened === 'no-room') say('手机存储空间不够，没有存下表格')
      if (opened === 'no-viewer') say('这台手机没有打开表格，请换一台再试')
    })
  },

  onEditTap(): void {
    openPage(routes.editAsking(this.askingId))
  },

  async onWithdrawTap(): Promise<void> {
    const content = '大家会收到不用交了的消息；写好的反思都还在，这张表也还能看。撤回后不能恢复。'
    const { confirm } = await wx.showModal({ title: '撤回这次要求？', content, confirmText: '撤回', cancelText: '先不撤回' })
    if (!confirm) return
    await whileBusy(this, async () => {
      if (this.known === null) return
      this.setData({ stepTrouble: '' })
      const answer = await call('library.withdrawAsking', { askingId: this.askingId, version: this.known.asking.version })
      if (answer.kind === 'done') say('已撤回')
      else this.setData({ stepTrouble: troubleSentence(answer) })
      if (answer.kind === 'done' || answer.kind === 'refused') await this.refresh()
    })
  },

  onFormerTap(): void {
    this.setData({ formerShown: !this.data.formerShown })
  },

  async refresh(): Promise<void> {
    const answer = await call('library.asking', { askingId: this.askingId })
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    this.known = answer.output
    this.setData({ face: 'full', staleWords: '', view: tableView(answer.output, answer.now) })
  },
})

/** WeChat shows six lines at most: the latest. Null: thought better of it. */
async function chosenOf(reflections: readonly { id: string; words: string }[]): Promise<{ id: string } | null> {
  const shown = reflections.slice(-6).reverse()
  try {
    const { tapIndex } = await wx.showActionSheet({ itemList: shown.map(({ words }) => words) })
    return shown[tapIndex] ?? null
  } catch {
    return null
  }
}
