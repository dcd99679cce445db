import type { StandingEvent } from '../attendance/events'

/** What a moment in time gives cause to say. */
export type ReminderEvent =
  | { kind: 'session-tomorrow' | 'session-soon'; sessionId: string }
  /** `missing`: by person's id. */
  | { kind: 'missing'; sessionId: string; expected: number; missing: string[] }
  /** The activity is over, and nobody has written its record. */
  | { kind: 'record-asked'; activityId: string }
  | { kind: 'still-waiting'; leaves: number; appeals: number }

export type MessageEvent = StandingEvent | ReminderEvent
