import type { OutputOf } from '../../../contract/index'
import { reportLineOf, type ReportLine } from '../../services/text-reports'
import { dayLabel } from '../../utils/china-time'

export type UsePage = OutputOf<'library.caseUses'>
export type UseLine = { id: string; by: string; text: string; whenWords: string; mayRemove: boolean } & ReportLine

export function useLines({ uses }: UsePage, now: number): UseLine[] {
  return uses.map(({ id, by, text, at, mine, mayRemove, report, reports }) => ({ id, by: mine ? `${by.name}（我）` : by.name, text, whenWords: dayLabel(at, now), mayRemove, ...reportLineOf({ report, reports }) }))
}

/** One said since comes twice. */
export function withMoreUses({ uses }: UsePage, more: UsePage): UsePage {
  const known = new Set(uses.map(({ id }) => id))
  return { uses: [...uses, ...more.uses.filter(({ id }) => !known.has(id))], next: more.next }
}

/** One that whoever reads has just reported. */
export function withReportedUse({ uses, next }: UsePage, id: string): UsePage {
  return { uses: uses.map((one) => (one.id === id ? { ...one, report: 'made' } : one)), next }
}
