import type { Room } from '../kit/documents'

export type Tenant = { schoolId: string; studioId: string; activityId: string }

/** The book of a session in which nothing has been written yet. */
export function emptyRoom(sessionId: string, { schoolId, studioId, activityId }: Tenant, now: number): Room {
  return {
    _id: sessionId,
    schoolId,
    studioId,
    activityId,
    changedAt: now,
    envelope: '',
    moves: [],
    rollCall: {},
    evidence: {},
    asking: {},
    corrections: {},
    headCount: null,
    spotCheck: null,
    attempts: [],
    attemptsOf: {},
    attemptsTotal: 0,
    unbound: 0,
    digitTries: {},
  }
}
