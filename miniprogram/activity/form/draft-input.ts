import type { InputOf } from '../../../contract/index'
import { epochOf } from '../../utils/china-time'
import { tenthsOf } from './class-hours'
import type { Draft, DraftSession } from './draft'

type Create = InputOf<'attendance.createActivity'>
type Revise = InputOf<'attendance.reviseActivity'>

export function createInput(draft: Draft, acceptOverlaps: boolean): Create {
  return {
    id: draft.id,
    studioId: draft.studioId,
    facts: factsOf(draft),
    sessions: draft.sessions.map(timesOf),
    weeklyIds: draft.weeklyIds.slice(0, draft.weeks),
    acceptOverlaps,
  }
}

export function reviseInput(draft: Draft, version: number, acceptOverlaps: boolean): Revise {
  return {
    activityId: draft.id,
    version,
    facts: factsOf(draft),
    sessions: draft.sessions.map((session) => ({ id: session.id, ...timesOf(session) })),
    acceptOverlaps,
  }
}

/** The contract wants sessions in order of time; sorted in the draft, so that a refusal that names a place in the list means the same place. */
export function inOrderOfTime(draft: Draft): Draft {
  const startOf = ({ date, start }: DraftSession): number => epochOf(date, start)
  return { ...draft, sessions: [...draft.sessions].sort((a, b) => startOf(a) - startOf(b)) }
}

function factsOf(draft: Draft): Create['facts'] {
  return {
    title: draft.title,
    type: draft.type,
    place: draft.placeKind === 'room' ? { kind: 'room', room: draft.room } : { kind: 'online', link: draft.link },
    speaker: draft.speaker,
    agenda: draft.agenda,
    bring: draft.bring,
    required: draft.required,
    openToGuests: draft.openToGuests,
    roster: draft.everybody ? { kind: 'all' } : { kind: 'some', personIds: draft.personIds },
  }
}

function timesOf({ date, start, end, hours }: DraftSession): Create['sessions'][number] {
  return { startsAt: epochOf(date, start), endsAt: epochOf(date, end), tenthsOfHours: tenthsOf(hours) ?? 0 }
}
