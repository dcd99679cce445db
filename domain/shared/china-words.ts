import { chinaDay } from './china-day'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** 3月1日 周日 14:00, in China. @param at epoch milliseconds */
export function momentInChina(at: number): string {
  return `${dayInChina(at)} ${clockInChina(at)}`
}

/** 3月1日 周日 */
export function dayInChina(at: number): string {
  const wall = onTheWall(at)
  // 1 January 1970 was a Thursday.
  return `${wall.getUTCMonth() + 1}月${wall.getUTCDate()}日 ${weekdays[(((chinaDay(at) + 4) % 7) + 7) % 7] ?? ''}`
}

/** 14:00 */
export function clockInChina(at: number): string {
  const wall = onTheWall(at)
  return `${wall.getUTCHours()}:${String(wall.getUTCMinutes()).padStart(2, '0')}`
}

/** 2026年3月1日 14:00, as WeChat's fields of the kind time want it. */
export function timeField(at: number): string {
  const wall = onTheWall(at)
  return `${wall.getUTCFullYear()}年${wall.getUTCMonth() + 1}月${wall.getUTCDate()}日 ${String(wall.getUTCHours()).padStart(2, '0')}:${String(wall.getUTCMinutes()).padStart(2, '0')}`
}

/** Its UTC fields are what a clock on a wall in China shows. */
function onTheWall(at: number): Date {
  return new Date(at + 8 * 3_600_000)
}
