import type { ActivityType } from '../../domain/shared/activity-types'
import type { AttendancePolicy } from '../../domain/attendance/policy'
import type { Membership } from '../../domain/studio/membership'

/** What is stored. Times are epoch milliseconds. Indexes stand in collections.json beside the functions. */
export type School = { _id: string; schoolId: string; name: string }

export type Studio = { _id: string; schoolId: string; name: string; cycle: { from: number; to: number }; policy: AttendancePolicy }

/** Somebody of the roster. Memberships that ended stay, with their end. */
export type Person = { _id: string; schoolId: string; name: string; openid: string | null; memberships: Membership[] }

/** One per OPENID: the guard that it names one person. */
export type Binding = { _id: string; schoolId: string; personId: string; boundAt: number }

/** How often an OPENID (the id) has tried invitation codes in vain; `until` is when the count is forgotten. */
export type BindingTries = { _id: string; tries: number; until: number }

/** One per person (the id): a newer one takes the place of the one before. The code itself is not kept. */
export type Invitation = {
  _id: string
  schoolId: string
  studioId: string
  codeHash: string
  createdBy: string
  expiresAt: number
  usedBy: string | null
}

export type Place = { kind: 'room'; room: string } | { kind: 'online'; link: string }
export type Roster = { kind: 'all' } | { kind: 'some'; personIds: string[] }

/** One check-in of an activity. `keyVersion` goes up when it is moved. */
export type Session = { id: string; startsAt: number; endsAt: number; tenthsOfHours: number; keyVersion: number }

export type ActivityFacts = {
  title: string
  type: ActivityType
  place: Place
  speaker: string
  agenda: string
  bring: string
  required: boolean
  roster: Roster
}

export type Activity = ActivityFacts & {
  _id: string
  schoolId: string
  studioId: string
  sessions: Session[]
  /** How many sessions it ever had, so that a letter is never used twice. */
  sessionsMade: number
  /** Of the first and the last session. */
  startsAt: number
  endsAt: number
  cancelled: { at: number; by: string; reason: string } | null
  version: number
  /** Hash of what the last write asked for: tells a repeat from a different wish. */
  fingerprint: string
  createdBy: string
  createdAt: number
}

/** What happened at the door: one per session and person, id `${sessionId}_${personId}`. */
export type Mark = {
  _id: string
  schoolId: string
  studioId: string
  activityId: string
  sessionId: string
  personId: string
  /** Was on the roster as somebody who is counted, when the mark was made. */
  expected: boolean
  via: 'code'
  arrivedAt: number
  keyVersion: number
  /** The step of the code that was scanned. */
  step: number
}

export type Collections = {
  schools: School
  studios: Studio
  people: Person
  bindings: Binding
  binding_tries: BindingTries
  invitations: Invitation
  activities: Activity
  marks: Mark
}
