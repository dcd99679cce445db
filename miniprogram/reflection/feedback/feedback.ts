import { cloudNow } from '../../services/clock'
import { call, type Answer } from '../../services/cloud'
import { keepText, keptText } from '../../services/kept-text'
import { noteReflectionChange } from '../../services/reflection-changes'
import { wishFor, type Wish } from '../../services/wish'
import { say } from '../../utils/navigate'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import { feedbackViewOf, type Feedback, type FeedbackView } from './feedback-view'

/**
 * What the hosts said to a reflection, and where a host says it: kept while it is typed, also when they read on. Sends `changed` with `{ feedback }`, and `stale` where
 * the reflection or what was said is another meanwhile.
 */
Component({
  properties: {
    reflectionId: String,
    /** As the cloud tells it. */
    feedback: Object,
    /** Of the reflection, what is shown now. */
    shownVersion: Number,
    /** Why nothing can be said here: another version is looked at. Empty: it can. What is typed stays. */
    elsewhere: String,
  },

  data: {
    busy: false,
    view: null as FeedbackView | null,
    mayGive: false,
    /** The form is open. */
    writing: false,
    text: '',
    typed: '',
    chosen: false,
    problem: '',
    wish: null as Wish | null,
  },

  observers: {
    'feedback, shownVersion'(feedback: Feedback | null, shownVersion: number) {
      if (feedback === null) return
      this.setData({ view: feedbackViewOf(feedback, shownVersion === 0 ? null : shownVersion, cloudNow()), mayGive: feedback.mayGive })
    },

    /** The field goes and comes back with what was typed into it. */
    elsewhere() {
      this.setData({ text: this.data.typed })
    },
  },

  lifetimes: {
    attached() {
      const kept = keptText(this.draft())
      const { said } = this.feedback()
      if (kept !== '') this.open(kept, said?.chosen ?? false)
      else if (said === null) this.open('', false)
    },
  },

  methods: {
    onWriteTap() {
      const { said } = this.feedback()
      this.open(said?.text ?? '', said?.chosen ?? false)
    },

    onCancelTap() {
      keepText(this.draft(), '')
      this.setData({ writing: false, problem: '' })
    },

    onInput({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.data.typed = detail.value
      keepText(this.draft(), detail.value)
      if (this.data.problem !== '') this.setData({ problem: '' })
    },

    onChosenTap() {
      this.setData({ chosen: !this.data.chosen, problem: '' })
    },

    onSendTap(): Promise<void> {
      return whileBusy(this, async () => {
        const { reflectionId, chosen, shownVersion: version } = this.data
        const text = this.data.typed.trim()
        if (text === '' && !chosen) {
          this.setData({ problem: '写一句，或者选「推荐」。' })
          return
        }
        const asked = { reflectionId, seen: this.feedback().rev, version, text, chosen }
        const wish = await wishFor(this.data.wish, asked)
        this.data.wish = wish
        this.settle(await call('library.giveFeedback', { id: wish.id, ...asked }), '已发给作者')
      })
    },

    onWithdrawTap(): Promise<void> {
      return whileBusy(this, async () => {
        const { confirm } = await wx.showModal({ title: '撤回反馈？', content: '作者就看不到了，也不再推荐。写过和撤回的时间会留着。', confirmText: '撤回', cancelText: '先不' })
        if (!confirm) return
        const asked = { reflectionId: this.data.reflectionId, seen: this.feedback().rev }
        const wish = await wishFor(this.data.wish, asked)
        this.data.wish = wish
        this.settle(await call('library.withdrawFeedback', { id: wish.id, ...asked }), '已撤回')
      })
    },

    settle(answer: Answer<{ feedback: Feedback }>, done: string) {
      if (answer.kind !== 'done') {
        const isStale = answer.kind === 'refused' && answer.code === 'VERSION_CHANGED'
        this.setData({ problem: isStale ? '这一篇或它的反馈刚刚有了变化，请看过以后再发。写的还在。' : troubleSentence(answer) })
        if (isStale) this.triggerEvent('stale')
        return
      }
      const { feedback } = answer.output
      keepText(this.draft(), '')
      noteReflectionChange()
      say(done)
      this.setData({ problem: '' })
      if (feedback.said === null) this.open('', false)
      else this.setData({ writing: false })
      this.triggerEvent('changed', { feedback })
    },

    open(text: string, chosen: boolean) {
      this.data.typed = text
      this.setData({ writing: true, text, chosen, problem: '' })
    },

    feedback(): Feedback {
      return this.data.feedback as Feedback
    },

    draft(): string {
      return `feedback:${this.data.reflectionId}`
    },
  },
})
