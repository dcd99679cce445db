import { usualPolicy } from './policy.fixture'
import type { StudioRecord } from './studio-record-view'

/** 1 September, 0:00 in China, and the same of the next year. */
const schoolYear = { from: Date.UTC(2026, 7, 31, 16), to: Date.UTC(2027, 7, 31, 16) }

/** A studio in which nothing has happened yet. */
export const quietRecord: StudioRecord = {
  studio: { id: 's', name: '启明工作室' },
  myRole: 'host',
  period: schoolYear,
  policy: usualPolicy,
  people: [],
  leaves: [],
  appeals: [],
  unconfirmed: [],
  makeUps: [],
  cases: [],
  sessions: [],
}

type Figures = StudioRecord['people'][number]['figures']

export function personWith(figures: Partial<Figures>): StudioRecord['people'][number] {
  return { id: 'p', name: '孙悦', figures: { level: 'fine', dueSessions: 8, due: 8, absent: 1, base: 12, remaining: 2, certainty: 'open', waiting: 0, ...figures } }
}

type Leave = StudioRecord['leaves'][number]

export function leaveWith(changes: Partial<Leave>): Leave {
  return {
    id: 'l',
    person: { id: 'p', name: '孙悦' },
    studioId: 's',
    kind: 'leave',
    type: 'sick',
    scope: { kind: 'days', firstDay: 20_600, lastDay: 20_600 },
    sessions: [],
    reason: '',
    authority: '',
    state: 'waiting',
    remark: '',
    proofCount: 0,
    proofsDeleted: false,
    stillCounts: false,
    askedAt: 0,
    decidedAt: null,
    deciderName: null,
    version: 1,
    ...changes,
  }
}

type Case = StudioRecord['cases'][number]

export function caseWith(changes: Partial<Case>): Case {
  return {
    id: 's_p_1',
    studioId: 's',
    studioName: '启明工作室',
    person: { id: 'p', name: '孙悦' },
    stage: 'decision',
    openedAt: 0,
    statementUntil: Date.UTC(2026, 10, 24, 8),
    decideUntil: Date.UTC(2026, 11, 5, 8),
    hasStatement: true,
    decisionKind: null,
    version: 1,
    ...changes,
  }
}
