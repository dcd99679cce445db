import { call, type Answer } from '../../services/cloud'
import { noteLibraryChange } from '../../services/library-changes'
import { noteReflectionChange } from '../../services/reflection-changes'
import { removalWords, type ReportableText } from '../../services/text-reports'
import { leavePage, openPage, say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { reportedViewOf, type Known, type ReportedView } from './reported-view'

const removals: Readonly<Record<ReportableText, (id: string) => Promise<Answer<unknown>>>> = {
  comment: (id) => call('library.removeComment', { id }),
  use: (id) => call('library.removeUse', { id }),
  collection: (id) => call('library.removeCollection', { id }),
}

/** A comment, a use or a collection that a reader reported, for whoever leaves it or takes it away. */
Page({
  data: {
    ...notReadYet(),
    view: null as ReportedView | null,
    /** Why a step did not work. */
    stepTrouble: '',
  },

  ...readsAgain,

  of: '',
  id: '',
  known: null as Known | null,

  onLoad({ of = '', id = '' }: { of?: string; id?: string }): Promise<void> {
    this.of = of
    this.id = id
    return this.refresh()
  },

  onOpenTap(): void {
    if (this.known !== null) openPage(`/${this.known.opens}`)
  },

  async onDismissTap(): Promise<void> {
    if (this.data.busy) return
    const { confirm } = await wx.showModal({ title: '没有问题？', content: '举报就此了结，照常显示，不通知作者。', confirmText: '没有问题', cancelText: '再想想' })
    if (!confirm) return
    await whileBusy(this, async () => {
      if (this.known === null) return
      const { reports, rev } = this.known
      const answer = await call('library.dismissTextReports', { ...this.asked(), until: Math.max(...reports.map(({ at }) => at)), rev })
      const isDone = this.settled(answer, '照常显示')
      // Revised meanwhile: what is to be read first is shown.
      if (isDone || (answer.kind === 'refused' && answer.code === 'VERSION_CHANGED')) await this.refresh()
    })
  },

  async onRemoveTap(): Promise<void> {
    if (this.data.busy) return
    const { confirm } = await wx.showModal({ title: '移除？', content: removalWords(this.asked().of, this.known?.author ?? '作者'), confirmText: '移除', cancelText: '先不' })
    if (!confirm) return
    await whileBusy(this, async () => {
      const { of, id } = this.asked()
      const answer = await removals[of](id)
      if (!this.settled(answer, '已移除')) return
      // Nothing is left of a collection to be read here.
      if (of === 'collection') leavePage()
      else await this.refresh()
    })
  },

  /** Whether it worked; if so, the pages behind are out of date. */
  settled(answer: Answer<unknown>, done: string): boolean {
    if (answer.kind !== 'done') {
      this.setData({ stepTrouble: troubleSentence(answer) })
      return false
    }
    noteReflectionChange()
    noteLibraryChange()
    say(done)
    this.setData({ stepTrouble: '' })
    return true
  },

  /** As the address says: the cloud refuses what is none. */
  asked(): { of: ReportableText; id: string } {
    return { of: this.of as ReportableText, id: this.id }
  },

  async refresh(): Promise<void> {
    const asked = this.asked()
    const answer = await call('library.reportedText', asked)
    if (answer.kind !== 'done') {
      // What is gone is not left standing.
      this.setData(unreadFace(answer.kind === 'refused' ? 'loading' : this.data.face, answer))
      return
    }
    this.known = answer.output
    this.setData({ face: 'full', staleWords: '', view: reportedViewOf(asked.of, answer.output, answer.now) })
  },
})
