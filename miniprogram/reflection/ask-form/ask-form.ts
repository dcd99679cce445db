import { call } from '../../services/cloud'
import { cloudNow } from '../../services/clock'
import { dayLabel, pickerDate } from '../../utils/china-time'
import { leavePage, say } from '../../utils/navigate'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { showField } from '../../utils/show-field'
import { openingFace, troubleSentence, type OpeningFace } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'
import type { Trouble } from '../../services/cloud'
import { askToEdit, forgetAsk, keepAsk, newAsk, readAsk, type AskDraft, type KeptAsk, type Purpose } from './ask-draft'
import { askInput, editInput, problemsOf, type Field, type Problems } from './ask-input'

type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>
type Typed = WechatMiniprogram.CustomEvent<{ value: string }, object, { name: 'least' | 'prompts' }>
type DatePicked = WechatMiniprogram.CustomEvent<{ value: string }, object, { name: 'firstDate' | 'dueDate' }>
type Choosable = { id: string; title: string; words: string }

const noProblems: Problems = {}
const mostCount = 20

Page({
  data: {
    ...notReadYet(),
    notice: '',
    draft: null as AskDraft | null,
    editing: false,
    /** The activity was named by where one came from. */
    settled: false,
    activities: [] as Choosable[],
    activityIndex: 0,
    ofOptions: [
      { value: 'activity', words: '一次活动' },
      { value: 'term', words: '一学期几篇' },
    ],
    counts: Array.from({ length: mostCount }, (_, i) => `${i + 1} 篇`),
    today: '',
    problems: noProblems,
    sendTrouble: '',
  },

  purpose: purposeOf({}),
  /** What stands in the fields; `data.draft` lags behind what is being typed, so that a field is never set back under the typing finger. */
  kept: null as KeptAsk | null,

  onLoad(options: Partial<Record<'studio' | 'activity' | 'edit', string>>): Promise<void> {
    this.purpose = purposeOf(options)
    if (this.purpose.kind === 'edit') void wx.setNavigationBarTitle({ title: '修改要求' })
    return this.open()
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.open())
  },

  async open(): Promise<void> {
    const { purpose } = this
    if (purpose.kind === 'edit') await this.openEdit(purpose.askingId)
    else if (purpose.activityId === '') await this.openNew(purpose.studioId)
    else await this.openOn(purpose)
  },

  async openEdit(askingId: string): Promise<void> {
    const answer = await call('library.asking', { askingId })
    if (answer.kind !== 'done') return this.showWrong(openingFace(answer))
    const { asking } = answer.output
    if (asking.withdrawn !== null) return this.showWrong(openingFace({ kind: 'refused', code: 'WITHDRAWN', detail: {}, now: answer.now }))
    const before = readAsk(this.purpose)
    // What was begun is kept, but not where somebody has edited it since.
    const goesOn = before?.version === asking.version
    this.begin(goesOn && before !== null ? before : askToEdit(asking), goesOn, answer.now)
  },

  /** Activities of the last weeks first, then those to come. */
  async openNew(studioId: string): Promise<void> {
    const [past, coming] = await Promise.all([call('attendance.activities', { when: 'past', studioId }), call('attendance.activities', { when: 'coming', studioId })])
    if (past.kind !== 'done') return this.showWrong(openingFace(past))
    if (coming.kind !== 'done') return this.showWrong(openingFace(coming))
    const activities = [...past.output.activities, ...coming.output.activities]
      .filter(({ cancelled }) => !cancelled)
      .map(({ id, title, sessions }) => ({ id, title, words: `${dayLabel(sessions[0]?.startsAt ?? past.now, past.now)} ${title}` }))
    this.setData({ activities })
    const before = readAsk(this.purpose)
    this.begin(before ?? (await newAsk({ activityId: '' }, past.now)), before !== null, past.now)
  },

  /** On the activity one came from; where it was asked for already, that is shown instead. */
  async openOn({ studioId, activityId }: { studioId: string; activityId: string }): Promise<void> {
    const answer = await call('library.askings', { studioId, activityId })
    if (answer.kind !== 'done') return this.showWrong(openingFace(answer))
    const { askings, activity } = answer.output
    const there = askings.find(({ withdrawn }) => withdrawn === null)
    if (there !== undefined) {
      await wx.redirectTo({ url: routes.askedTable(there.id) })
      return
    }
    const before = readAsk(this.purpose)
    const kept = before ?? (await newAsk({ activityId }, answer.now))
    this.setData({ settled: true })
    this.begin({ ...kept, draft: { ...kept.draft, activity: activity === null ? kept.draft.activity : { id: activity.id, title: activity.title } } }, before !== null, answer.now)
  },

  showWrong(trouble: OpeningFace): void {
    this.setData({ face: 'wrong', trouble })
  },

  begin(kept: KeptAsk, resumed: boolean, now: number): void {
    this.kept = kept
    this.show()
    this.setData({ face: 'full', notice: resumed ? '接着上次没写完的内容。' : '', today: pickerDate(now), editing: kept.version > 0 })
  },

  show(): void {
    if (this.kept === null) return
    const { draft } = this.kept
    this.setData({ draft, activityIndex: Math.max(0, this.data.activities.findIndex(({ id }) => id === draft.activity?.id)) })
  },

  /** Every change ends here: it is kept at once, and what was said about the field is taken back. */
  change(part: Partial<AskDraft>, field: Field): void {
    if (this.kept === null) return
    this.kept = { ...this.kept, draft: { ...this.kept.draft, ...part } }
    keepAsk(this.purpose, this.kept)
    if (this.data.problems[field] !== undefined || this.data.sendTrouble !== '') this.setData({ problems: { ...this.data.problems, [field]: '' }, sendTrouble: '' })
  },

  onTyped({ currentTarget, detail }: Typed): void {
    this.change({ [currentTarget.dataset.name]: detail.value }, currentTarget.dataset.name)
  },

  onOfChoose({ detail }: Chosen): void {
    this.change({ of: detail.value === 'term' ? 'term' : 'activity' }, 'activity')
    this.show()
  },

  onActivityPick({ detail }: Chosen): void {
    const chosen = this.data.activities[Number(detail.value)]
    if (chosen === undefined) return
    this.change({ activity: { id: chosen.id, title: chosen.title } }, 'activity')
    this.show()
  },

  onCountPick({ detail }: Chosen): void {
    this.change({ count: Number(detail.value) + 1 }, 'dueDate')
    this.show()
  },

  onDatePick({ currentTarget, detail }: DatePicked): void {
    this.change({ [currentTarget.dataset.name]: detail.value }, currentTarget.dataset.name)
    this.show()
  },

  onSendTap(): Promise<void> {
    return whileBusy(this, async () => {
      if (this.kept === null) return
      const problems = problemsOf(this.kept, cloudNow())
      this.setData({ problems, sendTrouble: '' })
      const first = Object.keys(problems)[0]
      if (first === undefined) await this.send(this.kept)
      else showField(first)
    })
  },

  async send(kept: KeptAsk): Promise<void> {
    const { purpose } = this
    if (purpose.kind === 'edit') {
      const answer = await call('library.editAsking', editInput(kept))
      if (answer.kind !== 'done') return this.showNotSent(answer)
      forgetAsk(purpose)
      leavePage()
      say('已保存')
      return
    }
    const input = askInput(purpose.studioId, kept)
    if (input === null) return
    const answer = await call('library.askForReflections', input)
    if (answer.kind !== 'done') return this.showNotSent(answer)
    forgetAsk(purpose)
    await wx.redirectTo({ url: routes.askedTable(kept.id) })
    say(`已告诉 ${answer.output.people} 位学员`)
  },

  showNotSent(trouble: Trouble): void {
    this.setData({ sendTrouble: troubleSentence(trouble) })
  },
})

function purposeOf({ studio = '', activity = '', edit = '' }: Partial<Record<'studio' | 'activity' | 'edit', string>>): Purpose {
  return edit === '' ? { kind: 'new', studioId: studio, activityId: activity } : { kind: 'edit', askingId: edit }
}
