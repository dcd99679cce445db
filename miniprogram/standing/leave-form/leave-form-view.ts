import type { OutputOf } from '../../../contract/index'
import { momentOf, pickerDate, spanOf } from '../../utils/china-time'
import { leaveTypeNames, suspensionTypeNames } from '../../utils/standing-words'
import type { LeaveDraft, LeaveType, SuspensionType } from './leave-draft'
import { isByDays } from './leave-input'

type PersonRecord = OutputOf<'standing.person'>

export type LeaveFormView = {
  isLeave: boolean
  types: { value: string; words: string; chosen: boolean }[]
  byDays: boolean
  sessions: SessionOption[]
  official: boolean
  /** What becomes of it once approved; empty before a type is chosen. */
  effectWords: string
  /** Whether it would still count. */
  stillCounts: boolean
  deciderWords: string
  /** The first day that may be asked for, for the pickers. */
  earliest: string
}

export type SessionOption = { id: string; title: string; when: string; note: string; chosen: boolean; open: boolean }

export const kindOptions = [
  { value: 'leave', words: '请假' },
  { value: 'suspension', words: '暂停培养' },
]
export const byOptions = [
  { value: 'sessions', words: '选活动' },
  { value: 'days', words: '选日期' },
]

const leaveTypes = Object.keys(leaveTypeNames) as LeaveType[]
const suspensionTypes = Object.keys(suspensionTypeNames) as SuspensionType[]
const typeNotes: Readonly<Record<LeaveType, string>> = { official: '因公（公出、上课、监考、带队等）', sick: '病假', personal: '事假', family: '婚丧假', other: '其他' }
const dayMs = 24 * 3_600_000

export function leaveFormView(draft: LeaveDraft, record: PersonRecord, now: number): LeaveFormView {
  const isLeave = draft.kind === 'leave'
  const { stillCounts, words } = effectOf(draft, record.policy)
  return {
    isLeave,
    types: isLeave
      ? leaveTypes.map((value) => ({ value, words: typeNotes[value], chosen: value === draft.leaveType }))
      : suspensionTypes.map((value) => ({ value, words: suspensionTypeNames[value], chosen: value === draft.suspensionType })),
    byDays: isByDays(draft),
    sessions: sessionOptions(draft, record, now),
    official: isLeave && draft.leaveType === 'official',
    effectWords: words,
    stillCounts,
    deciderWords: isLeave ? '提交后由主持人审批。' : '提交后由管理办公室审批。',
    earliest: pickerDate(now - record.policy.leaveWindowDays * dayMs),
  }
}

/** Past ones for which it is not too late first, then those to come. */
function sessionOptions({ sessionIds }: LeaveDraft, { sessions, coming, policy }: PersonRecord, now: number): SessionOption[] {
  const past = sessions
    .filter(({ leaveUntil, required }) => leaveUntil !== null && required)
    .map(({ sessionId, title, startsAt, endsAt, leaveUntil, waiting }) => ({
      id: sessionId,
      title,
      when: spanOf(startsAt, endsAt, now),
      note: waiting.includes('leave') ? '请假待批' : `${momentOf(leaveUntil ?? now, now)} 前可以补请假`,
      open: !waiting.includes('leave'),
    }))
  const next = coming.map(({ sessionId, title, startsAt, endsAt, leave }) => ({
    id: sessionId,
    title,
    when: spanOf(startsAt, endsAt, now),
    note: leave !== null ? leaveNotes[leave] : endsAt > now ? '' : `${momentOf(endsAt + policy.leaveWindowDays * dayMs, now)} 前可以补请假`,
    open: leave === null,
  }))
  // One that is chosen can always be let go.
  return [...past, ...next].map((option) => {
    const chosen = sessionIds.includes(option.id)
    return { ...option, chosen, open: option.open || chosen }
  })
}

const leaveNotes = { waiting: '已请假，待批', returned: '已请假，要补充', approved: '已准假' } as const

function effectOf({ kind, leaveType }: LeaveDraft, { leaveCounts }: PersonRecord['policy']): { words: string; stillCounts: boolean } {
  if (kind === 'suspension') return { words: '批准后，这段时间的活动都不计入应参加，以后新安排的也一样。', stillCounts: false }
  if (leaveType === '') return { words: '', stillCounts: false }
  if (leaveType === 'official') return { words: '批准后不计入应参加，也不算缺勤。', stillCounts: false }
  const name = leaveType === 'other' ? '其他假' : leaveTypeNames[leaveType]
  if (leaveCounts[leaveType] === 'absent') return { words: `按现在的规则，${name}批准后仍计入缺勤。`, stillCounts: true }
  return { words: `按现在的规则，${name}批准后不计缺勤。`, stillCounts: false }
}
