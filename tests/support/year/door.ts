import type { Mark, Room } from '../../../cloudfunctions/kit/documents'
import { emptyRoom } from '../../../cloudfunctions/attendance/empty-room'
import { markId } from '../../../domain/shared/ids'
import { hour, minute } from './calendar'
import type { Deed } from './deed'
import type { YearSession, YearStudio } from './world'

/** How somebody came: so many minutes after the start, or with a scan that was sent too late to count by itself. */
export type Arrival = { personId: string; minutesAfter: number; isLateScan: boolean }

/** What the door of a session saw, written down as check-in would have done. @param keyVersion 1 where the session was moved. */
export function doorDeed({ studio }: YearStudio, session: YearSession, arrivals: readonly Arrival[], keyVersion: number): Deed {
  const { id: sessionId, activityId, startsAt, endsAt, dayOfYear } = session
  const tenant = { schoolId: studio.schoolId, studioId: studio._id, activityId }
  const marks = arrivals.filter(({ isLateScan }) => !isLateScan).map(({ personId, minutesAfter }): Mark => {
    const arrivedAt = startsAt + minutesAfter * minute
    return { _id: markId(sessionId, personId), ...tenant, sessionId, personId, expected: true, via: 'code', arrivedAt, keyVersion, step: Math.floor(arrivedAt / 15_000) }
  })
  const scans = arrivals.filter(({ isLateScan }) => isLateScan).map(({ personId, minutesAfter }) => {
    const codeShownAt = startsAt + minutesAfter * minute
    return [personId, { expected: true, step: Math.floor(codeShownAt / 15_000), keyVersion, codeShownAt, receivedAt: endsAt, decision: 'waiting' as const, decidedBy: null, decidedAt: null }] as const
  })
  const room: Room = { ...emptyRoom(sessionId, tenant, startsAt), evidence: Object.fromEntries(scans) }
  const isMorning = endsAt % (24 * hour) < 5 * hour
  return {
    dayOfYear,
    slot: isMorning ? 1 : 2,
    run: async ({ cloud: { database } }) => {
      database.import('marks', marks)
      database.import('rooms', [room])
    },
  }
}
