import type { CaseFacts } from './case-flow'
import { reviewFrom } from './case-waits'

/** `long`, `longest`: nobody has reviewed it for three and for seven days, and the office hears of the latter; `to-revise`: its author has let it lie for two weeks. Source: issue of the library, "Nudges for what lies too long". */
export type CaseNudge = 'long' | 'longest' | 'to-revise'

const day = 24 * 3_600_000
const ofReviewers: readonly [CaseNudge, number][] = [
  ['long', 3 * day],
  ['longest', 7 * day],
]
const ofAuthor: readonly [CaseNudge, number][] = [['to-revise', 14 * day]]

/**
 * When somebody is to be reminded next of a case that lies, and of what; null: of nothing. Each once for every time it lies; what was missed is not made up for.
 * @param nudgedAt when somebody was last reminded of it, epoch milliseconds.
 */
export function nextNudge(facts: CaseFacts, nudgedAt: number | null): { nudge: CaseNudge; at: number } | null {
  const next = nudgesOf(facts).find(({ at }) => at > (nudgedAt ?? 0))
  return next ?? null
}

/** What somebody is to be reminded of now: the last that is due. */
export function dueNudge(facts: CaseFacts, nudgedAt: number | null, now: number): CaseNudge | null {
  const due = nudgesOf(facts).filter(({ at }) => at > (nudgedAt ?? 0) && at <= now)
  return due.at(-1)?.nudge ?? null
}

/** In their order. What waits for the check is not let lie by anybody yet. */
function nudgesOf({ piece, flow }: CaseFacts): { nudge: CaseNudge; at: number }[] {
  if (piece.deletedAt !== null) return []
  const since = reviewFrom({ piece, flow })
  if (since !== null) return ofReviewers.map(([nudge, after]) => ({ nudge, at: since + after }))
  return flow.waiting !== null || flow.returnedAt === null ? [] : ofAuthor.map(([nudge, after]) => ({ nudge, at: (flow.returnedAt ?? 0) + after }))
}
