import type { OutputOf } from '../../../contract/index'
import { pickerDate, pickerTime } from '../../utils/china-time'
import { hoursOf } from './class-hours'
import type { Draft, DraftSession, Lock } from './draft'

export type KnownActivity = OutputOf<'attendance.activity'>
type KnownSession = KnownActivity['activity']['sessions'][number]

const week = 7 * 24 * 3_600_000

/** To change an activity: as it stands. */
export function draftOfActivity(known: KnownActivity, now: number): Draft {
  const { activity } = known
  return {
    ...factsOf(known),
    id: activity.id,
    weeklyIds: [],
    sessions: activity.sessions.map((session) => draftSessionOf(session, now)),
  }
}

/** To hold it again: the same facts, moved by whole weeks to where it can still be held. */
export function copyOfActivity(known: KnownActivity, ids: { id: string; weeklyIds: string[] }, now: number): Draft {
  const { sessions } = known.activity
  const first = sessions[0]?.startsAt ?? now
  const shift = Math.max(Math.ceil((now - first) / week), 1) * week
  return {
    ...factsOf(known),
    ...ids,
    sessions: sessions.map((session) => ({
      ...draftSessionOf(session, now),
      id: null,
      date: pickerDate(session.startsAt + shift),
      lock: 'none',
    })),
  }
}

function factsOf({ activity, agenda, roster }: KnownActivity): Omit<Draft, 'id' | 'weeklyIds' | 'sessions'> {
  const { studioId, title, type, place, speaker, bring, required, openToGuests } = activity
  return {
    studioId,
    title,
    type,
    placeKind: place.kind,
    room: place.kind === 'room' ? place.room : '',
    link: place.kind === 'online' ? place.link : '',
    speaker,
    bring,
    agenda,
    required,
    openToGuests,
    everybody: roster?.kind !== 'some',
    personIds: roster?.kind === 'some' ? roster.personIds : [],
    weeks: 0,
  }
}

function draftSessionOf({ id, startsAt, endsAt, opensAt, tenthsOfHours }: KnownSession, now: number): DraftSession {
  return {
    id,
    date: pickerDate(startsAt),
    start: pickerTime(startsAt),
    end: pickerTime(endsAt),
    hours: hoursOf(tenthsOfHours),
    lock: lockOf({ opensAt, endsAt }, now),
  }
}

function lockOf({ opensAt, endsAt }: { opensAt: number; endsAt: number }, now: number): Lock {
  if (endsAt <= now) return 'all'
  return opensAt <= now ? 'day' : 'none'
}
