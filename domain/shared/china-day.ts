const eightHours = 8 * 3_600_000
const day = 86_400_000

/** A day is the school's day: China time, fixed at +8 h, whatever the device says. Days since 1970-01-01 there. */
export function chinaDay(at: number): number {
  return Math.floor((at + eightHours) / day)
}

/** When that day began, epoch milliseconds. */
export function startOfChinaDay(at: number): number {
  return chinaDay(at) * day - eightHours
}

/** When a day, counted as above, began. */
export function beginningOfDay(chinaDays: number): number {
  return chinaDays * day - eightHours
}
