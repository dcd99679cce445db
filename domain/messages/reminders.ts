import { startOfChinaDay } from '../shared/china-day'
import type { KnownSession } from './world'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A moment at which something is said of a session, and until when it still may be: what has passed is not said late. Epoch milliseconds. */
export type Moment = { kind: 'session-tomorrow' | 'session-soon' | 'missing'; session: KnownSession; at: number; until: number }

/** Moments that lie after `from` and not after `to`, and are not too late by `to`. Nothing is said of what was called off. */
export function momentsBetween(sessions: readonly KnownSession[], from: number, to: number): Moment[] {
  return momentsOf(sessions).filter(({ at, until }) => from < at && at <= to && to < until)
}

/** The first moment after `from`; null: none. */
export function nextMoment(sessions: readonly KnownSession[], from: number): number | null {
  const moments = momentsOf(sessions).flatMap(({ at }) => (at > from ? [at] : []))
  return moments.length === 0 ? null : Math.min(...moments)
}

/** At 19:00 the day before everybody who is expected hears of it. */
export function announcedAt({ startsAt }: Pick<KnownSession, 'startsAt'>): number {
  return startOfChinaDay(startsAt) - 5 * hour
}

/** At 19:00 the day before; an hour before; ten minutes after the start. Source: PRODUCT.md, "Messages". */
function momentsOf(sessions: readonly KnownSession[]): Moment[] {
  return sessions
    .filter(({ cancelled }) => cancelled === null)
    .flatMap((session): Moment[] => {
      const { startsAt, endsAt } = session
      const evening = announcedAt(session)
      return [
        { kind: 'session-tomorrow', session, at: evening, until: evening + 3 * hour },
        { kind: 'session-soon', session, at: startsAt - hour, until: startsAt - 40 * minute },
        { kind: 'missing', session, at: startsAt + 10 * minute, until: Math.min(endsAt, startsAt + 40 * minute) },
      ]
    })
}

/** Something that waits for a host: a request for leave, or an appeal. */
export type Waiting = { what: 'leave' | 'appeal'; since: number }

const everyDays = 3

/** When hosts are reminded next of what waits, after `from`: every three days of what has waited longest. Null: nothing waits. */
export function nextWaiting(waiting: readonly Waiting[], from: number): number | null {
  if (waiting.length === 0) return null
  const since = Math.min(...waiting.map((one) => one.since))
  const rounds = Math.max(1, Math.floor((from - since) / (everyDays * day)) + 1)
  return since + rounds * everyDays * day
}

/** How many have waited for three days or more. */
export function longWaiting(waiting: readonly Waiting[], now: number): { leaves: number; appeals: number } {
  const long = waiting.filter(({ since }) => now - since >= everyDays * day)
  return { leaves: long.filter(({ what }) => what === 'leave').length, appeals: long.filter(({ what }) => what === 'appeal').length }
}
