import type { RefusalCode } from '../../contract/refusals'
import type { ActivityType } from '../../domain/shared/activity-types'
import type { PlannedSession } from '../../domain/attendance/revision'
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
export type Session = PlannedSession

export type ActivityFacts = {
  title: string
  type: ActivityType
  place: Place
  speaker: string
  agenda: string
  bring: string
  required: boolean
  openToGuests: boolean
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
  /** Hashes of what its making and its last change asked for: they tell a repeat from a different wish. */
  madeBy: string
  revisedBy: string
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
  via: 'code' | 'digits' | 'receipt'
  arrivedAt: number
  keyVersion: number
  /** The step of the code that was scanned or typed. */
  step: number
}

/** Said of a person in the room; the last entry stands. */
export type RollCallNote = { note: 'present' | 'absent' | 'none'; at: number; by: string }

/** A scan that was sent late. Times: the code's own and that of its arrival. */
export type Evidence = {
  /** Was on the roster as somebody who is counted. */
  expected: boolean
  step: number
  keyVersion: number
  codeShownAt: number
  receivedAt: number
  decision: 'waiting' | 'confirmed' | 'refused'
  decidedBy: string | null
  decidedAt: number | null
}

export type Asking = { name: string; arrivedAt: number; step: number; keyVersion: number; decision: 'waiting' | 'added' | 'refused'; decidedBy: string | null; decidedAt: number | null }

export type Attempt = { personId: string; name: string; code: RefusalCode; at: number }

/**
 * The host's book of one session (the id): what people said and what was refused, beside the marks. One document, so that a roll call of hundreds or a
 * confirmation of many is one write. Keys of the records are person ids.
 */
export type Room = {
  _id: string
  schoolId: string
  studioId: string
  activityId: string
  /** When anything in the book last changed. */
  changedAt: number
  /** As the code page had it last; what digits are compared with. Base64url; empty before the page was first opened. */
  envelope: string
  /** Of the session, as it was then. */
  moves: number[]
  rollCall: Record<string, RollCallNote[]>
  evidence: Record<string, Evidence>
  asking: Record<string, Asking>
  /** What the host said by correction; the last entry stands, `none` takes back. */
  corrections: Record<string, { status: 'absent' | 'none'; at: number; by: string }[]>
  headCount: { count: number; at: number; by: string } | null
  spotCheck: { id: string; at: number; by: string; drawn: string[]; answers: Record<string, boolean> } | null
  /** At most 200 a session and ten a person; then counted only. */
  attempts: Attempt[]
  attemptsOf: Record<string, number>
  attemptsTotal: number
  /** How many scans came from phones that are not bound. */
  unbound: number
  /** Tries of digits, by a hash of the OPENID. */
  digitTries: Record<string, number>
}

/** A teacher from elsewhere at an open activity; id `${sessionId}_${hash of the OPENID}`. Counted nowhere. */
export type Guest = { _id: string; schoolId: string; studioId: string; sessionId: string; name: string; school: string; arrivedAt: number }

export type Collections = {
  rooms: Room
  guests: Guest
  schools: School
  studios: Studio
  people: Person
  bindings: Binding
  binding_tries: BindingTries
  invitations: Invitation
  activities: Activity
  marks: Mark
}
