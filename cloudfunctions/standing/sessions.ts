import type { Activity, Session } from '../kit/documents'
import type { StudioView } from './studio-view'

export type SessionOfActivity = { activity: Activity; session: Session }

/** The sessions that are not settled yet, cancelled ones included. */
export function sessionsOf({ activities, standings }: Pick<StudioView, 'activities' | 'standings'>): SessionOfActivity[] {
  return activities.flatMap((activity) => activity.sessions.filter(({ endsAt }) => endsAt >= standings.readFrom).map((session) => ({ activity, session })))
}

/** Null also where it lies before what is still judged. */
export function findSession(view: Pick<StudioView, 'activities' | 'standings'>, sessionId: string): SessionOfActivity | null {
  return sessionsOf(view).find(({ session }) => session.id === sessionId) ?? null
}
