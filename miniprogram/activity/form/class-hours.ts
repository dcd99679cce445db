import { minutesOf } from './clock-times'

/** Class hours are integers in tenths everywhere but in the field where they are typed. Null: not a number with at most one decimal (`2.` is one half typed). */
export function tenthsOf(typed: string): number | null {
  const match = /^(\d{1,3})(?:[.。](\d)?)?$/.exec(typed.trim())
  return match === null ? null : Number(match[1]) * 10 + Number(match[2] ?? '0')
}

export function hoursOf(tenths: number): string {
  const rest = tenths % 10
  return rest === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${rest}`
}

/** A class hour is 45 minutes. */
const classHourMinutes = 45

/** What is offered until the host says otherwise. */
export function suggestedHours(start: string, end: string): string {
  return String(Math.round(Math.max(minutesOf(end) - minutesOf(start), 0) / classHourMinutes))
}
