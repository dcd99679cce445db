/**
 * When the code page asks for the count again. The page's budget is 300 units an hour (a poll costs a call and an operation, opening the room
 * about six): at most ten seconds behind while people arrive, slow when it is quiet.
 */
export type PollState = {
  /** When the count last changed, or the page was opened; milliseconds on any one clock. */
  changedAt: number
  /** When the polls of the last hour were made, the oldest first. */
  polls: readonly number[]
}

export const fastestPollMs = 10_000
export const slowestPollMs = 60_000
/** 300 units less twelve openings of the room at six units each and what the first one writes, two units a poll. */
export const pollsPerHour = 112
/** How often the code page opens the room again, to notice a session that was moved and to renew its credential. */
export const reopenMs = 300_000

const hour = 3_600_000

/** How long to wait before the next poll, in milliseconds. */
export function nextPoll(state: PollState, now: number): number {
  const spent = state.polls.filter((at) => at > now - hour)
  const oldest = spent[0]
  if (oldest !== undefined && spent.length >= pollsPerHour) return Math.max(oldest + hour - now, slowestPollMs)
  const quiet = now - state.changedAt
  // Each minute without an arrival makes the next look ten seconds later.
  const wished = fastestPollMs + Math.floor(quiet / 60_000) * 10_000
  // The last third of the budget is spread over what is left of the hour.
  const scarce = spent.length > (pollsPerHour * 2) / 3
  return Math.min(scarce ? Math.max(wished, 30_000) : wished, slowestPollMs)
}
