import type { Case, CaseChoice, CaseStage } from './case'
import type { CaseActor, CaseBar } from './case-bars'
import { barToChoice, barToDeciding, barToSigning, barToStating } from './case-bars'
import { opened } from './case-steps'

const day = 86_400_000
const now = Date.UTC(2026, 2, 2, 4)
const year = { from: Date.UTC(2025, 7, 31, 16), to: Date.UTC(2026, 7, 31, 16) }
const line = { numerator: 1, denominator: 3, inclusive: true }
const fresh = opened('member', year, { by: 'plan', absent: 4, base: 12, due: 6, dueSessions: 6, unit: 'sessions', line, sessionIds: [] }, null, [], now)

const member: CaseActor = { personId: 'member', isHost: false, isOffice: false }
const colleague: CaseActor = { personId: 'colleague', isHost: false, isOffice: false }
const host: CaseActor = { personId: 'host', isHost: true, isOffice: false }
const office: CaseActor = { personId: 'office', isHost: false, isOffice: true }
const stages: CaseStage[] = ['statement', 'decision', 'office-decision', 'signing', 'filed', 'closed']
const appeal = { waiting: ['appeal' as const], until: null }
const heard = { statement: { text: '有事', at: now } }

describe('who may take which step at which stage', () => {
  it.each<[string, (one: Case) => CaseBar | null, string[]]>([
    ['the member states', (one) => barToStating(one, member, now), ['may', 'TOO_LATE', 'TOO_LATE', 'TOO_LATE', 'TOO_LATE', 'TOO_LATE']],
    ['a colleague states', (one) => barToStating(one, colleague, now), stages.map(() => 'NOT_ALLOWED')],
    ['a host decides', (one) => barToDeciding(one, host, null, now), ['STILL_HEARD', 'may', 'NOT_ALLOWED', 'CASE_MOVED_ON', 'CASE_MOVED_ON', 'CASE_MOVED_ON']],
    ['the office decides', (one) => barToDeciding(one, office, null, now), ['NOT_ALLOWED', 'NOT_ALLOWED', 'may', 'CASE_MOVED_ON', 'CASE_MOVED_ON', 'CASE_MOVED_ON']],
    ['the member decides', (one) => barToDeciding(one, member, null, now), stages.map(() => 'NOT_ALLOWED')],
    ['a member who is host decides on themselves', (one) => barToDeciding(one, { ...host, personId: 'member' }, null, now), stages.map(() => 'NOT_ALLOWED')],
    ['the office signs', (one) => barToSigning(one, office, 'filed', null), ['CASE_MOVED_ON', 'CASE_MOVED_ON', 'CASE_MOVED_ON', 'may', 'CASE_MOVED_ON', 'CASE_MOVED_ON']],
    ['a host signs', (one) => barToSigning(one, host, 'filed', null), stages.map(() => 'NOT_ALLOWED')],
    ['somebody of the office signs on themselves', (one) => barToSigning(one, { ...office, personId: 'member' }, 'filed', null), stages.map(() => 'NOT_ALLOWED')],
  ])('%s', (_name, bar, expected) => {
    expect(stages.map((stage) => bar({ ...fresh, stage })?.code ?? 'may')).toEqual(expected)
  })
})

describe('the hearing', () => {
  it.each<[string, Partial<Case>, number, string]>([
    ['goes on for seven days', {}, fresh.statementUntil - 1, 'STILL_HEARD'],
    ['is over with them, whether or not the timer has been', {}, fresh.statementUntil, 'may'],
    ['goes on though something was said', heard, fresh.statementUntil - 1, 'STILL_HEARD'],
  ])('%s', (_name, more, at, expected) => {
    expect(barToDeciding({ ...fresh, ...more }, host, null, at)?.code ?? 'may').toBe(expected)
  })

  it('says until when', () => {
    expect(barToDeciding(fresh, host, null, now)).toEqual({ code: 'STILL_HEARD', hold: { waiting: [], until: fresh.statementUntil } })
  })

  it.each([
    ['takes a statement at its very end', fresh.statementUntil, 'may'],
    ['takes none after it', fresh.statementUntil + 1, 'TOO_LATE'],
  ])('%s', (_name, at, expected) => {
    expect(barToStating(fresh, member, at)?.code ?? 'may').toBe(expected)
  })
})

describe('while an appeal waits', () => {
  it('nothing is decided', () => {
    expect(barToDeciding({ ...fresh, stage: 'decision' }, host, appeal, now)).toEqual({ code: 'STILL_HEARD', hold: appeal })
  })

  it('nothing is filed, but it may be returned', () => {
    const one: Case = { ...fresh, stage: 'signing' }
    expect([barToSigning(one, office, 'filed', appeal)?.code, barToSigning(one, office, 'returned', appeal)]).toEqual(['STILL_HEARD', null])
  })
})

describe('what somebody decided', () => {
  const both: CaseActor = { personId: 'both', isHost: true, isOffice: true }

  it.each([
    ['as host, they do not sign though they are of the office', 'host', both, 'NOT_ALLOWED'],
    ['as host, another of the office signs', 'host', office, 'may'],
    ['for the office, they may sign: there may be nobody else in it', 'office', both, 'may'],
    ['for the office, another of it may sign, too', 'office', office, 'may'],
  ] as const)('%s', (_name, as, actor, expected) => {
    const one: Case = { ...fresh, stage: 'signing', decision: { kind: 'continue', at: now, by: 'both', as, reason: '已谈' } }
    expect(barToSigning(one, actor, 'filed', null)?.code ?? 'may').toBe(expected)
  })
})

describe('days of a decision', () => {
  const morning = Date.UTC(2026, 2, 1, 16)
  const look = (lookAgainAt: number): CaseChoice => ({ kind: 'conditions', conditions: '不再缺勤', lookAgainAt })
  const end = (endsAt: number): CaseChoice => ({ kind: 'discontinue', endsAt })

  it.each<[string, CaseChoice, string]>([
    ['going on needs none', { kind: 'continue' }, 'may'],
    ['one may look again tomorrow', look(now + day), 'may'],
    ['one may not look again now', look(now), 'IN_THE_PAST'],
    ['nor in more than a year', look(now + 367 * day), 'BAD_INPUT'],
    ['it may end with the beginning of today', end(morning), 'may'],
    ['it may not have ended yesterday', end(morning - 1), 'IN_THE_PAST'],
    ['it may end in half a year', end(now + 180 * day), 'may'],
    ['but not later', end(now + 180 * day + 1), 'BAD_INPUT'],
  ])('%s', (_name, choice, expected) => {
    expect(barToChoice(choice, now)?.code ?? 'may').toBe(expected)
  })
})
