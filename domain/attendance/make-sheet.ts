import { bestLeave } from './best-leave'
import type { LeaveRecord } from './leave'
import type { PolicyVersion } from './policy'
import { policyAt } from './policy'
import type { Book, Mark } from './presence-facts'
import { presenceOf, rulesOf } from './presence-facts'
import type { PlannedSession } from './revision'
import type { Roster } from './roster'
import { placeOnRoster } from './roster'
import type { Finding, Sheet, SheetEntry } from './sheet'
import type { PersonFacts } from './standing'

/** All that a sheet rests on. `leaves` of everybody, whatever their state; `people` all who are or were in the studio. */
export type SheetGround = {
  studioId: string
  session: PlannedSession
  required: boolean
  roster: Roster
  people: readonly PersonFacts[]
  marks: readonly Mark[]
  book: Book | null
  leaves: readonly LeaveRecord[]
  policies: readonly PolicyVersion[]
}

/**
 * The sheet (考勤表) of a session that has ended: what was found of everybody who was expected at its end. What was decided on a sheet that is closed anew
 * (correction, appeal, make-up) stays; what was found is found afresh. Suspensions, exemptions and undecided leave are no part of it: they are applied when
 * a standing is judged. Source: PRODUCT.md, "Settled in detail".
 */
export function makeSheet(ground: SheetGround, before: Sheet | null): Sheet {
  const { studioId, session, roster, people } = ground
  const { id: sessionId, startsAt, endsAt, tenthsOfHours } = session
  const due = people.filter(({ personId, memberships }) => placeOnRoster(roster, studioId, personId, memberships, endsAt) === 'expected')
  const entries = due.map(({ personId }) => [personId, entryOf(personId, ground, before?.entries[personId] ?? null)] as const)
  return { sessionId, startsAt, endsAt, tenthsOfHours, required: ground.required, state: 'closed', entries: Object.fromEntries(entries) }
}

function entryOf(personId: string, { session, marks, book, leaves, policies }: SheetGround, before: SheetEntry | null): SheetEntry {
  const policy = policyAt(policies, session.endsAt)
  const requests = leaves.filter((leave) => leave.personId === personId)
  const leave = bestLeave(requests, { sessionId: session.id, startsAt: session.startsAt, endsAt: session.endsAt }, policy)
  const mark = marks.find((one) => one.personId === personId) ?? null
  const { status, minutesLate, arrivedAt, via, unconfirmed } = presenceOf(personId, mark, book, rulesOf(session, policy), leave === null ? null : 'approved')
  const found: Finding = {
    // Undecided leave is none yet.
    status: status === 'leave-undecided' ? 'absent' : status,
    minutesLate,
    leaveType: status === 'leave' ? (leave?.type ?? null) : null,
  }
  const { decided = null, makeUp = null, appeal = null } = before ?? {}
  // What had come in when somebody decided has been judged with it.
  const judged = decided !== null && before?.unconfirmed === false && cameInAt(personId, mark, book) <= decided.at
  return { found, arrivedAt, via, decided, unconfirmed: unconfirmed && !judged, makeUp, appeal }
}

function cameInAt(personId: string, mark: Mark | null, book: Book | null): number {
  return Math.max(mark?.arrivedAt ?? 0, book?.evidence[personId]?.receivedAt ?? 0)
}
