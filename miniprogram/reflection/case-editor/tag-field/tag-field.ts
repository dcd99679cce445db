import { call } from '../../../services/cloud'
import { mostTag, mostTags } from '../../../services/library-case-draft'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
type Tapped = WechatMiniprogram.TouchEvent<object, object, { tag: string }>

/** How long a writer rests before tags are suggested. Milliseconds. */
const pause = 500

/** Tags of what is being written, with those that others use. Sends `change` with `{ tags }`. */
Component({
  properties: {
    tags: Array,
  },
  data: {
    value: '',
    typed: '',
    suggestions: [] as string[],
    problem: '',
    full: false,
    timer: 0,
  },
  observers: {
    tags(tags: string[]) {
      this.setData({ full: tags.length >= mostTags })
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(this.data.timer)
    },
  },
  methods: {
    onTyped({ detail }: Typed) {
      this.data.typed = detail.value
      if (this.data.problem !== '') this.setData({ problem: '' })
      clearTimeout(this.data.timer)
      this.data.timer = setTimeout(() => void this.suggest(), pause)
    },

    onAddTap() {
      this.add(this.data.typed)
    },

    onSuggestionTap({ currentTarget }: Tapped) {
      this.add(currentTarget.dataset.tag)
    },

    onRemoveTap({ currentTarget }: Tapped) {
      this.triggerEvent('change', { tags: this.tags().filter((tag) => tag !== currentTarget.dataset.tag) })
    },

    add(text: string): void {
      const tag = text.trim().replace(/^#+/, '').replace(/\s+/g, ' ')
      if (tag === '') return
      if (tag.length > mostTag) {
        this.setData({ problem: `一个标签最多 ${mostTag} 个字。` })
        return
      }
      this.data.typed = ''
      clearTimeout(this.data.timer)
      // What was typed has to be in the field first: emptying it would be no change otherwise.
      this.setData({ value: text })
      this.setData({ value: '', suggestions: [], problem: '' })
      if (!this.tags().includes(tag)) this.triggerEvent('change', { tags: [...this.tags(), tag].slice(0, mostTags) })
    },

    /** Where none come, one writes one's own. */
    async suggest(): Promise<void> {
      const typed = this.data.typed.trim()
      if (typed === '') {
        this.setData({ suggestions: [] })
        return
      }
      const answer = await call('library.suggestCases', { typed: typed.slice(0, 30) })
      if (answer.kind === 'done' && this.data.typed.trim() === typed) this.setData({ suggestions: answer.output.tags.filter((tag) => tag !== typed && !this.tags().includes(tag)).slice(0, 6) })
    },

    tags(): string[] {
      return this.data.tags as string[]
    },
  },
})
