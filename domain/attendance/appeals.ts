import type { SheetEntry } from './sheet'

/** 申诉 is taken so long after the sheet was closed. Source: PRODUCT.md, "The rule at the heart". */
export const appealDays = 7

const day = 86_400_000

/** Until when an entry may be appealed against; epoch milliseconds. @param statementUntil of the person's own case that is being stated; null: there is none. */
export function appealEndsAt({ closedAt }: { closedAt: number }, statementUntil: number | null): number {
  return Math.max(closedAt + appealDays * day, statementUntil ?? 0)
}

/** The entry with an appeal that waits; null where one waits already. A new one may follow one that was refused. */
export function appealAgainst(entry: SheetEntry, text: string, now: number): SheetEntry | null {
  if (entry.appeal?.state === 'waiting') return null
  return { ...entry, appeal: { text, at: now, state: 'waiting', decidedBy: null, decidedAt: null } }
}

/** The entry stands as it is; null where no appeal waits. */
export function refuseAppeal(entry: SheetEntry, by: string, now: number): SheetEntry | null {
  return entry.appeal?.state === 'waiting' ? { ...entry, appeal: { ...entry.appeal, state: 'refused', decidedBy: by, decidedAt: now } } : null
}
