import type { LeaveRecord } from '../attendance/leave'
import type { Roster } from '../attendance/roster'
import type { Sheet } from '../attendance/sheet'
import type { StoredStanding } from '../attendance/stored-standing'
import type { Membership } from '../studio/membership'

/** A session as those who are told of it need it. */
export type KnownSession = {
  sessionId: string
  activityId: string
  title: string
  startsAt: number
  endsAt: number
  /** A room, or words for a link. */
  place: string
  bring: string
  required: boolean
  roster: Roster
  keyVersion: number
  /** Why it was called off; null: it was not. */
  cancelled: { reason: string } | null
}

export type KnownPerson = { personId: string; name: string; memberships: readonly Membership[] }

/** A studio as messages know it: as it is once what they tell has happened. */
export type MessageWorld = {
  studio: { id: string; name: string }
  unit: 'sessions' | 'hours'
  /** Everybody who is or was in it. */
  people: readonly KnownPerson[]
  /** Ids of the office of its school, as far as something is to be told there. */
  office: readonly string[]
  sessions: readonly KnownSession[]
  sheets: readonly Sheet[]
  leaves: readonly (LeaveRecord & { remark: string })[]
  figures: Readonly<Record<string, StoredStanding>>
  /** Up to when reminders have been said. */
  remindedUntil: number
  now: number
}
