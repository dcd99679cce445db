import type { Mark, Room } from '../../../cloudfunctions/kit/documents'
import { emptyRoom } from '../../../cloudfunctions/attendance/empty-room'
import { markId } from '../../../domain/shared/ids'
import { hour, minute } from './calendar'
import type { Deed } from './deed'
import type { YearSession, YearStudio } from './world'

/** How somebody came: so many minutes after the start, or with a scan that was sent too late to count by itself. */
export type Arrival = { personId: string; openid: string; minutesAfter: number; isLateScan: boolean }

/** Until then hosts are told who is missing. */
const missingAfter = 10

/**
 * What the door of a session sees, written down as check-in would have done: before the session who is there in time, and the rest before it is closed.
 * @param keyVersion 1 where the session was moved.
 */
export function doorDeeds(studio: YearStudio, session: YearSession, arrivals: readonly Arrival[], keyVersion: number): Deed[] {
  const { dayOfYear, endsAt } = session
  const isMorning = endsAt % (24 * hour) < 5 * hour
  const scans = arrivals.filter(({ isLateScan }) => !isLateScan)
  const [early, late] = [scans.filter(({ minutesAfter }) => minutesAfter <= missingAfter), scans.filter(({ minutesAfter }) => minutesAfter > missingAfter)]
  const marksOf = (some: readonly Arrival[]): Mark[] => some.map((one) => markOf(one, studio, session, keyVersion))
  return [
    {
      dayOfYear,
      slot: isMorning ? 0 : 1,
      run: async ({ cloud: { database }, taps }) => {
        database.import('marks', marksOf(early))
        await taps.at('room', studio.hostOpenid)
      },
    },
    {
      dayOfYear,
      slot: isMorning ? 1 : 2,
      run: async ({ cloud: { database }, taps }) => {
        database.import('marks', marksOf(late))
        database.import('rooms', [roomOf(arrivals, studio, session, keyVersion)])
        for (const { openid } of scans) await taps.at('check-in', openid)
      },
    },
  ]
}

function markOf({ personId, minutesAfter }: Arrival, { studio }: YearStudio, { id: sessionId, activityId, startsAt }: YearSession, keyVersion: number): Mark {
  const arrivedAt = startsAt + minutesAfter * minute
  const tenant = { schoolId: studio.schoolId, studioId: studio._id, activityId }
  return { _id: markId(sessionId, personId), ...tenant, sessionId, personId, expected: true, via: 'code', arrivedAt, keyVersion, step: Math.floor(arrivedAt / 15_000) }
}

function roomOf(arrivals: readonly Arrival[], { studio }: YearStudio, { id: sessionId, activityId, startsAt, endsAt }: YearSession, keyVersion: number): Room {
  const tenant = { schoolId: studio.schoolId, studioId: studio._id, activityId }
  const scans = arrivals.filter(({ isLateScan }) => isLateScan).map(({ personId, minutesAfter }) => {
    const codeShownAt = startsAt + minutesAfter * minute
    return [personId, { expected: true, step: Math.floor(codeShownAt / 15_000), keyVersion, codeShownAt, receivedAt: endsAt, decision: 'waiting' as const, decidedBy: null, decidedAt: null }] as const
  })
  return { ...emptyRoom(sessionId, tenant, startsAt), evidence: Object.fromEntries(scans) }
}
