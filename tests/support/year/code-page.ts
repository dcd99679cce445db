import { nextPoll, reopenMs } from '../../../domain/shared/live-count'

const minute = 60_000
/** The page is open for an hour. */
const [opensAt, closesAt] = [-30 * minute, 30 * minute]

/** In units: opening the room for the first time, opening it again, counting. */
export type CodePageCosts = { first: number; again: number; count: number }

/**
 * What an hour of the code page costs by the phone's own rule, from half an hour before the start until half an hour after it.
 * @param arrivals milliseconds from the start.
 */
export function codePageUnits(arrivals: readonly number[], costs: CodePageCosts): number {
  let units = costs.first
  let [openedAt, changedAt, seen] = [opensAt, opensAt, 0]
  const polls: number[] = []
  const nextLook = (now: number): number => Math.min(now + nextPoll({ changedAt, polls }, now), openedAt + reopenMs)
  for (let now = nextLook(opensAt); now < closesAt; now = nextLook(now)) {
    const reopens = now === openedAt + reopenMs
    units += reopens ? costs.again : costs.count
    if (reopens) openedAt = now
    else polls.push(now)
    const there = arrivals.filter((at) => at <= now).length
    if (there !== seen) changedAt = now
    seen = there
  }
  return units
}
