export type ArrivalStatus = { status: 'present' | 'late'; minutesLate: number }

const minute = 60_000

/**
 * What an arrival is by the final start. Exact values belong to the milder side: late is more than `lateAfterMinutes`.
 * @param arrivedAt epoch milliseconds; `minutesLate` counts whole minutes, as the clock on the wall shows them, and is 0 for who is on time.
 * Source: PRODUCT.md, "Settled in detail".
 */
export function judgeArrival(arrivedAt: number, startsAt: number, lateAfterMinutes: number): ArrivalStatus {
  const after = arrivedAt - startsAt
  if (after <= lateAfterMinutes * minute) return { status: 'present', minutesLate: 0 }
  return { status: 'late', minutesLate: Math.floor(after / minute) }
}
