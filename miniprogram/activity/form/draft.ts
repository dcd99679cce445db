import type { ActivityType } from '../../shared/index'

/** What a host has typed so far. It is kept in storage from the first letter on, with the ids made for it, so that sending it twice is safe. */
export type Draft = {
  /** Of the activity this will become, or is. */
  id: string
  /** Of the same activity in the weeks after; as many as may ever be asked for. */
  weeklyIds: string[]
  studioId: string
  title: string
  type: ActivityType
  placeKind: 'room' | 'online'
  room: string
  link: string
  speaker: string
  bring: string
  agenda: string
  required: boolean
  openToGuests: boolean
  everybody: boolean
  /** Those chosen when not everybody is to come. */
  personIds: string[]
  sessions: DraftSession[]
  /** How many more weeks it is held. */
  weeks: number
}

export type DraftSession = {
  /** Null until the cloud has seen it. */
  id: string | null
  /** `2026-03-01`, China time, as the pickers give it. */
  date: string
  /** `14:00` */
  start: string
  end: string
  /** Class hours as typed, such as `1.5`. */
  hours: string
  lock: Lock
}

/** What of a session's times stands fast. `day`: check-in has opened, so it stays, within its day. `all`: it has been held. */
export type Lock = 'none' | 'day' | 'all'

export const maxSessions = 12
export const maxWeeks = 20

/** The parts a host would speak of, each of which stands or falls as one when two people changed the same activity. */
export const draftParts = ['title', 'type', 'sessions', 'place', 'speaker', 'bring', 'agenda', 'required', 'guests', 'people'] as const

export type DraftPart = (typeof draftParts)[number]

export function partOf(draft: Draft, part: DraftPart): Partial<Draft> {
  switch (part) {
    case 'title':
      return { title: draft.title }
    case 'type':
      return { type: draft.type }
    case 'sessions':
      return { sessions: draft.sessions }
    case 'place':
      return { placeKind: draft.placeKind, room: draft.room, link: draft.link }
    case 'speaker':
      return { speaker: draft.speaker }
    case 'bring':
      return { bring: draft.bring }
    case 'agenda':
      return { agenda: draft.agenda }
    case 'required':
      return { required: draft.required }
    case 'guests':
      return { openToGuests: draft.openToGuests }
    case 'people':
      return { everybody: draft.everybody, personIds: draft.personIds }
  }
}

export function emptyDraft(ids: { id: string; weeklyIds: string[] }, studioId: string, date: string): Draft {
  return {
    ...ids,
    studioId,
    title: '',
    type: 'study',
    placeKind: 'room',
    room: '',
    link: '',
    speaker: '',
    bring: '',
    agenda: '',
    required: true,
    openToGuests: false,
    everybody: true,
    personIds: [],
    sessions: [{ id: null, date, start: '14:00', end: '16:00', hours: '3', lock: 'none' }],
    weeks: 0,
  }
}
