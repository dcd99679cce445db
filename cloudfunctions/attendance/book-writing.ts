import type { Context } from '../kit/context'
import type { Transaction } from '../kit/database'
import type { SheetDocument } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { overtakeSheets } from '../kit/standings'
import { emptyRoom } from './empty-room'
import type { Hall } from './room'
import { tenantOf } from './room'
import { writeRoom } from './room-repository'

/** Refuses SHEET_CLOSED: what is said at the door comes too late, the sheet is corrected instead. */
export function requireOpenSheet({ sheet }: { sheet: Pick<SheetDocument, 'state'> | null }): void {
  if (sheet !== null && sheet.state !== 'open') throw refuse('SHEET_CLOSED')
}

/**
 * Writes what a person says of a session into its book; refuses SHEET_CLOSED. One operation, three the first time. Once the session has ended a sheet may be
 * made of it at the same moment: then it is six, seven the first time, and a sheet that was made without it is made again.
 */
export async function writeBook({ session, activity }: Hall, set: Record<string, unknown>, context: Context): Promise<void> {
  const { database, now } = context
  const tenant = tenantOf(activity)
  if (now <= session.endsAt) return writeRoom(database, session.id, tenant, now, set)
  await database.transaction(async (transaction) => {
    await beforeSheet(transaction, session.id, activity.studioId)
    if ((await transaction.get('rooms', session.id)) === null) await transaction.insert('rooms', emptyRoom(session.id, tenant, now))
    await transaction.patch('rooms', session.id, { ...set, changedAt: now })
  })
}

/** Within a transaction that writes about a session that has ended: refuses SHEET_CLOSED, and no sheet is made of what was there before. Two operations. */
export async function beforeSheet(transaction: Transaction, sessionId: string, studioId: string): Promise<void> {
  requireOpenSheet({ sheet: await transaction.get('sheets', sessionId) })
  await overtakeSheets(transaction, studioId)
}
