import { findingOf } from '../../domain/attendance/sheet'
import type { SheetEntry } from '../../domain/attendance/sheet'
import type { Context } from '../kit/context'
import type { Person, SheetDocument } from '../kit/documents'
import { refuse } from '../kit/refuse'
import { callerFinder } from './caller'
import { actorOf } from './case-people'
import type { FactDraft } from '../kit/facts'
import type { StandingHandlers } from './handlers'
import type { Settlement } from './settle'
import { settleOnce } from './settle'
import type { StudioView } from './studio-view'

export type SheetWish = { id: string; studioId: string; action: keyof StandingHandlers }
export type Written = { version: number }

/** One change to a sheet as a person asks for it; `decide` throws a refusal where it may not be made. A repeat is answered from the log. */
export function wishOnSheet(
  { id, studioId, action }: SheetWish,
  context: Context,
  decide: (view: StudioView, caller: Person) => Settlement<Written> | Promise<Settlement<Written>>,
): Promise<Written> {
  const find = callerFinder(context)
  const by = async (view: StudioView) => (await find(view))._id
  return settleOnce(studioId, context, { id, action, by }, async (view) => decide(view, await find(view)))
}

/** Refuses NOT_ALLOWED to whoever is neither host of the studio nor of the office of its school. */
export function requireHostOrOffice(caller: Person, view: StudioView, { now }: Context): void {
  const { isHost, isOffice } = actorOf(caller, view, now)
  if (!isHost && !isOffice) throw refuse('NOT_ALLOWED')
}

/** Refuses NOT_FOUND: never made, cancelled, or settled. */
export function sheetIn({ sheets }: StudioView, sessionId: string): SheetDocument {
  const sheet = sheets.find(({ _id, state }) => _id === sessionId && state !== 'cancelled')
  if (sheet === undefined) throw refuse('NOT_FOUND')
  return sheet
}

/** The sheet as the caller saw it; refuses VERSION_CHANGED. */
export function sheetSeen(view: StudioView, sessionId: string, version: number): SheetDocument {
  const sheet = sheetIn(view, sessionId)
  if (sheet.version !== version) throw refuse('VERSION_CHANGED')
  return sheet
}

/** Refuses NOT_FOUND to whom the sheet does not name. */
export function entryIn({ entries }: SheetDocument, personId: string): SheetEntry {
  const entry = entries[personId]
  if (entry === undefined) throw refuse('NOT_FOUND')
  return entry
}

/** The sheet with one entry changed, and the row of the log about it. */
export function entryChanged(sheet: SheetDocument, personId: string, entry: SheetEntry, fact: Omit<FactDraft, 'subjects' | 'detail'> & { detail?: object }): Settlement<Written> {
  const version = sheet.version + 1
  const { sessionId } = sheet
  return {
    answer: { version },
    change: {
      fact: {
        ...fact,
        subjects: [sessionId, entrySubject(sessionId, personId)],
        detail: { sessionId, personId, stood: findingOf(entry), ...fact.detail },
      },
      sheets: [{ ...sheet, entries: { ...sheet.entries, [personId]: entry }, version }],
    },
  }
}

/** What rows of the log about one person at one session are found by. */
export function entrySubject(sessionId: string, personId: string): string {
  return `${sessionId}_${personId}`
}
