import { weightOf } from './judge-absences'
import type { Tally } from './judge-certainty'
import { reachesLine } from './line'
import type { AttendancePolicy } from './policy'
import type { Level } from './standing'

/** One 学时, in tenths: what one more absence weighs where hours are counted and no session is planned. */
const oneHour = 10

/**
 * The level by the running tally; it makes a notice, never a case. Source: PRODUCT.md, "The rule at the heart".
 * One more absence weighs what the next session does at which the person would be due.
 */
export function judgeLevel(tally: Tally & { dueSessions: number }, policy: AttendancePolicy): Level {
  const { dueSessions, due, absent, base } = tally
  if (due === 0 || dueSessions < policy.minimumDue) return 'tooEarly'
  if (absent === 0) return 'fine'
  if (reachesLine(absent, due, policy.line)) return 'overSoFar'
  const [next] = tally.ahead
  const oneMore = weightOf(next ?? { tenthsOfHours: oneHour }, policy)
  const warned = reachesLine(absent, due, { ...policy.warning, inclusive: true }) || reachesLine(absent + oneMore, base, policy.line)
  return warned ? 'warning' : 'fine'
}
