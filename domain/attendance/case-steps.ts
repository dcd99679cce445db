import { startOfChinaDay } from '../shared/china-day'
import type { Membership } from '../studio/membership'
import type { Case, CaseDecision, CaseNumbers, CaseSignature } from './case'
import { decisionDays, statementDays } from './case'
import type { Period } from './period'

const day = 86_400_000

/**
 * The way of a case, step by step; who may take a step stands in `case-bars`. Every step answers the case as it then is, its version one higher.
 * Source: PRODUCT.md, "The system never drops anyone".
 * @param before the same case, closed: it is opened anew. @param told who is told, by person's id.
 */
export function opened(personId: string, period: Period, numbers: CaseNumbers, before: Case | null, told: readonly string[], now: number): Case {
  const statementUntil = now + statementDays * day
  return {
    personId,
    period,
    stage: 'statement',
    round: (before?.round ?? 0) + 1,
    openedAt: now,
    numbers,
    statementUntil,
    decideUntil: now + decisionDays * day,
    statement: null,
    decision: null,
    signed: null,
    uncertainSince: null,
    told: together(before?.told ?? [], told),
    dueAt: statementUntil,
    version: (before?.version ?? 0) + 1,
  }
}

/** A later statement takes the place of the one before. */
export function stated<C extends Case>(one: C, statement: { text: string; at: number }, told: readonly string[]): C {
  return { ...next(one, told), statement }
}

export function decided<C extends Case>(one: C, decision: CaseDecision, told: readonly string[]): C {
  return { ...next(one, told), stage: 'signing', decision, signed: null, dueAt: null }
}

/**
 * 同意并备案: filed, to be looked at again where there are conditions; 终止培养 takes effect on the day of the signature at the earliest, and the decision
 * says so from then on. 退回补充: the host's turn again, with as much time as before.
 */
export function signed<C extends Case>(one: C, signature: CaseSignature, told: readonly string[]): C {
  if (signature.decision === 'returned') return { ...awaitingDecision(next(one, told), signature.at), signed: signature }
  const decision = inEffect(one.decision, signature.at)
  return { ...next(one, told), stage: 'filed', decision, signed: signature, dueAt: decision?.kind === 'conditions' ? decision.lookAgainAt : null }
}

/** Nobody is ended backwards: what was attended while the office thought about it stays. */
function inEffect(decision: CaseDecision | null, signedAt: number): CaseDecision | null {
  return decision?.kind === 'discontinue' ? { ...decision, endsAt: Math.max(decision.endsAt, startOfChinaDay(signedAt)) } : decision
}

/** `heard`: the days for a statement are over. `to-office`: undecided too long. `look-again`: the day that the conditions named has come. */
export type TimedStep<C extends Case> = { kind: 'heard' | 'to-office' | 'look-again'; case: C }

/** What time alone does to a case; null while there is nothing to do. */
export function timedStep<C extends Case>(one: C, told: readonly string[], now: number): TimedStep<C> | null {
  if (one.dueAt === null || now < one.dueAt) return null
  switch (one.stage) {
    case 'statement':
      return { kind: 'heard', case: { ...next(one, told), stage: 'decision', dueAt: one.decideUntil } }
    case 'decision':
      return { kind: 'to-office', case: { ...next(one, told), stage: 'office-decision', dueAt: null } }
    case 'filed':
      return { kind: 'look-again', case: awaitingDecision(next(one, told), now) }
    case 'office-decision':
    case 'signing':
    case 'closed':
      return null
    default:
      return one.stage satisfies never
  }
}

/** The line is uncertain again. Everything said and decided stays with it. */
export function closed<C extends Case>(one: C): C {
  return { ...next(one, []), stage: 'closed', dueAt: null }
}

/**
 * What becomes of a filed one whose line is uncertain again: a 终止培养 that has not begun is closed. Anything else stays filed, and when it happened is
 * remembered, so that it is told once. The same object where nothing changes.
 */
export function undermined<C extends Case>(one: C, now: number): C {
  if (one.decision?.kind === 'discontinue' && now < one.decision.endsAt) return closed(one)
  return one.uncertainSince === null ? { ...next(one, []), uncertainSince: now } : one
}

/** Undecided ones follow the standing; what was decided rests on the numbers it was decided on. The same object where nothing changes. */
export function broughtUpToDate<C extends Case>(one: C, numbers: CaseNumbers): C {
  const isUndecided = one.stage === 'statement' || one.stage === 'decision' || one.stage === 'office-decision'
  return isUndecided && !isSame(numbers, one.numbers) ? { ...next(one, []), numbers } : one
}

function isSame(a: CaseNumbers, b: CaseNumbers): boolean {
  const flat = ({ line, sessionIds, ...rest }: CaseNumbers) =>
    [rest.by, rest.absent, rest.base, rest.due, rest.dueSessions, rest.unit, line.numerator, line.denominator, line.inclusive, ...sessionIds].join()
  return flat(a) === flat(b)
}

/** Memberships after 终止培养: being counted in that studio ends at that time, unless it has ended before. The same objects where nothing changes. */
export function endedAt(memberships: readonly Membership[], studioId: string, endsAt: number): Membership[] {
  return memberships.map((one) => {
    const lasts = one.studioId === studioId && one.counted && one.from < endsAt && (one.to === null || endsAt < one.to)
    return lasts ? { ...one, to: endsAt } : one
  })
}

/** Memberships as if that 终止培养 had not been filed. */
export function notEndedAt(memberships: readonly Membership[], studioId: string, endsAt: number): Membership[] {
  return memberships.map((one) => (one.studioId === studioId && one.counted && one.to === endsAt ? { ...one, to: null } : one))
}

function awaitingDecision<C extends Case>(one: C, now: number): C {
  const decideUntil = now + decisionDays * day
  return { ...one, stage: 'decision', decideUntil, dueAt: decideUntil }
}

function next<C extends Case>(one: C, told: readonly string[]): C {
  return { ...one, told: together(one.told, told), version: one.version + 1 }
}

function together(ids: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...ids, ...more])]
}
