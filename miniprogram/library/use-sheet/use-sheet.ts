import { call } from '../../services/cloud'
import { keepText, keptText } from '../../services/kept-text'
import { noteLibraryChange } from '../../services/library-changes'
import { wishFor, type Wish } from '../../services/wish'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

/** 我班用过: a sentence on how it went; what is typed is kept until it has arrived. Sends `close`, or `used` with `{ uses }`. */
Component({
  properties: { caseId: String },
  data: { busy: false, text: '', typed: '', problem: '', wish: null as Wish | null },
  lifetimes: {
    attached() {
      const text = keptText(this.about())
      this.data.typed = text
      this.setData({ text })
    },
  },
  methods: {
    onInput({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.data.typed = detail.value
      keepText(this.about(), detail.value)
      if (this.data.problem !== '') this.setData({ problem: '' })
    },

    onSendTap(): Promise<void> {
      return whileBusy(this, async () => {
        const text = this.data.typed.trim()
        if (text === '') {
          this.setData({ problem: '写一句用了以后怎么样。' })
          return
        }
        const asked = { caseId: this.data.caseId, text }
        const wish = await wishFor(this.data.wish, asked)
        this.data.wish = wish
        const answer = await call('library.useCase', { id: wish.id, ...asked })
        if (answer.kind !== 'done') {
          this.setData({ problem: troubleSentence(answer) })
          return
        }
        keepText(this.about(), '')
        noteLibraryChange()
        this.triggerEvent('used', { uses: answer.output.uses })
      })
    },

    onClose() {
      if (!this.data.busy) this.triggerEvent('close')
    },

    about(): string {
      return `case-use:${this.data.caseId}`
    },
  },
})
