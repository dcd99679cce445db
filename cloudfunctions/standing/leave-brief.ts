import type * as z from 'zod/mini'
import type { leaveBrief } from '../../contract/standing-shapes'
import { covers } from '../../domain/attendance/leave-cover'
import { policyAt } from '../../domain/attendance/policy'
import type { LeaveDocument, Studio } from '../kit/documents'

export type LeaveBrief = z.input<typeof leaveBrief>
export type NamedSession = { sessionId: string; title: string; startsAt: number; endsAt: number; cancelled: boolean }

const mostSessions = 40

/** A request as it stands in a list. @param names of persons, by id. @param sessions of the studio, as far as they were read. */
export function leaveBriefOf(leave: LeaveDocument, studio: Studio, names: ReadonlyMap<string, string>, sessions: readonly NamedSession[]): LeaveBrief {
  const { _id, personId, studioId, kind, type, scope, reason, authority, state, remark, proofs, proofsDeletedAt, askedAt, decidedAt, decidedBy, version } = leave
  const covered = sessionsUnder(leave, sessions)
  return {
    id: _id,
    person: { id: personId, name: names.get(personId) ?? '' },
    studioId,
    kind,
    type,
    scope,
    sessions: covered.slice(0, mostSessions).map(({ sessionId, title, startsAt }) => ({ sessionId, title, startsAt })),
    reason,
    authority,
    state,
    remark,
    proofCount: proofs.length,
    proofsDeleted: proofsDeletedAt !== null,
    stillCounts: countsUnder(leave, studio, sessions),
    askedAt,
    decidedAt,
    deciderName: decidedBy === null ? null : (names.get(decidedBy) ?? null),
    version,
  }
}

/** What it covers of these, in order of time. A cancelled session stays under a request that names it. */
export function sessionsUnder<S extends NamedSession>({ kind, scope }: LeaveDocument, sessions: readonly S[]): S[] {
  return sessions.filter((session) => covers({ kind, scope }, session) && (!session.cancelled || scope.kind === 'sessions')).sort((a, b) => a.startsAt - b.startsAt)
}

/** Whether it counts as an absence at any session it covers, by the rules of then; where none is known, by those of when it begins. */
export function countsUnder(leave: LeaveDocument, { policies }: Studio, sessions: readonly NamedSession[]): boolean {
  const { kind, type, from } = leave
  if (kind !== 'leave' || type === 'official') return false
  const on = sessionsUnder(leave, sessions).filter(({ cancelled }) => !cancelled)
  const ends = on.length === 0 ? [from] : on.map(({ endsAt }) => endsAt)
  return ends.some((endsAt) => policyAt(policies, endsAt).leaveCounts[type] === 'absent')
}
