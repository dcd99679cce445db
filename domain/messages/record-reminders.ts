import { startOfChinaDay } from '../shared/china-day'
import type { KnownSession } from './world'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** When the record of an activity is asked for, and until when it still may be. Epoch milliseconds. */
export type RecordMoment = { activityId: string; at: number; until: number }

/** Activities whose record is asked for after `from` and not after `to`, and not too late by `to`: once for each. */
export function recordMomentsBetween(sessions: readonly KnownSession[], from: number, to: number): RecordMoment[] {
  return recordMomentsOf(sessions).filter(({ at, until }) => from < at && at <= to && to < until)
}

/** The first moment after `from`; null: none. */
export function nextRecordMoment(sessions: readonly KnownSession[], from: number): number | null {
  const moments = recordMomentsOf(sessions).flatMap(({ at }) => (at > from ? [at] : []))
  return moments.length === 0 ? null : Math.min(...moments)
}

/** At 7:30 in the morning after its last session. Source: PRODUCT.md, "activity record … asked for the next morning". */
function recordMomentsOf(sessions: readonly KnownSession[]): RecordMoment[] {
  const ends = new Map<string, number>()
  for (const { activityId, endsAt, cancelled } of sessions) {
    if (cancelled === null) ends.set(activityId, Math.max(endsAt, ends.get(activityId) ?? endsAt))
  }
  return [...ends].map(([activityId, endsAt]) => {
    // What ends at midnight ends on the day before.
    const at = startOfChinaDay(endsAt - 1) + day + 7 * hour + 30 * minute
    return { activityId, at, until: at + 12 * hour }
  })
}
