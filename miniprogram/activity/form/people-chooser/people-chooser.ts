import type { OutputOf } from '../../../../contract/index'
import { call } from '../../../services/cloud'
import { troubleSentence } from '../../../utils/trouble'
import { roleWord } from '../../../utils/words'

type Member = OutputOf<'studio.members'>['members'][number]
type PersonView = { id: string; name: string; note: string; chosen: boolean }

/** The people of a studio, to choose some. Sends `change` with `{ personIds }`. */
Component({
  properties: {
    studioId: String,
    personIds: Array,
  },
  data: {
    /** 'loading' | 'wrong' | 'full' */
    face: 'loading',
    trouble: '',
    people: [] as PersonView[],
  },
  lifetimes: {
    attached() {
      void this.read()
    },
  },
  methods: {
    async read(): Promise<void> {
      this.setData({ face: 'loading' })
      const answer = await call('studio.members', { studioId: this.data.studioId })
      if (answer.kind === 'done') this.setData({ face: 'full', people: peopleViewOf(answer.output.members, this.data.personIds) })
      else this.setData({ face: 'wrong', trouble: troubleSentence(answer) })
    },

    onRetryTap(): Promise<void> {
      return this.read()
    },

    onChange(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
      this.triggerEvent('change', { personIds: event.detail.value })
    },
  },
})

/** Those who are counted first; hosts are left out: they hold the activity. */
function peopleViewOf(members: readonly Member[], chosen: readonly string[]): PersonView[] {
  return members
    .filter(({ role }) => role !== 'host')
    .sort((a, b) => Number(b.counted) - Number(a.counted))
    .map(({ id, name, role, counted }) => ({ id, name, note: roleWord(role, counted), chosen: chosen.includes(id) }))
}
