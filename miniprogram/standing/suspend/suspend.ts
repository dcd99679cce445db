import type { OutputOf } from '../../../contract/index'
import { cloudNow } from '../../services/clock'
import { call, type Answer } from '../../services/cloud'
import { noteStandingChange } from '../../services/standing-changes'
import type { LeaveBrief } from '../../services/studio-record-decisions'
import { readSuspend, runningLine, suspendWords, suspensionTypes, type RunningLine, type SuspendDraft } from '../../services/suspend-draft'
import { wishFor, type Wish } from '../../services/wish'
import { dayLabel, epochOf, pickerDate } from '../../utils/china-time'
import { openPage, say } from '../../utils/navigate'
import { notReadYet, retryReading } from '../../utils/reading-page'
import { routes } from '../../utils/routes'
import { openingFace, troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

type Place = NonNullable<OutputOf<'standing.leaves'>['next']>
type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>
type OfDay = WechatMiniprogram.CustomEvent<{ value: string }, WechatMiniprogram.IAnyObject, { part: 'first' | 'last' }>
type OfId = WechatMiniprogram.TouchEvent<WechatMiniprogram.IAnyObject, WechatMiniprogram.IAnyObject, { id: string }>

const empty: SuspendDraft = { kind: 'exemption', personId: '', type: '', first: '', last: '', reason: '' }

Page({
  data: {
    ...notReadYet(),
    studioName: '',
    /** Suspends; a host only exempts. */
    office: false,
    kindOptions: [
      { value: 'suspension', words: '暂停' },
      { value: 'exemption', words: '免考勤' },
    ],
    people: [] as { id: string; name: string }[],
    names: [] as string[],
    personIndex: 0,
    types: suspensionTypes,
    typeNames: suspensionTypes.map(({ name }) => name),
    typeIndex: 0,
    draft: empty,
    firstWords: '',
    lastWords: '',
    earliest: '',
    consequence: '',
    problem: '',
    running: [] as RunningLine[],
    /** The one that is to end earlier. */
    shortening: null as RunningLine | null,
    shortenTrouble: '',
  },

  studioId: '',
  leaves: [] as LeaveBrief[],
  wish: null as Wish | null,

  async onLoad({ studio = '', person = '' }: { studio?: string; person?: string }): Promise<void> {
    this.studioId = studio
    await this.open(person)
  },

  onRetryTap(): Promise<void> {
    return retryReading(this, () => this.open(this.data.draft.personId))
  },

  onKindChoose({ detail }: WechatMiniprogram.CustomEvent<{ value: SuspendDraft['kind'] }>): void {
    this.change({ kind: detail.value })
  },

  onPersonChange({ detail }: Chosen): void {
    const person = this.data.people[Number(detail.value)]
    if (person !== undefined) this.change({ personId: person.id })
  },

  onTypeChange({ detail }: Chosen): void {
    const type = this.data.types[Number(detail.value)]
    if (type !== undefined) this.change({ type: type.value })
  },

  onDayChange({ currentTarget, detail }: OfDay): void {
    const { part } = currentTarget.dataset
    // An end that lies before the beginning was never meant.
    const last = part === 'first' && this.data.draft.last < detail.value ? { last: detail.value } : {}
    this.change({ [part]: detail.value, ...last })
  },

  onReasonInput({ detail }: Chosen): void {
    this.data.draft = { ...this.data.draft, reason: detail.value }
  },

  onSaveTap(): Promise<void> {
    return whileBusy(this, async () => {
      const read = readSuspend(this.data.draft, this.studioId)
      if (read.kind === 'missing') return this.setData({ problem: read.words })
      this.setData({ problem: '' })
      this.wish = await wishFor(this.wish, read.asked)
      const answer = await call('standing.grantLeave', { id: this.wish.id, ...read.asked })
      if (answer.kind !== 'done') {
        const taken = answer.kind === 'refused' && answer.code === 'ALREADY_ASKED'
        return this.setData({ problem: taken ? '这段时间已经登记过了，看看下面的记录。' : troubleSentence(answer) })
      }
      noteStandingChange()
      say('已登记')
      this.setData({ draft: { ...empty, kind: this.data.draft.kind }, firstWords: '', lastWords: '', consequence: '' })
      await this.readLeaves()
    })
  },

  onRunningTap({ currentTarget }: OfId): void {
    openPage(routes.leave(this.studioId, currentTarget.dataset.id))
  },

  onShortenTap({ currentTarget }: OfId): void {
    this.setData({ shortening: this.data.running.find(({ id }) => id === currentTarget.dataset.id) ?? null, shortenTrouble: '' })
  },

  onShortenClose(): void {
    this.setData({ shortening: null })
  },

  onShorten({ detail: { lastDay, reason } }: WechatMiniprogram.CustomEvent<{ lastDay: number; reason: string }>): Promise<void> {
    return whileBusy(this, async () => {
      const leave = this.leaves.find(({ id }) => id === this.data.shortening?.id)
      if (leave === undefined) return
      const asked = { studioId: this.studioId, leaveId: leave.id, version: leave.version, lastDay, reason }
      this.wish = await wishFor(this.wish, asked)
      const answer = await call('standing.shortenLeave', { id: this.wish.id, ...asked })
      if (answer.kind === 'done') {
        noteStandingChange()
        this.setData({ shortening: null })
        say('已改为提前结束')
      } else {
        this.setData({ shortenTrouble: troubleSentence(answer) })
      }
      if (answer.kind === 'done' || answer.kind === 'refused') await this.readLeaves()
    })
  },

  change(part: Partial<SuspendDraft>): void {
    const draft = { ...this.data.draft, ...part }
    const now = cloudNow()
    const personIndex = this.data.people.findIndex(({ id }) => id === draft.personId)
    const dayWords = (date: string): string => (date === '' ? '' : dayLabel(epochOf(date, '00:00'), now))
    this.setData({
      draft,
      personIndex,
      typeIndex: this.data.types.findIndex(({ value }) => value === draft.type),
      firstWords: dayWords(draft.first),
      lastWords: dayWords(draft.last),
      consequence: suspendWords(draft, this.data.people[personIndex]?.name ?? '', now),
      problem: '',
    })
  },

  async open(personId: string): Promise<void> {
    const answer = await call('standing.studio', { studioId: this.studioId })
    if (answer.kind !== 'done') return this.setData({ face: 'wrong', trouble: openingFace(answer) })
    const { studio, myRole, people } = answer.output
    const office = myRole === 'office'
    this.setData({ face: 'full', studioName: studio.name, office, people, names: people.map(({ name }) => name), earliest: pickerDate(answer.now) })
    this.change({ kind: office ? 'suspension' : 'exemption', personId })
    await this.readLeaves()
  },

  async readLeaves(): Promise<void> {
    const leaves: LeaveBrief[] = []
    let next: Place | null = null
    do {
      const answer: Answer<OutputOf<'standing.leaves'>> = await call('standing.leaves', { studioId: this.studioId, of: 'in-force', ...(next === null ? {} : { after: next }) })
      if (answer.kind !== 'done') return
      leaves.push(...answer.output.leaves)
      next = answer.output.next
    } while (next !== null)
    this.leaves = leaves
    this.setData({ running: leaves.map((leave) => runningLine(leave, cloudNow(), this.data.office)) })
  },
})
