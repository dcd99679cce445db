/**
 * Times as teachers in China read them, by arithmetic on UTC + 8 hours: what zone the phone is set to decides nothing.
 * Instants are epoch milliseconds; dates and times as the pickers of WeChat give them are `2026-03-01` and `14:00`.
 */
const hour = 3_600_000
const day = 24 * hour
const chinaOffset = 8 * hour

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
const nearDays: Readonly<Record<number, string>> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }

/** 今天 14:00–16:00 · 3月1日 周日 14:00–16:00 · 3月1日 周日 9:00 – 3月2日 周一 16:00 */
export function spanOf(startsAt: number, endsAt: number, now: number): string {
  if (dayNumberOf(startsAt) === dayNumberOf(endsAt)) return `${dayLabel(startsAt, now)} ${timeSpanOf(startsAt, endsAt)}`
  return `${dayLabel(startsAt, now)} ${timeOf(startsAt)} – ${dayLabel(endsAt, now)} ${timeOf(endsAt)}`
}

/** 14:00–16:00 */
export function timeSpanOf(startsAt: number, endsAt: number): string {
  return `${timeOf(startsAt)}–${timeOf(endsAt)}`
}

/** 今天, 明天, 后天, 昨天, else 3月1日 周日; with the year when it is not this one. */
export function dayLabel(at: number, now: number): string {
  return nearDays[dayNumberOf(at) - dayNumberOf(now)] ?? fullDayLabel(at, now)
}

/** 3月1日 周日; with the year when it is not this one. */
export function fullDayLabel(at: number, now: number): string {
  const { year, month, date } = partsOf(at)
  const withoutYear = `${month}月${date}日 ${weekdayOf(at)}`
  return year === partsOf(now).year ? withoutYear : `${year}年${withoutYear}`
}

/** 周日 */
export function weekdayOf(at: number): string {
  // 1 January 1970 was a Thursday.
  return weekdays[(((dayNumberOf(at) + 4) % 7) + 7) % 7] ?? ''
}

/** 今天 10:20, 3月1日 周日 10:20; within today only 10:20. */
export function momentOf(at: number, now: number): string {
  return isSameDay(at, now) ? timeOf(at) : `${dayLabel(at, now)} ${timeOf(at)}`
}

/** 9:05, 14:00 */
export function timeOf(at: number): string {
  const { hours, minutes } = partsOf(at)
  return `${hours}:${twoDigits(minutes)}`
}

/** 0 to 23. */
export function hourOf(at: number): number {
  return partsOf(at).hours
}

export function isSameDay(a: number, b: number): boolean {
  return dayNumberOf(a) === dayNumberOf(b)
}

/** Days since 1 January 1970 in China. */
export function dayNumberOf(at: number): number {
  return Math.floor((at + chinaOffset) / day)
}

/** `2026-03-01`, for a picker of mode date. */
export function pickerDate(at: number): string {
  const { year, month, date } = partsOf(at)
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`
}

/** `14:00`, for a picker of mode time. */
export function pickerTime(at: number): string {
  const { hours, minutes } = partsOf(at)
  return `${twoDigits(hours)}:${twoDigits(minutes)}`
}

/** What the pickers say, in epoch milliseconds. NaN for what no picker gives. */
export function epochOf(date: string, time: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})$/.exec(`${date} ${time}`)
  if (match === null) return NaN
  const [year = 0, month = 0, dayOfMonth = 0, hours = 0, minutes = 0] = match.slice(1).map(Number)
  return Date.UTC(year, month - 1, dayOfMonth, hours, minutes) - chinaOffset
}

type Parts = { year: number; month: number; date: number; hours: number; minutes: number }

function partsOf(at: number): Parts {
  // The UTC fields of a moment eight hours later are what the clock on a wall in China shows.
  const wall = new Date(at + chinaOffset)
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    date: wall.getUTCDate(),
    hours: wall.getUTCHours(),
    minutes: wall.getUTCMinutes(),
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
