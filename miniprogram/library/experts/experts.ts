import type { OutputOf } from '../../../contract/index'
import { call } from '../../services/cloud'
import { say } from '../../utils/navigate'
import { notReadYet, readsAgain } from '../../utils/reading-page'
import { troubleSentence, unreadFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

type Expert = OutputOf<'library.caseExperts'>['experts'][number]
type Colleague = OutputOf<'library.colleagues'>['people'][number]
type Tapped = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string; name: string }>

/** How long nothing is typed before a name is looked for. Milliseconds. */
const pause = 300

Page({
  data: {
    ...notReadYet(),
    experts: [] as Expert[],
    /** The list of teachers is open. */
    adding: false,
    /** 'none' | 'loading' | 'wrong' | 'full' */
    peopleFace: 'none',
    people: [] as Colleague[],
    peopleTrouble: '',
    stepTrouble: '',
  },

  ...readsAgain,

  typed: '',
  pauseTimer: 0,

  onLoad(): Promise<void> {
    return this.refresh()
  },

  onUnload(): void {
    clearTimeout(this.pauseTimer)
  },

  onAddTap(): Promise<void> {
    this.setData({ adding: true })
    return this.findPeople()
  },

  onAddedTap(): void {
    clearTimeout(this.pauseTimer)
    this.typed = ''
    this.setData({ adding: false, people: [], peopleFace: 'none', stepTrouble: '' })
  },

  onNameInput({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>): void {
    this.typed = detail.value
    clearTimeout(this.pauseTimer)
    this.pauseTimer = setTimeout(() => void this.findPeople(), pause)
  },

  onPeopleRetryTap(): Promise<void> {
    return this.findPeople()
  },

  async onPersonTap({ currentTarget }: Tapped): Promise<void> {
    const { id, name } = currentTarget.dataset
    const content = '可以看到全校提交审核的案例，退回或发布；自己写的由别人审核。随时可以移除。'
    const { confirm } = await wx.showModal({ title: `请${name}老师做专家？`, content, confirmText: '添加', cancelText: '先不' })
    if (confirm) await this.set(id, true, '已添加')
  },

  async onRemoveTap({ currentTarget }: Tapped): Promise<void> {
    const { id, name } = currentTarget.dataset
    const { confirm } = await wx.showModal({ title: `移除${name}老师？`, content: '不再审核全校的案例，审核过的都留着。', confirmText: '移除', cancelText: '先不' })
    if (confirm) await this.set(id, false, '已移除')
  },

  set(personId: string, expert: boolean, done: string): Promise<void> {
    return whileBusy(this, async () => {
      this.setData({ stepTrouble: '' })
      const answer = await call('library.setCaseExpert', { personId, expert })
      if (answer.kind !== 'done') {
        this.setData({ stepTrouble: troubleSentence(answer) })
        return
      }
      say(done)
      await this.refresh()
    })
  },

  async findPeople(): Promise<void> {
    const name = this.typed.trim()
    if (this.data.peopleFace !== 'full') this.setData({ peopleFace: 'loading' })
    const answer = await call('library.colleagues', { name })
    // Something else was typed meanwhile.
    if (name !== this.typed.trim() || !this.data.adding) return
    if (answer.kind === 'done') this.setData({ peopleFace: 'full', people: this.withoutExperts(answer.output.people) })
    else this.setData({ peopleFace: 'wrong', peopleTrouble: troubleSentence(answer) })
  },

  async refresh(): Promise<void> {
    const answer = await call('library.caseExperts', {})
    if (answer.kind !== 'done') {
      this.setData(unreadFace(this.data.face, answer))
      return
    }
    this.setData({ face: 'full', staleWords: '', experts: answer.output.experts })
    this.setData({ people: this.withoutExperts(this.data.people) })
  },

  withoutExperts(people: readonly Colleague[]): Colleague[] {
    const experts = new Set(this.data.experts.map(({ id }) => id))
    return people.filter(({ id }) => !experts.has(id))
  },
})
