import { epochOf, pickerDate } from './china-time'

/** A 学年, [from, to). */
export type SchoolYear = { name: string; from: number; to: number }

const september = 9

/** This school year and those before it, the latest first: each from 1 September in China. */
export function schoolYears(now: number, most: number): SchoolYear[] {
  const [year = 0, month = 1] = pickerDate(now).split('-').map(Number)
  const first = month >= september ? year : year - 1
  return Array.from({ length: most }, (_, before) => schoolYearOf(first - before))
}

function schoolYearOf(year: number): SchoolYear {
  return { name: `${year}–${year + 1} 学年`, from: epochOf(`${year}-09-01`, '00:00'), to: epochOf(`${year + 1}-09-01`, '00:00') }
}
