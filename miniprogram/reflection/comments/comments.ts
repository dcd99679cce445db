import { cloudNow } from '../../services/clock'
import { call } from '../../services/cloud'
import { keepText, keptText } from '../../services/kept-text'
import { wishFor, type Wish } from '../../services/wish'
import { say } from '../../utils/navigate'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { commentViewOf, reportOf, withMore, type CommentPage, type CommentView } from './comment-view'

type OfId = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

const noComments: CommentPage = { comments: [], next: null }
const reportReasons = ['泄露学生信息', '不当内容', '侵权', '广告']

/** What colleagues say to a reflection, and where one says something oneself: kept while it is typed. */
Component({
  properties: {
    reflectionId: String,
    /** The first page, as the cloud tells it. */
    page: Object,
    own: Boolean,
  },

  data: {
    busy: false,
    lines: [] as CommentView[],
    hasMore: false,
    text: '',
    typed: '',
    problem: '',
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
        const { confirm } = await wx.showModal({ title: '删除这条评论？', content: '别人就看不到了，不能恢复。', confirmText: '删除', cancelText: '先不' })
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

    /** Goes to those who decide on the reflection, with how the comment begins. */
    onReportTap({ currentTarget }: OfId): Promise<void> {
      return whileBusy(this, async () => {
        const comment = this.data.known.comments.find(({ id }) => id === currentTarget.dataset.id)
        const reason = await chooseReason()
        if (comment === undefined || reason === null) return
        const answer = await call('library.reportReflection', { id: this.data.reflectionId, reason: reportOf(comment.text, reason) })
        if (answer.kind === 'done') say('已转给主持人或管理办公室')
        else this.setData({ problem: troubleSentence(answer) })
      })
    },

    show(page: CommentPage) {
      this.data.known = page
      const now = cloudNow()
      this.setData({ lines: page.comments.map((one) => commentViewOf(one, !this.data.own, now)), hasMore: page.next !== null })
    },

    draft(): string {
      return `comment:${this.data.reflectionId}`
    },
  },
})

async function chooseReason(): Promise<string | null> {
  try {
    const { tapIndex } = await wx.showActionSheet({ alertText: '哪里不合适', itemList: reportReasons })
    return reportReasons[tapIndex] ?? null
  } catch {
    // WeChat's way of saying 取消.
    return null
  }
}
