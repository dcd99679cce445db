import { periodAt } from '../../domain/attendance/period'
import type { Period } from '../../domain/attendance/period'

const eightHours = 8 * 3_600_000
const february = 1

/** 2026年3月1日 in China. */
export function dateWords(at: number): string {
  const wall = wallOf(at)
  return `${wall.getUTCFullYear()}年${wall.getUTCMonth() + 1}月${wall.getUTCDate()}日`
}

/** 2026年3月1日 9:05 */
export function momentWords(at: number): string {
  const wall = wallOf(at)
  return `${dateWords(at)} ${wall.getUTCHours()}:${String(wall.getUTCMinutes()).padStart(2, '0')}`
}

/** 2025年9月1日至2026年8月31日: its last day is the one before it ends. */
export function periodWords({ from, to }: Period): string {
  return `${dateWords(from)}至${dateWords(to - 1)}`
}

/** 2025-2026学年, 2025-2026学年第一学期, 2026年, 2024-2027建设周期. */
export function periodName(period: Period): string {
  const [first, last] = [wallOf(period.from), wallOf(period.to - 1)]
  const [from, to] = [first.getUTCFullYear(), last.getUTCFullYear()]
  if (isPeriod(period, 'school-year')) return `${from}-${to}学年`
  if (isPeriod(period, 'term')) return first.getUTCMonth() === february ? `${from - 1}-${to}学年第二学期` : `${from}-${to}学年第一学期`
  return isPeriod(period, 'calendar-year') ? `${from}年` : `${from}-${to}建设周期`
}

function isPeriod(period: Period, kind: 'school-year' | 'term' | 'calendar-year'): boolean {
  const { from, to } = periodAt(period.from, kind, period)
  return from === period.from && to === period.to
}

/** The UTC fields of a moment eight hours later are what the clock on a wall in China shows. */
function wallOf(at: number): Date {
  return new Date(at + eightHours)
}
