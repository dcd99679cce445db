import type { Activity, SheetDocument } from '../kit/documents'
import type { Change } from './settle'
import type { StudioView } from './studio-view'

type Cancelled = { activity: Activity & { cancelled: NonNullable<Activity['cancelled']> }; sheets: SheetDocument[] }

/** An activity that was cancelled when sheets of it had been made already. They count no more from then on; here that is put on record. */
export function nextCancelled({ activities, sheets }: StudioView): Cancelled | null {
  for (const activity of activities) {
    const { cancelled } = activity
    const made = sheets.filter(({ activityId, state }) => activityId === activity._id && state !== 'cancelled')
    if (cancelled !== null && made.length > 0) return { activity: { ...activity, cancelled }, sheets: made }
  }
  return null
}

export function cancelSheets({ activity: { _id: activityId, cancelled }, sheets }: Cancelled): Change {
  const subjects = sheets.map(({ _id }) => _id)
  const texts: Record<string, string> = cancelled.reason === '' ? {} : { reason: cancelled.reason }
  return {
    fact: { id: `cancel_${activityId}`, by: cancelled.by, kind: 'sheet.cancelled', subjects, detail: { activityId, cancelledAt: cancelled.at }, texts },
    sheets: sheets.map((sheet) => ({ ...sheet, state: 'cancelled', closesAgainAt: null, lookAgainAt: null, version: sheet.version + 1 })),
  }
}
