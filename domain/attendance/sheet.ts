import type { LeaveType } from './policy'
import type { Via } from './presence'

/** One status of one person at one session. `left`: 早退; `leave` with its type; `exempt`: 免. Late beyond the limit is still `late`: the policy at its end decides what it counts as. */
export type FoundStatus = 'present' | 'late' | 'left' | 'absent' | 'leave' | 'exempt'

/** What a sheet says of somebody, found at closing or decided afterwards. */
export type Finding = {
  status: FoundStatus
  /** Whole minutes after the start; 0 unless late. */
  minutesLate: number
  /** Set with `leave`, else null. */
  leaveType: LeaveType | null
}

/** A correction: the last one stands. `by` is a person's id, `factId` the row of the log that tells why. */
export type Decision = Finding & { at: number; by: string; factId: string }

/** 补学: what makes up for an absence. It counts once confirmed, within the cap, in order of the sessions. */
export type MakeUp = {
  what: { kind: 'session'; sessionId: string } | { kind: 'task'; task: string }
  state: 'named' | 'confirmed'
  by: string
  at: number
}
/** What becomes of it. */
export type MakeUpNews = MakeUp['state'] | 'withdrawn'

/** 申诉 of a single session. */
export type Appeal = { text: string; at: number; state: 'waiting' | 'accepted' | 'refused'; decidedBy: string | null; decidedAt: number | null }

export type SheetEntry = {
  found: Finding
  arrivedAt: number | null
  via: Via | null
  decided: Decision | null
  /** Something came in that could make this a presence and that nobody has judged yet. */
  unconfirmed: boolean
  makeUp: MakeUp | null
  appeal: Appeal | null
}

/**
 * What a closed session says of everybody who was due, by person's id. An `open` sheet was reopened and counts as nothing until it is closed again; one
 * whose session was `cancelled` afterwards never counts.
 */
export type Sheet = {
  sessionId: string
  startsAt: number
  endsAt: number
  tenthsOfHours: number
  /** Optional sessions are kept and never counted. */
  required: boolean
  state: 'closed' | 'open' | 'cancelled'
  entries: Record<string, SheetEntry>
}

/** What stands of somebody: the last correction, else what was found. */
export function findingOf({ found, decided }: SheetEntry): Finding {
  return decided ?? found
}
