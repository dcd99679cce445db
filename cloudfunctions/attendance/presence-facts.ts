import type { Presence, PresenceFacts } from '../../domain/attendance/presence'
import { judgePresence } from '../../domain/attendance/presence'
import type { Mark, Room, Session, Studio } from '../kit/documents'

/** What decides how an arrival counts. */
export type SessionRules = Pick<Session, 'startsAt' | 'keyVersion' | 'moves'> & { lateAfterMinutes: number }

export function rulesOf({ startsAt, keyVersion, moves }: Session, { policy }: Studio): SessionRules {
  return { startsAt, keyVersion, moves, lateAfterMinutes: policy.lateAfterMinutes }
}

export type Book = Pick<Room, 'rollCall' | 'evidence' | 'corrections'>

/** What the documents know of one person at one session, in the shape of the rule that decides. */
export function presenceOf(personId: string, mark: Mark | null, book: Book | null, rules: SessionRules): Presence {
  const evidence = book?.evidence[personId]
  const doubtful = mark !== null && isDoubtful(mark, rules)
  // A doubtful mark that the host has refused is decided.
  const refused = doubtful && evidence?.decision === 'refused' && evidence.step === mark.step
  const facts: PresenceFacts = {
    proof: mark === null || refused ? null : { via: mark.via, arrivedAt: mark.arrivedAt, doubtful },
    evidence: evidence === undefined ? null : { at: evidence.codeShownAt, decision: evidence.decision },
    rollCall: saidAtRollCall(book?.rollCall[personId]),
    correction: book?.corrections[personId]?.at(-1)?.status === 'absent' ? 'absent' : null,
    leave: null,
  }
  return judgePresence(facts, rules)
}

/** Made with the key of before a move, after that move. */
export function isDoubtful(mark: Pick<Mark, 'keyVersion' | 'arrivedAt'>, { moves }: Pick<SessionRules, 'moves'>): boolean {
  const endedAt = moves[mark.keyVersion]
  return endedAt !== undefined && mark.arrivedAt > endedAt
}

/** Everybody who may be there: who has a mark and who is in the book; with whether they are counted. */
export function peopleInRoom(marks: readonly Mark[], book: Book | null): Map<string, { mark: Mark | null; expected: boolean }> {
  const found = new Map<string, { mark: Mark | null; expected: boolean }>()
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

function saidAtRollCall(notes: Room['rollCall'][string] | undefined): PresenceFacts['rollCall'] {
  const last = notes?.at(-1)
  return last === undefined || last.note === 'none' ? null : { note: last.note, at: last.at }
}
