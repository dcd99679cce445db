import { findingOf } from '../../domain/attendance/sheet'
import type { Context } from '../kit/context'
import { command } from '../kit/database'
import type { SheetDocument } from '../kit/documents'
import { touchStandings } from '../kit/standings'

/**
 * A proof of presence that came in when the sheet had been made: the entry waits for somebody to judge it. Nothing where that changes nothing; else five
 * operations. A sheet that is made at this very moment is compared with the door once more by the timer.
 * @param cameInAt epoch milliseconds: whoever has decided since has judged it.
 */
export async function flagEntry(sheet: SheetDocument | null, personId: string, cameInAt: number, { database, now }: Context): Promise<void> {
  if (!wouldHelp(sheet, personId, cameInAt)) return
  const { _id, studioId } = sheet
  await database.transaction(async (transaction) => {
    const there = await transaction.get('sheets', _id)
    if (there?.studioId !== studioId || !wouldHelp(there, personId, cameInAt)) return
    await transaction.patch('sheets', _id, { [`entries.${personId}.unconfirmed`]: true, version: command.inc(1) })
    await touchStandings(transaction, studioId, now)
  })
}

function wouldHelp(sheet: SheetDocument | null, personId: string, cameInAt: number): sheet is SheetDocument {
  const entry = sheet?.state === 'closed' ? sheet.entries[personId] : undefined
  if (entry === undefined || entry.unconfirmed || findingOf(entry).status === 'present') return false
  return entry.decided === null || entry.decided.at < cameInAt
}
