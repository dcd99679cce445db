import type { OutputOf } from '../../../../contract/index'
import { call } from '../../../services/cloud'
import { troubleSentence } from '../../../utils/trouble'

type Person = OutputOf<'library.colleagues'>['people'][number]
type Tapped = WechatMiniprogram.TouchEvent<object, object, { id: string }>

/** How long one rests before people are looked for. Milliseconds. */
const pause = 400

/** Who of the school wrote it, too. Sends `choose` with `{ person }` and `close`. */
Component({
  data: {
    /** 'loading' | 'wrong' | 'full' */
    face: 'loading',
    trouble: '',
    name: '',
    people: [] as Person[],
    timer: 0,
  },
  lifetimes: {
    attached() {
      void this.read()
    },
    detached() {
      clearTimeout(this.data.timer)
    },
  },
  methods: {
    onTyped({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): void {
      this.data.name = detail.value.trim()
      clearTimeout(this.data.timer)
      this.data.timer = setTimeout(() => void this.read(), pause)
    },

    onRetryTap(): Promise<void> {
      return this.read()
    },

    onTap({ currentTarget }: Tapped): void {
      const person = this.data.people.find(({ id }) => id === currentTarget.dataset.id)
      if (person !== undefined) this.triggerEvent('choose', { person: { id: person.id, name: person.name } })
    },

    onClose(): void {
      this.triggerEvent('close')
    },

    async read(): Promise<void> {
      const { name } = this.data
      const answer = await call('library.colleagues', { name: name.slice(0, 20) })
      if (name !== this.data.name) return
      if (answer.kind === 'done') this.setData({ face: 'full', people: answer.output.people })
      else this.setData({ face: 'wrong', trouble: troubleSentence(answer) })
    },
  },
})
