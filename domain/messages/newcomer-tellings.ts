import type { StandingEvent } from '../attendance/events'
import { expectedAt } from './audiences'
import { pages } from './pages'
import { announcedAt } from './reminders'
import { wordsOf } from './session-tellings'
import type { Telling } from './telling'
import type { KnownSession, MessageWorld } from './world'

/**
 * Whoever was put on a roster hears of the activity's next session of which the others have heard already; of what is still to be announced
 * they hear with the others.
 */
export function newcomerTellings({ activityId, before }: Extract<StandingEvent, { kind: 'roster-changed' }>, world: MessageWorld): Telling[] {
  const told = new Set<string>()
  return announcedSessions(activityId, world).map((session) => {
    const wereExpected = new Set(expectedAt({ ...session, roster: before }, world).map(({ personId }) => personId))
    const to = expectedAt(session, world).flatMap(({ personId }) => (wereExpected.has(personId) || told.has(personId) ? [] : [personId]))
    for (const personId of to) told.add(personId)
    const content = { kind: 'session-added' as const, session: wordsOf(session), bring: session.bring }
    return { to, content, opens: pages.activity(activityId), topic: `session_${session.sessionId}`, expiresAt: session.startsAt }
  })
}

/** The next first. */
function announcedSessions(activityId: string, { sessions, remindedUntil, now }: MessageWorld): KnownSession[] {
  return sessions
    .filter((session) => session.activityId === activityId && session.cancelled === null && session.endsAt > now && announcedAt(session) <= remindedUntil)
    .sort((a, b) => a.startsAt - b.startsAt)
}
