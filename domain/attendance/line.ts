import type { Fraction } from './policy'

export type Line = Fraction & { inclusive: boolean }

/** Whether `part` of `whole` reaches the line, in whole numbers: 三分之一以上 includes exactly one third (民法典第一千二百五十九条). Nothing never does. */
export function reachesLine(part: number, whole: number, { numerator, denominator, inclusive }: Line): boolean {
  if (part <= 0) return false
  const reached = denominator * part
  const line = numerator * whole
  return inclusive ? reached >= line : reached > line
}

/** 余额: what may still be missed of `base` before the line is certain, never below 0. */
export function remainingOf(absent: number, base: number, { numerator, denominator, inclusive }: Line): number {
  const most = inclusive ? quotient(numerator * base + denominator - 1, denominator) - 1 : quotient(numerator * base, denominator)
  return Math.max(0, most - absent)
}

/** Rounded down, without a fraction on the way. */
function quotient(a: number, b: number): number {
  return (a - (a % b)) / b
}
