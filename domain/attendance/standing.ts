import type { Membership } from '../studio/membership'
import type { LeaveRecord } from './leave'
import type { Period } from './period'
import type { LeaveType, PolicyVersion } from './policy'
import type { Roster } from './roster'
import type { Sheet } from './sheet'

/** A session without a closed sheet: to come, going on, or not closed yet. Cancelled ones are left out by whoever asks. */
export type OpenSession = { sessionId: string; startsAt: number; endsAt: number; tenthsOfHours: number; required: boolean; roster: Roster }

/** All that a studio's standings of one period rest on. Sheets and sessions outside the period are passed over; order has no say. */
export type StandingFacts = {
  studioId: string
  period: Period
  policies: readonly PolicyVersion[]
  sheets: readonly Sheet[]
  openSessions: readonly OpenSession[]
  /** Of everybody; whatever its state. */
  leaves: readonly LeaveRecord[]
}

export type PersonFacts = { personId: string; memberships: readonly Membership[] }

/** tooEarly → fine → warning → overSoFar. */
export type Level = 'tooEarly' | 'fine' | 'warning' | 'overSoFar'

/** Marks of the strip. 到 迟 退 缺 公 病 事 婚 他 补 免 待, and 停: out of the count by a suspension. */
export const stripStatuses = ['present', 'late', 'left', 'absent', 'official', 'sick', 'personal', 'family', 'other', 'made-up', 'exempt', 'undecided', 'suspended'] as const
export type StripStatus = (typeof stripStatuses)[number]

/** One session as it stands for one person. */
export type JudgedSession = {
  sessionId: string
  startsAt: number
  endsAt: number
  tenthsOfHours: number
  required: boolean
  status: StripStatus
  minutesLate: number
  leaveType: LeaveType | null
  /** On the lower side of the fraction. */
  due: boolean
  /** Counts as an absence by itself, and why; lates that became one together stand in `counted`. */
  countsAs: 'nothing' | 'absent' | 'too-late' | 'leave'
  /** What could still change it. */
  waiting: Waiting[]
}

export type Waiting = 'leave' | 'unconfirmed' | 'appeal' | 'window'

/** An absence with what it is made of: one session, or the N lates that became one together (the last of them gives its hours). */
export type CountedAbsence = { why: 'absent' | 'too-late' | 'leave' | 'lates'; sessionIds: string[]; weight: number }

export type Standing = {
  personId: string
  level: Level
  /** Due sessions, whatever is counted. */
  dueSessions: number
  /** In the policy's unit: sessions, or tenths of hours. */
  due: number
  absent: number
  /** What the line is drawn on: max(planned, ended + scheduled) less what the person is not due at. */
  base: number
  /** The line in force. */
  line: { numerator: number; denominator: number; inclusive: boolean }
  unit: 'sessions' | 'hours'
  /** 余额: what may still be missed, never below 0. */
  remaining: number
  counted: CountedAbsence[]
  /**
   * `open`: the line is not certain. `held`: it would be, but something could still change it. `certain`: a case may be opened.
   * `by` tells whether the plan made it certain or the close of the period.
   */
  certainty: { kind: 'open' } | { kind: 'held' | 'certain'; by: 'plan' | 'close'; sessionIds: string[] }
  /** Required sessions by status, before lates are converted; 停 is not in them. */
  totals: Record<Exclude<StripStatus, 'suspended'>, number>
  /** The longest run of counted absences, sessions not due skipped. */
  longestRun: number
  /** The run of absences without leave at the end, in order of time; made up or decided ones end it. */
  runWithoutLeave: string[]
  /** All sheets that concern the person, in order of time, optional ones included. */
  sessions: JudgedSession[]
}
