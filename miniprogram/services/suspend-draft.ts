import type { InputOf } from '../../contract/index'
import { dayLabel, dayNumberOf, epochOf } from '../utils/china-time'
import { suspensionTypeNames } from '../utils/standing-words'
import { leaveLine, type LeaveBrief, type LeaveLine } from './studio-record-decisions'

type Asked = Omit<InputOf<'standing.grantLeave'>, 'id'>
export type SuspensionType = keyof typeof suspensionTypeNames

/** Who is taken out of the count, from when to when. Days as the pickers give them; what is not chosen yet is empty. */
export type SuspendDraft = { kind: 'suspension' | 'exemption'; personId: string; type: SuspensionType | ''; first: string; last: string; reason: string }

export type Readiness = { kind: 'ready'; asked: Asked } | { kind: 'missing'; words: string }

export const suspensionTypes = (Object.keys(suspensionTypeNames) as SuspensionType[]).map((value) => ({ value, name: suspensionTypeNames[value] }))

export function readSuspend(draft: SuspendDraft, studioId: string): Readiness {
  const missing = (words: string): Readiness => ({ kind: 'missing', words })
  const { kind, personId, type, first, last } = draft
  const reason = draft.reason.trim()
  if (personId === '') return missing('请选一位老师。')
  if (kind === 'suspension' && type === '') return missing('请选为什么暂停。')
  if (first === '' || last === '') return missing('请选从哪一天到哪一天。')
  const [firstDay, lastDay] = [dayNumberOf(epochOf(first, '00:00')), dayNumberOf(epochOf(last, '00:00'))]
  if (lastDay < firstDay) return missing('结束的日子要在开始以后。')
  if (reason === '') return missing('请写理由，会记在案。')
  const grant = kind === 'suspension' && type !== '' ? ({ kind, type } as const) : ({ kind: 'exemption' } as const)
  return { kind: 'ready', asked: { studioId, personId, grant, scope: { kind: 'days', firstDay, lastDay }, reason } }
}

/** What will happen, named before it does; empty while something is not chosen. */
export function suspendWords({ first, last }: SuspendDraft, name: string, now: number): string {
  if (first === '' || last === '' || name === '' || last < first) return ''
  const [from, to] = [first, last].map((date) => dayLabel(epochOf(date, '00:00'), now))
  const span = first === last ? `${from}` : `${from}到${to}`
  return `${span}的场次，${name}都不进应参加，也不计缺勤；以后才安排的也一样。`
}

/** What holds now or later, as the page lists it. */
export type RunningLine = LeaveLine & { mayShorten: boolean }

export function runningLine(leave: LeaveBrief, now: number, office: boolean): RunningLine {
  return { ...leaveLine(leave, now, office), mayShorten: leave.scope.kind === 'days' && (office || leave.kind === 'exemption') }
}
