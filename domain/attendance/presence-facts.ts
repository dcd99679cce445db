import type { AttendancePolicy } from './policy'
import type { Presence, PresenceFacts } from './presence'
import { judgePresence } from './presence'
import type { PlannedSession } from './revision'

/** What decides how an arrival counts. */
export type SessionRules = Pick<PlannedSession, 'startsAt' | 'keyVersion' | 'moves'> & { lateAfterMinutes: number }

export function rulesOf({ startsAt, keyVersion, moves }: PlannedSession, { lateAfterMinutes }: AttendancePolicy): SessionRules {
  return { startsAt, keyVersion, moves, lateAfterMinutes }
}

/** As much of what happened at the door as rules need. `step`: of the code that was scanned or typed. */
export type Mark = { personId: string; expected: boolean; via: 'code' | 'digits' | 'receipt'; arrivedAt: number; keyVersion: number; step: number }

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

/** What people said of one session, by person's id. */
export type Book = {
  rollCall: Record<string, RollCallNote[]>
  evidence: Record<string, Evidence>
  /** What the host said by correction while the session was open; the last entry stands, `none` takes back. */
  corrections: Record<string, { status: 'absent' | 'none'; at: number; by: string }[]>
}

/** What the documents know of one person at one session, in the shape of the rule that decides. */
export function presenceOf(personId: string, mark: Mark | null, book: Book | null, rules: SessionRules, leave: PresenceFacts['leave'] = null): Presence {
  const evidence = book?.evidence[personId]
  const doubtful = mark !== null && isDoubtful(mark, rules)
  // A doubtful mark that the host has refused is decided.
  const refused = doubtful && evidence?.decision === 'refused' && evidence.step === mark.step
  const facts: PresenceFacts = {
    proof: mark === null || refused ? null : { via: mark.via, arrivedAt: mark.arrivedAt, doubtful },
    evidence: evidence === undefined ? null : { at: evidence.codeShownAt, decision: evidence.decision },
    rollCall: saidAtRollCall(book?.rollCall[personId]),
    correction: book?.corrections[personId]?.at(-1)?.status === 'absent' ? 'absent' : null,
    leave,
  }
  return judgePresence(facts, rules)
}

/** Made with the key of before a move, after that move. */
export function isDoubtful(mark: Pick<Mark, 'keyVersion' | 'arrivedAt'>, { moves }: Pick<SessionRules, 'moves'>): boolean {
  const endedAt = moves[mark.keyVersion]
  return endedAt !== undefined && mark.arrivedAt > endedAt
}

/** Everybody who may be there: who has a mark and who is in the book; with whether they are counted. */
export function peopleInRoom<M extends Mark>(marks: readonly M[], book: Book | null): Map<string, { mark: M | null; expected: boolean }> {
  const found = new Map<string, { mark: M | null; expected: boolean }>()
  // Who is noted at roll call stands on the roster.
  for (const personId of Object.keys(book?.rollCall ?? {})) found.set(personId, { mark: null, expected: true })
  for (const [personId, { expected }] of Object.entries(book?.evidence ?? {})) found.set(personId, { mark: null, expected })
  for (const mark of marks) found.set(mark.personId, { mark, expected: mark.expected })
  return found
}

/** How many of those expected are here. */
export function countPresent(marks: readonly Mark[], book: Book | null, rules: SessionRules): number {
  let count = 0
  for (const [personId, { mark, expected }] of peopleInRoom(marks, book)) {
    const { status } = presenceOf(personId, mark, book, rules)
    if (expected && (status === 'present' || status === 'late')) count += 1
  }
  return count
}

function saidAtRollCall(notes: RollCallNote[] | undefined): PresenceFacts['rollCall'] {
  const last = notes?.at(-1)
  return last === undefined || last.note === 'none' ? null : { note: last.note, at: last.at }
}
