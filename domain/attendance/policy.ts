/** Kinds of leave (请假): 因公, 病假, 事假, 婚丧假, 其他. */
export const leaveTypes = ['official', 'sick', 'personal', 'family', 'other'] as const
export type LeaveType = (typeof leaveTypes)[number]

/** What an approved leave counts as: `absent` 计缺勤, `excused` due and not counted. 因公 always leaves both sides of the fraction. */
export type LeaveCounts = 'absent' | 'excused'

/** 学期, 学年, 自然年, 建设周期. */
export const periodKinds = ['term', 'school-year', 'calendar-year', 'cycle'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** A fraction of whole numbers. */
export type Fraction = { numerator: number; denominator: number }

/** A studio's rules of attendance. Source: PRODUCT.md, "The rule at the heart". */
export type AttendancePolicy = {
  /** Check-in opens so long before the start. */
  opensBeforeMinutes: number
  /** More than this after the start is late. */
  lateAfterMinutes: number
  /** More than this after the start counts as absent. */
  absentAfterMinutes: number
  /** Where training ends (终止培养); `inclusive`: reaching it is enough, as 以上 says. */
  line: Fraction & { inclusive: boolean }
  /** From here on there is a warning; reaching it is enough. */
  warning: Fraction
  /** What is counted: sessions, or hours (学时). */
  unit: 'sessions' | 'hours'
  period: PeriodKind
  /** Planned for a whole period: sessions, or tenths of hours where hours are counted. */
  planned: number
  /** Below so many due sessions nothing is said (sessions, also when hours are counted). */
  minimumDue: number
  /** Every N-th late becomes an absence; null: never. */
  latesPerAbsence: number | null
  leaveCounts: Record<Exclude<LeaveType, 'official'>, LeaveCounts>
  /** So many absences of a period may be made up. */
  makeUpCap: number
  /** Leave may be asked for until so many days after the session. */
  leaveWindowDays: number
}

/** A policy as it was set: in force from `from` (epoch milliseconds, never before it was set) until the next one. `by` is a person's id. */
export type PolicyVersion = { from: number; policy: AttendancePolicy; at: number; by: string; why: string }

/** The two presets between which the office chooses line by line; there is no silent default. */
export const leavePresets: Record<'lenient' | 'strict', AttendancePolicy['leaveCounts']> = {
  // 宽: 病假、婚丧假不计缺勤, 事假计
  lenient: { sick: 'excused', personal: 'absent', family: 'excused', other: 'absent' },
  // 严: 病假、事假都计
  strict: { sick: 'absent', personal: 'absent', family: 'excused', other: 'absent' },
}

export const defaultPolicy: AttendancePolicy = {
  opensBeforeMinutes: 30,
  lateAfterMinutes: 10,
  absentAfterMinutes: 30,
  line: { numerator: 1, denominator: 3, inclusive: true },
  warning: { numerator: 1, denominator: 4 },
  unit: 'sessions',
  period: 'school-year',
  planned: 12,
  minimumDue: 3,
  latesPerAbsence: null,
  leaveCounts: leavePresets.lenient,
  makeUpCap: 3,
  leaveWindowDays: 3,
}

/** The rules a studio begins with, as its document holds them. `by` empty: nobody of the office has chosen yet. */
export function rulesFrom(policy: AttendancePolicy, from: number, { by = '', why = '' } = {}): { policies: PolicyVersion[]; policyVersion: number } {
  return { policies: [{ from, policy, at: from, by, why }], policyVersion: 1 }
}

/** The policy in force at a time: the version set last of those that have begun; before all of them the first. */
export function policyAt(versions: readonly PolicyVersion[], at: number): AttendancePolicy {
  const begun = versions.filter(({ from }) => from <= at)
  const latest = begun.reduce<PolicyVersion | null>((best, one) => (best === null || one.from > best.from || (one.from === best.from && one.at >= best.at) ? one : best), null)
  return (latest ?? versions[0])?.policy ?? defaultPolicy
}
