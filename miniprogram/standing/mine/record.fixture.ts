import { usualPolicy } from '../../services/policy.fixture'
import type { JudgedSession, PersonRecord } from './session-lines'

/** 25 November 2026, 14:00 in China, a Wednesday. */
export const now = Date.UTC(2026, 10, 25, 6, 0)
const hour = 3_600_000
const day = 24 * hour

const totals: NonNullable<PersonRecord['figures']>['totals'] = {
  present: 0,
  late: 0,
  left: 0,
  absent: 0,
  official: 0,
  sick: 0,
  personal: 0,
  family: 0,
  other: 0,
  'made-up': 0,
  exempt: 0,
  undecided: 0,
}

/** A session so many weeks ago. */
export function sessionAgo(weeks: number, changes: Partial<JudgedSession> = {}): JudgedSession {
  const startsAt = now - weeks * 7 * day
  return {
    sessionId: `session-${weeks}`,
    activityId: `activity-${weeks}`,
    title: `第 ${weeks} 周前的研讨`,
    startsAt,
    endsAt: startsAt + 2 * hour,
    tenthsOfHours: 20,
    required: true,
    status: 'present',
    minutesLate: 0,
    due: true,
    countsAs: 'nothing',
    waiting: [],
    appeal: null,
    makeUp: null,
    appealUntil: null,
    leaveUntil: null,
    ...changes,
  }
}

/** Three sessions, one of them missed. */
export function personRecord(changes: Partial<PersonRecord> = {}, figures: Partial<NonNullable<PersonRecord['figures']>> = {}): PersonRecord {
  return {
    person: { id: 'person', name: '周明远' },
    studio: { id: 'studio', name: '陈知秋名班主任工作室' },
    own: true,
    mayCorrect: false,
    figures: {
      level: 'fine',
      dueSessions: 3,
      due: 3,
      absent: 1,
      base: 12,
      remaining: 2,
      unit: 'sessions',
      line: usualPolicy.line,
      counted: [{ why: 'absent', sessionIds: ['session-2'], weight: 1 }],
      certainty: { kind: 'open' },
      totals: { ...totals, present: 2, absent: 1 },
      longestRun: 1,
      ...figures,
    },
    period: { from: Date.UTC(2026, 7, 31, 16), to: Date.UTC(2027, 7, 31, 16) },
    policy: usualPolicy,
    sessions: [sessionAgo(3), sessionAgo(2, { status: 'absent', countsAs: 'absent' }), sessionAgo(1)],
    coming: [{ sessionId: 'next', activityId: 'activity-next', title: '读书分享', startsAt: now + day, endsAt: now + day + 2 * hour, leave: null }],
    cycle: { due: 13, attended: 11, absent: 2 },
    case: null,
    ...changes,
  }
}
