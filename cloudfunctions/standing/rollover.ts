import { appealDays } from '../../domain/attendance/appeals'
import { isUndecided } from '../../domain/attendance/leave'
import { judgedFrom } from '../../domain/attendance/policy-change'
import type { Standing } from '../../domain/attendance/standing'
import { areCasesSettled } from './case-timing'
import { sessionsOf } from './sessions'
import type { JudgedPeriod } from './settle'
import type { StudioView } from './studio-view'
import { leaveRecordOf, policyNow } from './studio-view'

const day = 86_400_000

/** When the oldest period that is over will be settled, and where what is judged begins then; null while there is none or something waits in it. */
export function nextRollover(view: StudioView, judged: readonly JudgedPeriod[], now: number): { at: number; readFrom: number } | null {
  const [oldest, ...later] = judged
  if (oldest === undefined || later.length === 0) return null
  const at = settledAt(view, oldest, now)
  return at === null ? null : { at, readFrom: oldest.period.to }
}

/**
 * From when on a period's sheets can't be changed any more and need not be read any more: once nobody may ask for leave or appeal, everything is closed,
 * nothing waits and no case is open. Null while something else than time stands in the way.
 */
function settledAt(view: StudioView, { period, standings }: JudgedPeriod, now: number): number | null {
  const isIn = ({ endsAt }: { endsAt: number }) => period.from <= endsAt && endsAt < period.to
  const sheets = view.sheets.filter(isIn)
  const made = new Set(sheets.filter(({ state }) => state !== 'open').map(({ _id }) => _id))
  const isOpen = sessionsOf(view).some(({ activity, session }) => activity.cancelled === null && isIn(session) && !made.has(session.id))
  const isAsked = view.leaves.some((leave) => isUndecided(leaveRecordOf(leave)) && leave.from < period.to)
  // Rules to come may count in periods that begin earlier.
  if (judgedFrom(view.studio.policies, view.studio.cycle, now) < period.to) return null
  if (isOpen || isAsked || !areCasesSettled(view.cases, period) || standings.some(waits)) return null
  const { leaveWindowDays } = policyNow(view, now)
  return Math.max(period.to + leaveWindowDays * day, ...sheets.map(({ closedAt }) => closedAt + appealDays * day)) + 1
}

function waits({ certainty, sessions }: Standing): boolean {
  return certainty.kind === 'held' || sessions.some(({ waiting }) => waiting.some((what) => what !== 'window'))
}
