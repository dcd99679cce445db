import { epochOf, pickerDate } from '../../utils/china-time'

export type RecordTime = { name: string; from: number; to: number }

const september = 9

/** What the office looks through: this school year (from 1 September) and the last, this month and the last. [from, to) */
export function recordTimes(now: number): RecordTime[] {
  const [year = 0, month = 1] = pickerDate(now).split('-').map(Number)
  const first = month >= september ? year : year - 1
  return [
    { name: '本学年', from: firstOf(first, september), to: firstOf(first + 1, september) },
    { name: '本月', from: firstOf(year, month), to: firstOf(year, month + 1) },
    { name: '上月', from: firstOf(year, month - 1), to: firstOf(year, month) },
    { name: '上学年', from: firstOf(first - 1, september), to: firstOf(first, september) },
  ]
}

/** When a month began in China; the one before January is December. */
function firstOf(year: number, month: number): number {
  const [y, m] = month < 1 ? [year - 1, month + 12] : month > 12 ? [year + 1, month - 12] : [year, month]
  return epochOf(`${y}-${String(m).padStart(2, '0')}-01`, '00:00')
}
