import type { OutputOf } from '../../../contract/index'
import { call } from '../../services/cloud'
import { noteReflectionChange } from '../../services/reflection-changes'
import { wishFor, type Wish } from '../../services/wish'
import { momentOf } from '../../utils/china-time'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

type Settings = OutputOf<'library.reflectionSettings'>

/** The office lets colleagues comment on reflections, or not. */
Page({
  data: {
    ...notReadYet(),
    comments: false,
    history: [] as { key: number; words: string }[],
    problem: '',
  },

  ...readsAgain,

  wish: null as Wish | null,

  onShow(): Promise<void> {
    return this.refresh()
  },

  onCommentsTap(): Promise<void> {
    return whileBusy(this, async () => {
      const comments = !this.data.comments
      if (comments && !(await isSure())) return
      // Switched back and forth, each time is another deed.
      this.wish = await wishFor(this.wish, { comments, after: this.data.history.length })
      const answer = await call('library.setComments', { id: this.wish.id, comments })
      if (answer.kind !== 'done') {
        this.setData({ problem: troubleSentence(answer) })
        return
      }
      noteReflectionChange()
      this.show(answer.output, answer.now)
    })
  },

  async refresh(): Promise<void> {
    const answer = await call('library.reflectionSettings', {})
    if (answer.kind === 'done') this.show(answer.output, answer.now)
    else this.setData(unreadFace(this.data.face, answer))
  },

  show({ comments, history }: Settings, now: number): void {
    const lines = history.map((step, key) => ({ key, words: `${momentOf(step.at, now)} ${step.by}${step.comments ? '开放了评论' : '关闭了评论'}` }))
    this.setData({ face: 'full', staleWords: '', problem: '', comments, history: lines.reverse() })
  },
})

async function isSure(): Promise<boolean> {
  const { confirm } = await wx.showModal({
    title: '开放同事评论？',
    content: '能看到一篇反思的老师，都可以在下面评论。每条先经过微信的检查；主持人和管理办公室可以移除。',
    confirmText: '开放',
    cancelText: '先不',
  })
  return confirm
}
