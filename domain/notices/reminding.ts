import { beginningOfDay, chinaDay } from '../shared/china-day'
import type { Notice } from './notice'

const hour = 3_600_000
/** When the timer makes its round of a day. */
const roundAt = 6 * hour

/** When the timer reminds whoever has not confirmed: the day before the day asked for. Null: no day was asked for, or that moment has passed. */
export function remindAt(confirm: Notice['confirm'], now: number): number | null {
  if (confirm === null || confirm.by === null) return null
  const at = beginningOfDay(confirm.by - 1) + roundAt
  return at > now ? at : null
}

/** From when on a reminder by hand may be sent: one a day, the timer's among them. A moment that has passed: now. */
export function mayRemindFrom({ reminded }: Pick<Notice, 'reminded'>): number {
  return reminded === null ? 0 : beginningOfDay(chinaDay(reminded.at) + 1)
}
