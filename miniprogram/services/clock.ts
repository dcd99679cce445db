/** The cloud's clock less the phone's, milliseconds. Before the first reply there is nothing better than the phone's. */
let offset = 0

/** Now by the cloud's clock, epoch milliseconds. The phone's own clock may be minutes wrong and is never shown or compared. */
export function cloudNow(): number {
  return Date.now() + offset
}

/** A reply said `now`, written somewhere between the asking and the answer. */
export function learnClock(now: number, askedAt: number, answeredAt: number): void {
  offset = now - (askedAt + answeredAt) / 2
}

/**
 * The phone's clock was put forward (or back, negative) while a page stood open and counted: the cloud's was not.
 * The next reply tells exactly.
 */
export function absorbJump(milliseconds: number): void {
  offset -= milliseconds
}
