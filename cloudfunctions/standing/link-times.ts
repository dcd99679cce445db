import { startOfChinaDay } from '../../domain/shared/china-day'
import type { StandingsDocument } from '../kit/documents'
import type { FactDraft } from '../kit/facts'
import type { Change } from './settle'

const hour = 3_600_000
const linkingHour = 6

/**
 * When what waits is linked: once a day, at the timer's first tick, and at the next tick when a case was filed, so that the chain soon vouches for what
 * an office signed. @param draft the row that is written now, if any.
 */
export function linkingAfter(before: StandingsDocument['linkAt'], { linked, told }: Change, draft: FactDraft | null, now: number): number | null {
  const waiting = linked === true ? null : before
  // Rows that others wrote wait as one's own do.
  if (draft === null && told === undefined) return waiting
  const next = draft?.kind === 'case.filed' ? now : nextMorning(now)
  return waiting === null ? next : Math.min(waiting, next)
}

/** When rows written now are linked at the latest. */
export function nextMorning(now: number): number {
  const today = startOfChinaDay(now) + linkingHour * hour
  return now < today ? today : today + 24 * hour
}
