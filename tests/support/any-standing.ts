import * as fc from 'fast-check'
import type { LeaveKind, LeaveRecord, LeaveScope, LeaveState } from '../../domain/attendance/leave'
import { suspensionTypes } from '../../domain/attendance/leave'
import type { AttendancePolicy, PolicyVersion } from '../../domain/attendance/policy'
import { leaveTypes } from '../../domain/attendance/policy'
import type { Roster } from '../../domain/attendance/roster'
import type { Finding, Sheet, SheetEntry } from '../../domain/attendance/sheet'
import type { OpenSession, PersonFacts, StandingFacts } from '../../domain/attendance/standing'
import type { Membership } from '../../domain/studio/membership'
import { day, entryFor, hour, inForce, nameOf, personId, studioId } from './standing-facts'

/** The two weeks from 1 March 2026 on, in which everything meets. */
export const period = { from: Date.UTC(2026, 1, 28, 16), to: Date.UTC(2026, 2, 14, 16) }
const firstDay = Math.floor((period.from + 8 * hour) / day)

/** A moment of those weeks or of the two days around them, often a midnight of China. */
const moment = fc.record({ days: fc.integer({ min: -2, max: 16 }), hours: fc.constantFrom(0, 0, 9, 14, 22, 23) }).map(({ days, hours }) => period.from + days * day + hours * hour)

const finding: fc.Arbitrary<Finding> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Finding>({ status: 'absent', minutesLate: 0, leaveType: null }) },
  { weight: 3, arbitrary: fc.constantFrom(11, 30, 31, 60).map((minutesLate): Finding => ({ status: 'late', minutesLate, leaveType: null })) },
  { weight: 3, arbitrary: fc.constantFrom('present' as const, 'left' as const, 'exempt' as const).map((status): Finding => ({ status, minutesLate: 0, leaveType: null })) },
  { weight: 2, arbitrary: fc.constantFrom(...leaveTypes).map((leaveType): Finding => ({ status: 'leave', minutesLate: 0, leaveType })) },
)

const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 5, nil: null })

const entry: fc.Arbitrary<SheetEntry> = fc.record({
  found: finding,
  decided: rarely(finding.map((decided) => ({ ...decided, at: 0, by: 'host', factId: 'f' }))),
  unconfirmed: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  makeUp: fc.option(
    fc.constantFrom('named' as const, 'confirmed' as const).map((state) => ({ what: { kind: 'task' as const, task: '' }, state, by: 'host', at: 0 })),
    { freq: 2, nil: null },
  ),
  appeal: rarely(fc.constantFrom('waiting' as const, 'refused' as const).map((state) => ({ text: '', at: 0, state, decidedBy: null, decidedAt: null }))),
  arrivedAt: fc.constant(null),
  via: fc.constant(null),
})

const roster: fc.Arbitrary<Roster> = fc.constantFrom<Roster>({ kind: 'all' }, { kind: 'some', personIds: [personId] }, { kind: 'some', personIds: ['Q'] })

/** One session and what there is of it: a sheet, an entry among those to come, or both. */
const session = (number: number) =>
  fc
    .record({
      startsAt: moment,
      length: fc.constantFrom(1, 2, 10),
      tenthsOfHours: fc.constantFrom(0, 5, 10, 20, 60),
      required: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
      kept: fc.constantFrom('closed', 'closed', 'closed and listed', 'reopened', 'reopened and listed', 'open'),
      entry: fc.option(entry, { freq: 6, nil: null }),
      roster,
    })
    .map(({ startsAt, length, kept, entry: mine, roster: who, ...rest }) => {
      const times = { sessionId: nameOf(number), startsAt, endsAt: startsAt + length * hour, ...rest }
      const entries: Sheet['entries'] = { Q: entryFor('A'), ...(mine === null ? {} : { [personId]: mine }) }
      const state = kept.startsWith('closed') ? ('closed' as const) : ('open' as const)
      const sheets: Sheet[] = kept === 'open' ? [] : [{ ...times, state, entries }]
      const openSessions: OpenSession[] = kept === 'open' || kept.endsWith('listed') ? [{ ...times, roster: who }] : []
      return { sheets, openSessions }
    })

