import type { TimerContext } from '../kit/timer'
import type { StudioView } from '../standing/studio-view'

/** One tick's way through studios and schools. `isOver`: no time is left. `landed`: messages that it has sent. */
export type Tour = TimerContext & { isOver: () => boolean; landed: Set<string> }

/**
 * What was done for one of them. `isMore`: it has more to do than one visit allows, and waits until all others have had theirs. `seen`: as it was left, which
 * saves reading it again.
 */
export type Visit = { steps: number; isMore: boolean; seen?: StudioView }

/** So many messages are sent in one visit, but for those that cannot wait: three to four seconds, so that a notice to a whole school takes no studio's turn. */
export const mostPerVisit = 20
