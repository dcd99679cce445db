import type { SheetEntry } from '../../domain/attendance/sheet'
import { findingOf } from '../../domain/attendance/sheet'
import type { SheetDocument } from '../kit/documents'
import { sheetFromDoor } from './door'
import { findSession } from './sessions'
import type { Change, Surroundings } from './settle'
import type { StudioView } from './studio-view'

/** Scans without a network are accepted until two hours after the end; what was under way then has arrived a little later. */
const doorIsShutAfterMs = 2 * 3_600_000 + 15 * 60_000

/** When a sheet made now is compared with the door once more; null: nothing can come in any more. */
export function whenToLookAgain({ endsAt }: { endsAt: number }, now: number): number | null {
  const at = endsAt + doorIsShutAfterMs
  return now < at ? at : null
}

/**
 * Compares a closed sheet with its door once more. What was on its way while the sheet was made (a scan in the last second, a late scan whose writer
 * failed half-way) stands there without anybody knowing: it is shown to the host as unconfirmed. One operation.
 */
export async function secondLook(view: StudioView, sheet: SheetDocument, surroundings: Surroundings): Promise<Change> {
  const looked: SheetDocument = { ...sheet, lookAgainAt: null }
  const session = findSession(view, sheet._id)
  if (session === null) return { fact: null, sheets: [looked] }
  const fresh = await sheetFromDoor(view, session, null, surroundings)
  const entries = Object.entries(sheet.entries).map(([personId, entry]) => [personId, flagged(entry, fresh.entries[personId])] as const)
  const isNews = entries.some(([personId, entry]) => entry !== sheet.entries[personId])
  return { fact: null, sheets: [isNews ? { ...looked, entries: Object.fromEntries(entries), version: sheet.version + 1 } : looked] }
}

function flagged(entry: SheetEntry, fresh: SheetEntry | undefined): SheetEntry {
  if (fresh === undefined || entry.unconfirmed || entry.decided !== null || findingOf(entry).status === 'present') return entry
  const cameLater = fresh.unconfirmed || fresh.arrivedAt !== entry.arrivedAt || fresh.via !== entry.via
  const couldHelp = fresh.unconfirmed || fresh.found.status === 'present' || fresh.found.status === 'late'
  return cameLater && couldHelp ? { ...entry, unconfirmed: true } : entry
}
