import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { keepText, keptText } from '../../services/kept-text'
import { removalWords } from '../../services/text-reports'
import { wishFor, type Wish } from '../../services/wish'
import { openPage, say } from '../../utils/navigate'
import { routes } from '../../utils/routes'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { commentViewOf, withMore, withReported, type CommentPage, type CommentView } from './comment-view'

type OfId = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

const noComments: CommentPage = { comments: [], next: null }

/** What colleagues say to a reflection, and where one says something oneself: kept while it is typed. Sends `hold` with `{ held }`: the page behind holds still. */
Component({
  properties: {
    reflectionId: String,
    /** The first page, as the cloud tells it. */
    page: Object,
  },

  data: {
    busy: false,
    lines: [] as CommentView[],
    hasMore: false,
    text: '',
    typed: '',
    problem: '',
    /** The one that a report is being written of; empty: none. */
    reporting: '',
    known: noComments,
    wish: null as Wish | null,
  },

  observers: {
    page(page: CommentPage | null) {
      if (page !== null) this.show(page)
    },
  },

  lifetimes: {
    attached() {
      const text = keptText(this.draft())
      this.data.typed = text
      this.setData({ text })
    },
  },

  methods: {
    onInput({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.data.typed = detail.value
      keepText(this.draft(), detail.value)
      if (this.data.problem !== '') this.setData({ problem: '' })
    },

    onSendTap(): Promise<void> {
      return whileBusy(this, async () => {
        const text = this.data.typed.trim()
        if (text === '') {
          this.setData({ problem: '写一句再发。' })
          return
        }
        const asked = { reflectionId: this.data.reflectionId, text }
        const wish = await wishFor(this.data.wish, asked)
        this.data.wish = wish
        const answer = await call('library.comment', { id: wish.id, ...asked })
        if (answer.kind !== 'done') {
          this.setData({ problem: troubleSentence(answer) })
          return
        }
        keepText(this.draft(), '')
        this.data.typed = ''
        // Said again later it is another one.
        this.data.wish = null
        this.setData({ text: '', problem: '' })
        const { comments, next } = this.data.known
        this.show({ comments: [...comments.filter(({ id }) => id !== answer.output.comment.id), answer.output.comment], next })
      })
    },

    onMoreTap(): Promise<void> {
      return whileBusy(this, async () => {
        const { next } = this.data.known
        if (next === null) return
        const answer = await call('library.comments', { id: this.data.reflectionId, after: next })
        if (answer.kind === 'done') this.show(withMore(this.data.known, answer.output))
        else this.setData({ problem: troubleSentence(answer) })
      })
    },

    onRemoveTap({ currentTarget }: OfId): Promise<void> {
      return whileBusy(this, async () => {
        const { id } = currentTarget.dataset
        const isMine = this.data.known.comments.some((one) => one.id === id && one.mine)
        const { confirm } = await wx.showModal({ title: '删除这条评论？', content: removalWords('comment', isMine ? '' : '写的人'), confirmText: '删除', cancelText: '先不' })
        if (!confirm) return
        const answer = await call('library.removeComment', { id })
        if (answer.kind !== 'done') {
          this.setData({ problem: troubleSentence(answer) })
          return
        }
        say('已删除')
        const { comments, next } = this.data.known
        this.show({ comments: comments.filter((one) => one.id !== id), next })
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
      this.show(withReported(this.data.known, reporting))
    },

    onDecideTap({ currentTarget }: OfId) {
      openPage(routes.reportedText('comment', currentTarget.dataset.id))
    },

    ask(reporting: string) {
      this.setData({ reporting })
      this.triggerEvent('hold', { held: reporting !== '' })
    },

    show(page: CommentPage) {
      this.data.known = page
      const now = cloudNow()
      this.setData({ lines: page.comments.map((one) => commentViewOf(one, now)), hasMore: page.next !== null })
    },

    draft(): string {
      return `comment:${this.data.reflectionId}`
    },
  },
})
