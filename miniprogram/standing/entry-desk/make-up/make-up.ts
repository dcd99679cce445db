import { call } from '../../../services/cloud'
import { momentOf } from '../../../utils/china-time'
import { troubleSentence } from '../../../utils/trouble'

type Typed = WechatMiniprogram.CustomEvent<{ value: string }>
type Candidate = { id: string; words: string }

/** What makes up for an absence: a written task or another session. Sends `name` with `{ what }` (null: taken back) and `confirm`. */
Component({
  properties: {
    studioId: String,
    /** The session that was missed. */
    sessionId: String,
    /** What was arranged; empty: nothing yet. */
    words: String,
    state: String,
    canName: Boolean,
    /** Confirm it. */
    canSettle: Boolean,
    /** Take a confirmed one back. */
    canTakeBack: Boolean,
    busy: Boolean,
  },
  data: {
    open: false,
    kind: 'task',
    kinds: [
      { value: 'task', words: '书面任务' },
      { value: 'session', words: '参加另一场' },
    ],
    task: '',
    candidates: null as Candidate[] | null,
    range: [] as string[],
    index: 0,
    trouble: '',
  },
  methods: {
    onOpenTap() {
      this.setData({ open: true })
    },

    async onKindChoose({ detail }: Typed) {
      this.setData({ kind: detail.value, trouble: '' })
      if (detail.value === 'session' && this.data.candidates === null) await this.read()
    },

    onTaskInput({ detail }: Typed) {
      this.data.task = detail.value
    },

    onSessionChange({ detail }: Typed) {
      this.setData({ index: Number(detail.value) })
    },

    onNameTap() {
      const { busy, kind, task, candidates, index } = this.data
      if (busy) return
      if (kind === 'task') {
        if (task.trim() === '') this.setData({ trouble: '请写要完成什么。' })
        else this.triggerEvent('name', { what: { kind: 'task', task: task.trim() } })
        return
      }
      const candidate = candidates?.[index]
      if (candidate === undefined) this.setData({ trouble: '没有可以选的场次。' })
      else this.triggerEvent('name', { what: { kind: 'session', sessionId: candidate.id } })
    },

    onTakeBackTap() {
      if (!this.data.busy) this.triggerEvent('name', { what: null })
    },

    onConfirmTap() {
      if (!this.data.busy) this.triggerEvent('confirm')
    },

    /** Sessions to come first, then those that have passed, the latest first. */
    async read(): Promise<void> {
      const { studioId, sessionId } = this.data
      const answers = await Promise.all((['coming', 'past'] as const).map((when) => call('attendance.activities', { when, studioId })))
      const candidates = answers.flatMap((answer) => {
        if (answer.kind !== 'done') {
          this.setData({ trouble: troubleSentence(answer) })
          return []
        }
        return answer.output.activities
          .filter(({ cancelled }) => !cancelled)
          .flatMap(({ title, sessions }) => sessions.filter(({ id }) => id !== sessionId).map(({ id, startsAt }) => ({ id, words: `${momentOf(startsAt, answer.now)} ${title}` })))
      })
      this.setData({ candidates, range: candidates.map(({ words }) => words), index: 0 })
    },
  },
})
