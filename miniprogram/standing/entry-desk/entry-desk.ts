import { cloudNow } from '../../services/clock'
import { call, type Answer, type Trouble } from '../../services/cloud'
import { historyLines, type HistoryLine } from '../../services/history-view'
import { deskView, findingOf, firstChoice, type Choice, type DeskView } from '../../services/sheet-desk'
import type { KnownSheet } from '../../services/sheet-view'
import { noteStandingChange } from '../../services/standing-changes'
import { wishFor, type Wish } from '../../services/wish'
import { troubleSentence } from '../../utils/trouble'
import { whileBusy } from '../../utils/while-busy'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
type Tapped = WechatMiniprogram.TouchEvent<object, object, { value: Choice }>
type MakeUpWhat = { kind: 'session'; sessionId: string } | { kind: 'task'; task: string } | null

/** Which entries, and the version of the sheet that was seen. */
type Seen = { studioId: string; sessionId: string; version: number }

/**
 * Decides on one or several entries of a sheet: corrects them, answers an appeal, arranges a make-up. Where somebody else was faster it shows what is new and
 * keeps what was typed. Sends `done` with `{ words }` when something was decided, `close` when not.
 */
Component({
  properties: {
    studioId: String,
    sessionId: String,
    /** Whose entries. */
    personIds: Array,
    /** A `KnownSheet`; null: it is read first. */
    sheet: Object,
  },
  data: {
    busy: false,
    /** 'loading' | 'wrong' | 'full' */
    face: 'loading',
    view: null as DeskView | null,
    choice: '' as Choice | '',
    minutes: '',
    reason: '',
    /** 'correct' | 'uphold': what is done about an appeal. */
    answer: 'correct',
    answers: [
      { value: 'correct', words: '接受，更正' },
      { value: 'uphold', words: '维持原记录' },
    ],
    /** Somebody else changed the sheet meanwhile. */
    newer: false,
    trouble: '',
    history: null as HistoryLine[] | null,
    known: null as KnownSheet | null,
    wish: null as Wish | null,
  },
  lifetimes: {
    attached() {
      const sheet = this.data.sheet as KnownSheet | null
      if (sheet === null) void this.read()
      else this.show(sheet)
    },
  },
  methods: {
    onChoiceTap({ currentTarget }: Tapped) {
      this.setData({ choice: currentTarget.dataset.value, trouble: '' })
    },

    onAnswerChoose({ detail }: Typed) {
      this.setData({ answer: detail.value, trouble: '' })
    },

    onMinutesInput({ detail }: Typed) {
      this.data.minutes = detail.value
    },

    onReasonInput({ detail }: Typed) {
      this.data.reason = detail.value
    },

    onRetryTap(): Promise<void> {
      return this.read()
    },

    onCloseTap() {
      if (!this.data.busy) this.triggerEvent('close')
    },

    onSaveTap(): Promise<void> {
      const { view, answer } = this.data
      return view?.appeal !== null && answer === 'uphold' ? this.uphold() : this.correct()
    },

    async correct(): Promise<void> {
      const { choice, minutes, reason, personIds } = this.data
      if (choice === '') return this.setData({ trouble: '请先选更正成什么。' })
      const to = findingOf(choice, minutes)
      if (to === null) return this.setData({ trouble: '请写迟到了几分钟，1 到 840。' })
      if (reason.trim() === '') return this.setData({ trouble: '请写一句理由，会记在案。' })
      const changes = (personIds as string[]).map((personId) => ({ personId, to }))
      await this.decide('已更正', { changes, reason: reason.trim() }, (id, seen) => call('standing.correct', { id, ...seen, changes, reason: reason.trim() }))
    },

    async uphold(): Promise<void> {
      const { reason } = this.data
      if (reason.trim() === '') return this.setData({ trouble: '请写一句理由，申诉的老师会看到。' })
      const personId = this.personId()
      await this.decide('已维持原记录', { personId, reason: reason.trim() }, (id, seen) => call('standing.refuseAppeal', { id, ...seen, personId, reason: reason.trim() }))
    },

    onMakeUpName({ detail }: WechatMiniprogram.CustomEvent<{ what: MakeUpWhat }>): Promise<void> {
      const { what } = detail
      const personId = this.personId()
      return this.decide(what === null ? '已取消补学' : '已安排补学', { personId, what }, (id, seen) => call('standing.nameMakeUp', { id, ...seen, personId, what }))
    },

    onMakeUpConfirm(): Promise<void> {
      const personId = this.personId()
      return this.decide('已确认补学', { personId, confirm: true }, (id, seen) => call('standing.confirmMakeUp', { id, ...seen, personId }))
    },

    async onHistoryTap(): Promise<void> {
      await whileBusy(this, async () => {
        const { studioId, sessionId } = this.data
        const answer = await call('standing.entryHistory', { studioId, sessionId, personId: this.personId() })
        if (answer.kind === 'done') this.setData({ history: historyLines(answer.output.rows, answer.now) })
        else this.setData({ trouble: troubleSentence(answer) })
      })
    },

    personId(): string {
      return (this.data.personIds as string[])[0] ?? ''
    },

    decide(words: string, asked: object, send: (id: string, seen: Seen) => Promise<Answer<object>>): Promise<void> {
      return whileBusy(this, async () => {
        const { known, studioId, sessionId } = this.data
        if (known === null) return
        this.setData({ trouble: '' })
        const seen = { studioId, sessionId, version: known.version }
        this.data.wish = await wishFor(this.data.wish, { ...seen, ...asked })
        const answer = await send(this.data.wish.id, seen)
        if (answer.kind !== 'done') return this.explain(answer)
        noteStandingChange()
        this.triggerEvent('done', { words })
      })
    },

    /** What was typed stays; of a sheet that has changed meanwhile the new one is shown. */
    async explain(trouble: Trouble): Promise<void> {
      if (trouble.kind === 'refused' && trouble.code === 'VERSION_CHANGED') {
        await this.read()
        this.setData({ newer: true })
      } else {
        this.setData({ trouble: troubleSentence(trouble) })
      }
    },

    async read(): Promise<void> {
      const { studioId, sessionId } = this.data
      const answer = await call('standing.sheet', { studioId, sessionId })
      if (answer.kind === 'done') this.show(answer.output)
      else this.setData({ face: this.data.view === null ? 'wrong' : 'full', trouble: troubleSentence(answer) })
    },

    show(known: KnownSheet): void {
      const view = deskView(known, this.data.personIds as string[], cloudNow())
      const choice = this.data.choice === '' ? firstChoice(view) : this.data.choice
      this.setData({ face: 'full', known, view, choice, history: null, trouble: '' })
    },
  },
})
