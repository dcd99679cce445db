import type { Transaction } from './database'
import type { MessageDocument, StandingsDocument } from './documents'
import { refuse } from './refuse'

/** Far enough for a row of which the timer has nothing to do: whoever has something for it makes it due. */
export const never = Date.UTC(2100, 0, 1)

/** Whether the row is the school's own, which nobody is counted in. */
export function isOfSchool({ _id, schoolId }: Pick<StandingsDocument, '_id' | 'schoolId'>): boolean {
  return _id === schoolId
}

/**
 * Writes messages of a studio, or of the school under its own id, in the transaction of what they tell, and has the timer look at them when they may be
 * sent. Two operations, and one for each hundred.
 */
export async function postMessages(transaction: Transaction, { schoolId, studioId }: Owner, messages: readonly MessageDocument[]): Promise<void> {
  const first = Math.min(...messages.flatMap(({ sendAt }) => sendAt ?? []))
  const row = await transaction.get('standings', studioId)
  await transaction.insertAll('messages', messages)
  if (row === null) {
    if (studioId !== schoolId) throw refuse('NOT_FOUND')
    return transaction.insert('standings', { ...rowWithoutPeople(schoolId, schoolId), sendAt: first, dueAt: first })
  }
  // Null would be the least of all in the platform's own comparison.
  const sendAt = Math.min(row.sendAt ?? first, first)
  await transaction.update('standings', studioId, { sendAt, dueAt: Math.min(row.dueAt, first), version: row.version + 1 })
}

type Owner = { schoolId: string; studioId: string }

/** A row by which the timer finds something that is no studio. */
export function rowWithoutPeople(_id: string, schoolId: string): StandingsDocument {
  return {
    _id,
    schoolId,
    studioId: _id,
    dueAt: never,
    readFrom: 0,
    linkAt: null,
    untold: [],
    sendAt: null,
    remindedUntil: 0,
    checksAt: never,
    period: { from: 0, to: never },
    figures: {},
    counts: { members: 0, warning: 0, overSoFar: 0, certain: 0 },
    waiting: { leaves: 0, appeals: 0, unconfirmed: 0, makeUps: 0, cases: 0, suspensions: 0, toSign: 0 },
    version: 0,
  }
}