const scope = (sessions: number): fc.Arbitrary<LeaveScope> =>
  fc.oneof(
    fc.array(fc.integer({ min: 1, max: sessions }).map(nameOf), { minLength: 1, maxLength: 2 }).map((sessionIds): LeaveScope => ({ kind: 'sessions', sessionIds })),
    fc.record({ from: fc.integer({ min: -2, max: 15 }), length: fc.nat(2) }).map(({ from, length }): LeaveScope => ({ kind: 'days', firstDay: firstDay + from, lastDay: firstDay + from + length })),
  )

const kind: fc.Arbitrary<LeaveKind> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...leaveTypes).map((type): LeaveKind => ({ kind: 'leave', type })) },
  { weight: 1, arbitrary: fc.constantFrom(...suspensionTypes).map((type): LeaveKind => ({ kind: 'suspension', type })) },
  { weight: 1, arbitrary: fc.constant<LeaveKind>({ kind: 'exemption', type: 'exempt' }) },
)

const leave = (sessions: number): fc.Arbitrary<LeaveRecord> =>
  fc
    .record({
      kind,
      scope: scope(sessions),
      state: fc.constantFrom<LeaveState>('waiting', 'returned', 'approved', 'approved', 'refused', 'withdrawn', 'overturned'),
      id: fc.nat(9).map((n) => `leave${n}`),
      personId: fc.constantFrom(personId, personId, personId, 'Q'),
    })
    .map(({ kind: asked, ...rest }) => ({ ...asked, ...rest }))

const counts = fc.constantFrom('absent' as const, 'excused' as const)
const policy: fc.Arbitrary<Partial<AttendancePolicy>> = fc.record({
  absentAfterMinutes: fc.constantFrom(30, 45),
  line: fc.record({ numerator: fc.constantFrom(1, 1, 2), denominator: fc.constantFrom(2, 3, 3, 5), inclusive: fc.boolean() }),
  warning: fc.constantFrom({ numerator: 1, denominator: 4 }, { numerator: 1, denominator: 8 }),
  unit: fc.constantFrom('sessions' as const, 'hours' as const),
  planned: fc.constantFrom(0, 4, 8, 12, 90),
  minimumDue: fc.constantFrom(1, 3),
  latesPerAbsence: fc.constantFrom(null, 2, 2, 3),
  leaveCounts: fc.record({ sick: counts, personal: counts, family: counts, other: counts }),
  makeUpCap: fc.nat(2),
  leaveWindowDays: fc.constantFrom(0, 3),
})

/** The first is in force from the beginning, as a studio's first is. */
const policies: fc.Arbitrary<PolicyVersion[]> = fc
  .record({ first: policy, later: fc.array(fc.record({ policy, from: moment }), { maxLength: 2 }) })
  .map(({ first, later }) => [inForce(first), ...later.map((one, n) => ({ ...inForce(one.policy, one.from), at: n + 1 }))])

const membership: fc.Arbitrary<Membership> = fc.record({
  studioId: fc.constantFrom(studioId, studioId, 'T'),
  role: fc.constantFrom('member' as const, 'host' as const),
  counted: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  from: fc.oneof(fc.constant(0), moment),
  to: fc.option(moment, { nil: null }),
})

export const anyPerson: fc.Arbitrary<PersonFacts> = fc
  .oneof({ weight: 2, arbitrary: fc.constant<Membership[]>([{ studioId, role: 'member', counted: true, from: 0, to: null }]) }, { weight: 1, arbitrary: fc.array(membership, { maxLength: 3 }) })
  .map((memberships) => ({ personId, memberships }))

/** Whatever may be known of a studio in those two weeks. */
export const anyFacts: fc.Arbitrary<StandingFacts> = fc.integer({ min: 0, max: 12 }).chain((sessions) =>
  fc
    .record({
      sessions: fc.tuple(...Array.from({ length: sessions }, (_, n) => session(n + 1))),
      leaves: fc.array(leave(Math.max(1, sessions)), { maxLength: 4 }),
      policies,
    })
    .map(({ sessions: each, ...rest }) => ({
      studioId,
      period,
      sheets: each.flatMap(({ sheets }) => sheets),
      openSessions: each.flatMap(({ openSessions }) => openSessions),
      ...rest,
    })),
)

/** Within the two weeks or after them. */
export const anyNow: fc.Arbitrary<number> = fc.oneof(moment, fc.constantFrom(period.to - 1, period.to, period.to + 3 * day, period.to + 20 * day))
