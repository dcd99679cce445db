type Times = { startsAt: number; endsAt: number }

/** Whether any session of one runs into any of the other; one that ends when the other starts does not. */
export function sessionsOverlap(some: readonly Times[], others: readonly Times[]): boolean {
  return some.some((a) => others.some((b) => a.startsAt < b.endsAt && b.startsAt < a.endsAt))
}
