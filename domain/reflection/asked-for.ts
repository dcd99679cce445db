import type { Visibility } from '../moderation/visibility'

/** What a host asks for: a reflection on one activity, or so many within a term. Times are epoch milliseconds. */
export type Asked = { from: number; dueAt: number; leastCharacters: number; what: { kind: 'activity'; activityId: string } | { kind: 'term'; count: number } }

/** A reflection of one person's, as far as it counts; `at`: when it was first sent for others to read; `writtenAt`: when it was first written down, perhaps for oneself alone. */
export type Handed = { activityId: string | null; writtenAt: number; at: number; characters: number; visibility: Visibility; deleted: boolean; takenDown: boolean }

/** `due`: there is still time. What comes with the last moment is on time. */
export type AskedState = { state: 'on-time' | 'late' | 'due' | 'missing'; done: number; of: number }

/**
 * How one person stands to what was asked for; null: nothing is asked of them. They came after it was due, had left before it was asked for, or left while
 * there was time and had not handed in all of it.
 */
export function askedStateOf(asked: Asked, membership: { from: number; to: number | null }, handed: readonly Handed[], now: number): AskedState | null {
  if (membership.from > asked.dueAt || (membership.to !== null && membership.to <= asked.from)) return null
  const of = asked.what.kind === 'activity' ? 1 : asked.what.count
  const times = handed
    .filter((one) => countsFor(asked, one))
    .map(({ at }) => at)
    .sort((a, b) => a - b)
  const completedAt = times[of - 1]
  const done = Math.min(times.length, of)
  if (completedAt !== undefined) return { state: completedAt <= asked.dueAt ? 'on-time' : 'late', done, of }
  if (membership.to !== null && membership.to <= Math.min(asked.dueAt, now)) return null
  return { state: now <= asked.dueAt ? 'due' : 'missing', done, of }
}

/** Whether a reflection counts for what was asked for. What nobody else may see was handed to nobody. */
export function countsFor({ from, what, leastCharacters }: Asked, { activityId, writtenAt, characters, visibility, deleted, takenDown }: Handed): boolean {
  if (deleted || takenDown || visibility === 'self' || characters < leastCharacters) return false
  return what.kind === 'activity' ? activityId === what.activityId : writtenAt >= from
}
