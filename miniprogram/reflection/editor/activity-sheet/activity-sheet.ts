import type { InputOf, OutputOf } from '../../../../contract/index'
import { cloudNow } from '../../../services/clock'
import { call } from '../../../services/cloud'
import { dayLabel } from '../../../utils/china-time'
import { troubleSentence } from '../../../utils/trouble'

type Activity = OutputOf<'attendance.activities'>['activities'][number]
type Place = InputOf<'attendance.activities'>['after']
type Line = { id: string; title: string; when: string; chosen: boolean }
type Tapped = WechatMiniprogram.TouchEvent<object, object, { id: string }>

/** On which of the studio's activities something is written, the latest first. Sends `choose` with `{ activity }` (null: on none) and `close`. */
Component({
  properties: {
    studioId: String,
    /** Of the one chosen; empty: none. */
    activityId: String,
  },
  data: {
    /** 'loading' | 'wrong' | 'full' */
    face: 'loading',
    trouble: '',
    lines: [] as Line[],
    /** Where the next page begins; null at the end. */
    next: null as Place | null,
  },
  lifetimes: {
    attached() {
      void this.read()
    },
  },
  methods: {
    onRetryTap(): Promise<void> {
      return this.read()
    },

    async onMoreTap(): Promise<void> {
      const { next } = this.data
      if (next === null || next === undefined) return
      this.setData({ next: null })
      const past = await call('attendance.activities', { when: 'past', studioId: this.data.studioId, after: next })
      if (past.kind === 'done') this.show(past.output.activities, past.output.next)
      else this.setData({ next, trouble: troubleSentence(past) })
    },

    onTap({ currentTarget }: Tapped): void {
      const line = this.data.lines.find(({ id }) => id === currentTarget.dataset.id)
      this.triggerEvent('choose', { activity: line === undefined ? null : { id: line.id, title: line.title } })
    },

    onClose(): void {
      this.triggerEvent('close')
    },

    async read(): Promise<void> {
      this.setData({ face: 'loading', lines: [] })
      const { studioId } = this.data
      const [coming, past] = await Promise.all([call('attendance.activities', { when: 'coming', studioId }), call('attendance.activities', { when: 'past', studioId })])
      const wrong = past.kind !== 'done' ? past : coming.kind !== 'done' ? coming : null
      if (wrong !== null) this.setData({ face: 'wrong', trouble: troubleSentence(wrong) })
      if (past.kind !== 'done' || coming.kind !== 'done') return
      // What has begun may be written on; what has not is told by no list as long.
      const begun = coming.output.activities.filter(({ sessions }) => sessions.some(({ startsAt }) => startsAt <= cloudNow()))
      this.show([...begun.reverse(), ...past.output.activities], past.output.next)
    },

    show(activities: readonly Activity[], next: Place | null): void {
      const lines = activities.filter(({ cancelled }) => !cancelled).map((activity) => lineOf(activity, this.data.activityId))
      this.setData({ face: 'full', trouble: '', lines: [...this.data.lines, ...lines], next })
    },
  },
})

function lineOf({ id, title, sessions }: Activity, chosenId: string): Line {
  return { id, title, when: sessions[0] === undefined ? '' : dayLabel(sessions[0].startsAt, cloudNow()), chosen: id === chosenId }
}
