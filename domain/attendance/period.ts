import { chinaDay } from '../shared/china-day'
import type { PeriodKind } from './policy'

/** A 计考勤周期, [from, to) in epoch milliseconds; its bounds are midnights of China. */
export type Period = { from: number; to: number }

const day = 86_400_000
const eightHours = 8 * 3_600_000
/** Terms begin on 1 September and 1 February; the school year on 1 September. Months counted from 0. */
const september = 8
const february = 1

/** The period in which a time lies. A session belongs to the one in which it ends. Source: PRODUCT.md, "Settled in detail". */
export function periodAt(at: number, kind: PeriodKind, cycle: Period): Period {
  const local = new Date(chinaDay(at) * day)
  const year = local.getUTCFullYear()
  const month = local.getUTCMonth()
  const firstYear = month >= september ? year : year - 1
  switch (kind) {
    case 'school-year':
      return { from: firstOf(firstYear, september), to: firstOf(firstYear + 1, september) }
    case 'term':
      return month >= february && month < september
        ? { from: firstOf(year, february), to: firstOf(year, september) }
        : { from: firstOf(firstYear, september), to: firstOf(firstYear + 1, february) }
    case 'calendar-year':
      return { from: firstOf(year, 0), to: firstOf(year + 1, 0) }
    case 'cycle':
      return { from: cycle.from, to: cycle.to }
    default:
      return kind satisfies never
  }
}

/** When that month began in China, epoch milliseconds. */
function firstOf(year: number, month: number): number {
  return Date.UTC(year, month, 1) - eightHours
}
