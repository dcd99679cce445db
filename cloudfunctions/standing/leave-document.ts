import type { KnownSession } from '../../domain/attendance/leave-scope'
import { periodOfSpan, proofsDueAfter, spanOf } from '../../domain/attendance/leave-span'
import type { LeaveKind, LeaveRecord, LeaveScope } from '../../domain/attendance/leave'
import { placeOnRoster } from '../../domain/attendance/roster'
import type { LeaveDocument, Person } from '../kit/documents'
import { refuse } from '../kit/refuse'
import type { NamedSession } from './leave-brief'
import type { StudioView } from './studio-view'
import { leaveRecordOf, policyNow } from './studio-view'

/** A request that waits, as it is stored first. */
export function newLeave(
  { studio: { _id: studioId, schoolId } }: Pick<StudioView, 'studio'>,
  asked: { id: string; personId: string; wish: LeaveKind; scope: LeaveScope; reason: string; authority?: string; proofs?: string[] },
  now: number,
): LeaveDocument {
  const { id, personId, wish, scope, reason, authority = '', proofs = [] } = asked
  return {
    _id: id,
    schoolId,
    studioId,
    personId,
    ...wish,
    scope,
    reason,
    authority,
    proofs,
    formerProofs: [],
    proofsDueAt: null,
    proofsDeletedAt: null,
    proofsSeen: [],
    state: 'waiting',
    remark: '',
    decidedBy: null,
    decidedAt: null,
    corrected: [],
    // Brought up to date by whatever writes it.
    from: 0,
    until: 0,
    askedAt: now,
    version: 1,
  }
}

/**
 * Requests as they lie in time now: those that name sessions follow them when they move, and with the period in which one ends moves the day its pictures
 * are deleted. What has not moved is the same object.
 */
export function inTheirTime(view: StudioView, now: number): LeaveDocument[] {
  const sessions = sessionsOf(view)
  const { period: kind } = policyNow(view, now)
  return view.leaves.map((leave) => {
    const span = spanOf(leave.scope, sessions) ?? leave
    const hasProofs = leave.proofs.length + leave.formerProofs.length > 0
    const proofsDueAt = hasProofs ? proofsDueAfter(periodOfSpan(leave.scope, span, kind, view.studio.cycle)) : null
    const stands = leave.from === span.from && leave.until === span.until && leave.proofsDueAt === proofsDueAt
    return stands ? leave : { ...leave, from: span.from, until: span.until, proofsDueAt }
  })
}

/** The sessions of a studio as they concern one person. */
export function sessionsFor(view: StudioView, { _id: personId, memberships }: Person): KnownSession[] {
  const counted = memberships.filter((membership) => membership.counted)
  const sheets = new Map(view.sheets.map((sheet) => [sheet._id, sheet]))
  return view.activities.flatMap(({ sessions, roster, cancelled }) =>
    sessions.map(({ id, startsAt, endsAt }) => {
      const sheet = sheets.get(id)
      const expected = sheet === undefined ? placeOnRoster(roster, view.studio._id, personId, counted, endsAt) === 'expected' : personId in sheet.entries
      return { sessionId: id, startsAt, endsAt, cancelled: cancelled !== null, expected }
    }),
  )
}

/** Sessions with their names, cancelled ones among them. */
export function sessionsOf({ activities }: Pick<StudioView, 'activities'>): NamedSession[] {
  return activities.flatMap(({ title, sessions, cancelled }) =>
    sessions.map(({ id, startsAt, endsAt }) => ({ sessionId: id, title, startsAt, endsAt, cancelled: cancelled !== null })),
  )
}

export function requestsOf({ leaves }: StudioView, personId: string): LeaveRecord[] {
  return leaves.filter((leave) => leave.personId === personId).map(leaveRecordOf)
}

/** Refuses NOT_FOUND: unknown, or settled. */
export function leaveIn({ leaves }: StudioView, leaveId: string): LeaveDocument {
  const leave = leaves.find(({ _id }) => _id === leaveId)
  if (leave === undefined) throw refuse('NOT_FOUND')
  return leave
}

/** What the log says of a request: its codes, no words. */
export function detailOf({ _id, personId, kind, type, scope, state, proofs, version }: LeaveDocument): Record<string, unknown> {
  return { leaveId: _id, personId, kind, type, scope, state, proofCount: proofs.length, version }
}
