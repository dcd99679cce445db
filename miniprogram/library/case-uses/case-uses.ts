import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { noteLibraryChange } from '../../services/library-changes'
import { removalWords } from '../../services/text-reports'
import { openPage, say } from '../../utils/navigate'
import { routes } from '../../utils/routes'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { useLines, withMoreUses, withReportedUse, type UseLine, type UsePage } from './use-lines'

type OfId = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

const noUses: UsePage = { uses: [], next: null }

/** How it went in classes that used a case. Sends `removed`, and `hold` with `{ held }`: the page behind holds still. */
Component({
  properties: {
    caseId: String,
    /** The first page, as the cloud tells it. */
    page: Object,
    mayUse: Boolean,
  },
  data: { busy: false, lines: [] as UseLine[], hasMore: false, trouble: '', reporting: '', known: noUses },
  observers: {
    page(page: UsePage | null) {
      if (page !== null) this.show(page)
    },
  },
  methods: {
    onMoreTap(): Promise<void> {
      return whileBusy(this, async () => {
        const { next } = this.data.known
        if (next === null) return
        const answer = await call('library.caseUses', { id: this.data.caseId, after: next })
        if (answer.kind === 'done') this.show(withMoreUses(this.data.known, answer.output))
        else this.setData({ trouble: troubleSentence(answer) })
      })
    },

    onRemoveTap({ currentTarget }: OfId): Promise<void> {
      return whileBusy(this, async () => {
        const { id } = currentTarget.dataset
        const isMine = this.data.known.uses.some((one) => one.id === id && one.mine)
        const { confirm } = await wx.showModal({ title: '删除这一条？', content: removalWords('use', isMine ? '' : '写的人'), confirmText: '删除', cancelText: '先不' })
        if (!confirm) return
        const answer = await call('library.removeUse', { id })
        if (answer.kind !== 'done') {
          this.setData({ trouble: troubleSentence(answer) })
          return
        }
        say('已删除')
        noteLibraryChange()
        this.show({ ...this.data.known, uses: this.data.known.uses.filter((one) => one.id !== id) })
        this.triggerEvent('removed')
      })
    },

    onReportTap({ currentTarget }: OfId) {
      this.ask(currentTarget.dataset.id)
    },

    onReportClose() {
      this.ask('')
    },

    onReported() {
      const { reporting } = this.data
      this.ask('')
      say('已举报，等待查看')
      this.show(withReportedUse(this.data.known, reporting))
    },

    onDecideTap({ currentTarget }: OfId) {
      openPage(routes.reportedText('use', currentTarget.dataset.id))
    },

    ask(reporting: string) {
      this.setData({ reporting })
      this.triggerEvent('hold', { held: reporting !== '' })
    },

    show(page: UsePage) {
      this.data.known = page
      this.setData({ lines: useLines(page, cloudNow()), hasMore: page.next !== null, trouble: '' })
    },
  },
})
