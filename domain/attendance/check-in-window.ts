import type { AttendancePolicy } from './policy'

/** When check-in opens and closes: so many minutes before the start until the end; epoch milliseconds, both inclusive. */
export function checkInWindow(session: { startsAt: number; endsAt: number }, policy: Pick<AttendancePolicy, 'opensBeforeMinutes'>): { opensAt: number; closesAt: number } {
  return { opensAt: session.startsAt - policy.opensBeforeMinutes * 60_000, closesAt: session.endsAt }
}
