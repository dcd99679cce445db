import type { LeaveKind, LeaveRecord, LeaveScope, LeaveState } from '../../domain/attendance/leave'
import type { AttendancePolicy, PolicyVersion } from '../../domain/attendance/policy'
import { defaultPolicy } from '../../domain/attendance/policy'
import type { Finding, Sheet, SheetEntry } from '../../domain/attendance/sheet'
import type { OpenSession, PersonFacts, StandingFacts } from '../../domain/attendance/standing'
import type { Membership } from '../../domain/studio/membership'

/** One member's year in a studio: sessions on Wednesdays from 14:00 to 16:00, numbered from 1 in the first week of the school year 2025. */
export const studioId = 'S'
export const personId = 'P'
export const hour = 3_600_000
export const day = 24 * hour
export const year = { from: Date.UTC(2025, 7, 31, 16), to: Date.UTC(2026, 7, 31, 16) }
const firstStart = Date.UTC(2025, 8, 3, 6)

export const nameOf = (number: number) => `s${String(number).padStart(3, '0')}`
export const startOf = (number: number) => firstStart + (number - 1) * 7 * day
export const endOf = (number: number) => startOf(number) + 2 * hour
/** The China day on which session so-and-so takes place. */
export const dayOf = (number: number) => Math.floor((startOf(number) + 8 * hour) / day)

/** P 到, L 迟 (12 minutes), M exactly 30 minutes, T 45 minutes, E 退, A 缺, O 公, S 病, N 事, F 婚丧, G 其他, X 免, a dot: not on the roster. */
const findings: Record<string, Partial<Finding>> = {
  P: {},
  L: { status: 'late', minutesLate: 12 },
  M: { status: 'late', minutesLate: 30 },
  T: { status: 'late', minutesLate: 45 },
  E: { status: 'left' },
  A: { status: 'absent' },
  O: { status: 'leave', leaveType: 'official' },
  S: { status: 'leave', leaveType: 'sick' },
  N: { status: 'leave', leaveType: 'personal' },
  F: { status: 'leave', leaveType: 'family' },
  G: { status: 'leave', leaveType: 'other' },
  X: { status: 'exempt' },
}

export function findingFor(mark: string): Finding {
  return { status: 'present', minutesLate: 0, leaveType: null, ...findings[mark] }
}

export function entryFor(mark: string): SheetEntry {
  return { found: findingFor(mark), arrivedAt: null, via: null, decided: null, unconfirmed: false, makeUp: null, appeal: null }
}

export function sheet(number: number, mark: string, entry: Partial<SheetEntry> = {}, rest: Partial<Sheet> = {}): Sheet {
  const times = { startsAt: startOf(number), endsAt: endOf(number) }
  const entries: Sheet['entries'] = mark === '.' ? {} : { [personId]: { ...entryFor(mark), ...entry } }
  return { sessionId: nameOf(number), ...times, tenthsOfHours: 20, required: true, state: 'closed', entries, ...rest }
}

/** One closed sheet for each mark; blanks are for the eye. */
export function sheets(marks: string): Sheet[] {
  return [...marks.replaceAll(' ', '')].map((mark, at) => sheet(at + 1, mark))
}

export function open(number: number, rest: Partial<OpenSession> = {}): OpenSession {
  return { sessionId: nameOf(number), startsAt: startOf(number), endsAt: endOf(number), tenthsOfHours: 20, required: true, roster: { kind: 'all' }, ...rest }
}

export const onDays = (firstDay: number, lastDay: number): LeaveScope => ({ kind: 'days', firstDay, lastDay })
export const at = (...numbers: number[]): LeaveScope => ({ kind: 'sessions', sessionIds: numbers.map(nameOf) })

export function asked(kind: LeaveKind, state: LeaveState, scope: LeaveScope, id = 'leave'): LeaveRecord {
  return { ...kind, id, personId, scope, state }
}

export function inForce(policy: Partial<AttendancePolicy>, from = 0): PolicyVersion {
  return { from, policy: { ...defaultPolicy, ...policy }, at: from, by: 'office', why: '' }
}

export const counted: Membership = { studioId, role: 'member', counted: true, from: 0, to: null }

export function person(...memberships: Partial<Membership>[]): PersonFacts {
  return { personId, memberships: (memberships.length === 0 ? [{}] : memberships).map((one) => ({ ...counted, ...one })) }
}

export function facts(marks: string | Sheet[], rest: Partial<StandingFacts> & { policy?: Partial<AttendancePolicy> } = {}): StandingFacts {
  const { policy = {}, ...others } = rest
  const all = typeof marks === 'string' ? sheets(marks) : marks
  return { studioId, period: year, policies: [inForce(policy)], sheets: all, openSessions: [], leaves: [], ...others }
}

/** Six days after the last sheet: the window for late leave has passed, the next session is to come. */
export function afterwards({ sheets: all }: StandingFacts): number {
  return Math.max(year.from, ...all.map(({ endsAt }) => endsAt)) + 6 * day
}
