import type { StandingEvent } from '../../domain/attendance/events'
import type { Activity, Session } from '../kit/documents'
import type { FactDraft } from '../kit/facts'
import { fingerprintOf } from '../kit/fingerprint'
import { placeWords } from '../kit/place-words'

/** The row of the log about an activity that was changed in what counts (its sessions, its roster, whether it is required) or is to be told (its place). */
export function revised(before: Activity, after: Activity, by: string, now: number): FactDraft {
  const ofSessions = before.sessions.filter(({ endsAt }) => endsAt > now).flatMap((session) => eventOf(session, before, after))
  // Of what is moved, newcomers hear with everybody else.
  const ofRoster = ofSessions.some(({ kind }) => kind === 'session-moved') ? [] : rosterEvents(before, after)
  return {
    id: factId(after),
    by,
    kind: 'activity.revised',
    subjects: [after._id],
    detail: { activityId: after._id, version: after.version, required: after.required, roster: after.roster, before: before.sessions.map(timesOf), sessions: after.sessions.map(timesOf) },
    events: [...ofSessions, ...ofRoster],
  }
}

/** About one that was called off: whoever it concerns is told of the sessions that were still to end. */
export function cancelled(before: Activity, { reason, personId: by }: { reason: string; personId: string }, now: number): FactDraft {
  const { _id: activityId, sessions, version } = before
  return {
    id: factId({ _id: activityId, version: version + 1 }),
    by,
    kind: 'activity.cancelled',
    subjects: [activityId],
    detail: { activityId, version: version + 1, sessions: sessions.map(timesOf) },
    texts: reason === '' ? {} : { reason },
    events: sessions.filter(({ endsAt }) => endsAt > now).map((session) => cancelledEvent(session, before)),
  }
}

function eventOf(old: Session, before: Activity, after: Activity): StandingEvent[] {
  const session = after.sessions.find(({ id }) => id === old.id)
  if (session === undefined) return [cancelledEvent(old, after)]
  const beforePlace = placeWords(before.place)
  const isWhereAndWhenItWas = session.startsAt === old.startsAt && placeWords(after.place) === beforePlace
  return isWhereAndWhenItWas ? [] : [{ kind: 'session-moved', sessionId: old.id, before: old.startsAt, beforePlace }]
}

function rosterEvents({ _id: activityId, roster: before }: Activity, { roster }: Activity): StandingEvent[] {
  return fingerprintOf(roster) === fingerprintOf(before) ? [] : [{ kind: 'roster-changed', activityId, before }]
}

function cancelledEvent({ id: sessionId, startsAt }: Session, { _id: activityId }: Pick<Activity, '_id'>): StandingEvent {
  return { kind: 'session-cancelled', sessionId, activityId, startsAt }
}

function timesOf({ id, startsAt, endsAt, tenthsOfHours }: Session): object {
  return { id, startsAt, endsAt, tenthsOfHours }
}

/** Each version of an activity is made once. */
function factId({ _id, version }: Pick<Activity, '_id' | 'version'>): string {
  return `activity_${_id}_${version}`
}
