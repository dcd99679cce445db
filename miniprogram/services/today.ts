import type { OutputOf } from '../../contract/index'
import type { Mark, SessionBrief } from './activity-view'
import { call, type Trouble } from './cloud'
import { keepCredential } from './identity'
import { learnMayAsk } from './message-consent'
import { reconcileScans } from './pending-scans'
import { reconcileReceipts } from './receipts'
import { learnUnread } from './unread-messages'

export type Today = Omit<OutputOf<'attendance.today'>, 'credential'>

/** `at`: when it was read, by the cloud's clock. */
export type KnownToday = { today: Today; at: number }

const key = 'today'
/** Bumped when the shape changes, so that an old one is forgotten instead of misread. */
const format = 5

/** What the home page showed last. */
export function rememberedToday(): KnownToday | null {
  const kept = wx.getStorageSync<{ format: number; known: KnownToday } | ''>(key)
  return kept !== '' && kept.format === format ? kept.known : null
}

export type LoadedToday = { kind: 'loaded'; known: KnownToday } | { kind: 'trouble'; trouble: Trouble }

/** What is remembered, where it may be old; else what the cloud says. */
export async function knownToday(): Promise<LoadedToday> {
  const known = rememberedToday()
  return known === null ? loadToday() : { kind: 'loaded', known }
}

export async function loadToday(): Promise<LoadedToday> {
  const answer = await call('attendance.today', {})
  if (answer.kind !== 'done') return { kind: 'trouble', trouble: answer }
  const { credential, ...today } = answer.output
  keepCredential(credential)
  learnMayAsk(today.messages.mayAsk)
  learnUnread(today.messages.unread)
  const known = { today, at: answer.now }
  remember(known)
  reconcileScans(today, answer.now)
  reconcileReceipts(today, answer.now)
  return { kind: 'loaded', known }
}

/** A check-in succeeded: what is remembered says so at once. */
export function rememberMark(sessionId: string, mark: Mark): void {
  changeSession(sessionId, { mine: mark, unconfirmed: false })
}

/** A scan was sent late: it waits for the host. */
export function rememberUnconfirmed(sessionId: string): void {
  changeSession(sessionId, { unconfirmed: true })
}

/** The queue of a studio, by its id, or of the `school` was read: so many reflections wait there. */
export function rememberReflections(of: string, waiting: number): void {
  const known = rememberedToday()
  if (known === null) return
  const { studios, office } = known.today
  const counted = studios.map((studio) => (studio.id === of && studio.desk !== null ? { ...studio, desk: { ...studio.desk, reflections: waiting } } : studio))
  remember({ ...known, today: { ...known.today, studios: counted, office: of === 'school' && office !== null ? { ...office, reflections: waiting } : office } })
}

/** The queue of cases of a studio, by its id, or of the `school` was read: so many wait there for this person. */
export function rememberCases(of: string, waiting: number): void {
  const known = rememberedToday()
  if (known === null) return
  const { studios, office, casesToReview } = known.today
  const counted = studios.map((studio) => (studio.id === of && studio.desk !== null ? { ...studio, desk: { ...studio.desk, libraryCases: waiting } } : studio))
  const ofSchool = of === 'school' ? { office: office === null ? null : { ...office, libraryCases: waiting }, casesToReview: casesToReview === null ? null : waiting } : {}
  remember({ ...known, today: { ...known.today, studios: counted, ...ofSchool } })
}

export function rememberedTitleOfSession(sessionId: string): string | null {
  const activities = rememberedToday()?.today.activities ?? []
  return activities.find(({ sessions }) => sessions.some(({ id }) => id === sessionId))?.title ?? null
}

function changeSession(sessionId: string, changes: Partial<Pick<SessionBrief, 'mine' | 'unconfirmed'>>): void {
  const known = rememberedToday()
  if (known === null) return
  const activities = known.today.activities.map((activity) => ({
    ...activity,
    sessions: activity.sessions.map((session) => (session.id === sessionId ? { ...session, ...changes } : session)),
  }))
  remember({ ...known, today: { ...known.today, activities } })
}

function remember(known: KnownToday): void {
  wx.setStorageSync(key, { format, known })
}
