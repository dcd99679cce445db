import type { Transaction } from './database'
import { command } from './database'
import type { FactDraft } from './facts'
import { factOf } from './facts'
import { rowWithoutPeople } from './outbox-due'

/**
 * Says, in the transaction that changes it, that something has changed on which a studio's standings rest: whoever computes them from what was there
 * before is overtaken, and the timer computes them anew at its next tick. One operation.
 */
export async function touchStandings(transaction: Transaction, studioId: string, now: number): Promise<void> {
  await transaction.patch('standings', studioId, { version: command.inc(1), dueAt: command.min(now) })
}

/** The same, with the row of the log that says what was done: the timer tells whoever is to be told, and the row waits to be linked. Two operations. */
export async function touchWithFact(transaction: Transaction, tenant: { schoolId: string; studioId: string }, draft: FactDraft, now: number): Promise<void> {
  await transaction.insert('facts', factOf(draft, tenant, now))
  await transaction.patch('standings', tenant.studioId, { version: command.inc(1), dueAt: command.min(now), untold: command.push(draft.id) })
}

/** Says that the timer has to look then at something that is to be checked before others see it. One operation; two for what is of the school under its own id. */
export async function haveChecked(transaction: Transaction, { schoolId, studioId }: { schoolId: string; studioId: string }, at: number): Promise<void> {
  if (studioId === schoolId && (await transaction.get('standings', schoolId)) === null) {
    return transaction.insert('standings', { ...rowWithoutPeople(schoolId, schoolId), checksAt: at, dueAt: at })
  }
  await transaction.patch('standings', studioId, { version: command.inc(1), checksAt: command.min(at), dueAt: command.min(at) })
}

/** The same as above for what counts only once a sheet is made of it, so that no sheet is made from what was there before. One operation. */
export async function overtakeSheets(transaction: Transaction, studioId: string): Promise<void> {
  await transaction.patch('standings', studioId, { version: command.inc(1) })
}
