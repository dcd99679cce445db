/**
 * When the code page asks for the count again. The page's budget is 300 units an hour (a poll costs a call and an operation, opening the room
 * three): at most ten seconds behind while people arrive one after another, slow when it is quiet.
 */
export type PollState = {
  /** When the count last changed, or the page was opened; milliseconds on any one clock. */
  changedAt: number
  /** When the polls of the last hour were made, the oldest first. */
  polls: readonly number[]
}

export const fastestPollMs = 10_000
export const slowestPollMs = 60_000
/** 300 units less twelve openings of the room at three units each and what the first one writes, two units a poll. */
export const pollsPerHour = 128
/** How often the code page opens the room again, to notice a session that was moved and to renew its credential. */
export const reopenMs = 300_000

const hour = 3_600_000

/** How long to wait before the next poll, in milliseconds. */
export function nextPoll(state: PollState, now: number): number {
  const spent = state.polls.filter((at) => at > now - hour)
  const oldest = spent[0]
  if (oldest !== undefined && spent.length >= pollsPerHour) return Math.max(oldest + hour - now, slowestPollMs)
  // Waits as long as it has been quiet already: looks 10, 20, 40, 80 … seconds after a change.
  const wished = Math.max(now - state.changedAt, fastestPollMs)
  // The last tenth of the budget is spent slowly, so that it does not end in the dark.
  const scarce = spent.length >= pollsPerHour * 0.9
  return scarce ? slowestPollMs : Math.min(wished, slowestPollMs)
}
