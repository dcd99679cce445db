import type { OutputOf } from '../../contract/index'
import type { Mark } from './activity-view'
import { call, type Trouble } from './cloud'
import { keepCredential } from './identity'

export type Today = Omit<OutputOf<'attendance.today'>, 'credential'>

/** `at`: when it was read, by the cloud's clock. */
export type KnownToday = { today: Today; at: number }

const key = 'today'
/** Bumped when the shape changes, so that an old one is forgotten instead of misread. */
const format = 1

/** What the home page showed last. */
export function rememberedToday(): KnownToday | null {
  const kept = wx.getStorageSync<{ format: number; known: KnownToday } | ''>(key)
  return kept !== '' && kept.format === format ? kept.known : null
}

export async function loadToday(): Promise<{ kind: 'loaded'; known: KnownToday } | { kind: 'trouble'; trouble: Trouble }> {
  const answer = await call('attendance.today', {})
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const { credential, ...today } = answer.output
  keepCredential(credential)
  const known = { today, at: answer.now }
  remember(known)
  return { kind: 'loaded', known }
}

/** A check-in succeeded: what is remembered says so at once. */
export function rememberMark(sessionId: string, mark: Mark): void {
  const known = rememberedToday()
  if (known === null) return
  const activities = known.today.activities.map((activity) => ({
    ...activity,
    sessions: activity.sessions.map((session) => (session.id === sessionId ? { ...session, mine: mark } : session)),
  }))
  remember({ ...known, today: { ...known.today, activities } })
}

export function rememberedTitle(activityId: string): string | null {
  return rememberedToday()?.today.activities.find(({ id }) => id === activityId)?.title ?? null
}

function remember(known: KnownToday): void {
  wx.setStorageSync(key, { format, known })
}
