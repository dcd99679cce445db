import { epochOf } from '../../utils/china-time'
import { tenthsOf } from './class-hours'
import { minutesOf } from './clock-times'
import type { Draft, DraftSession } from './draft'

/** Where in the form something is not right; a session by its place in the list. */
export type Field = 'title' | 'room' | 'link' | 'speaker' | 'bring' | 'agenda' | 'people' | 'sessions' | `session-${number}`

export type Trouble =
  | 'missing'
  | 'nobody-chosen'
  | 'ends-before-start'
  | 'too-long'
  | 'in-the-past'
  | 'already-open'
  | 'overlaps-another-session'
  | 'hours-unreadable'
  /** The cloud did not say more. */
  | 'not-accepted'

export type Problem = { field: Field; trouble: Trouble }

const longestSessionMinutes = 14 * 60

/** What can be seen without asking the cloud, in the order in which it stands in the form. */
export function problemsOf(draft: Draft, now: number): Problem[] {
  const problems: Problem[] = []
  if (draft.title.trim() === '') problems.push({ field: 'title', trouble: 'missing' })
  draft.sessions.forEach((session, index) => {
    const trouble = troubleOfSession(session, draft.sessions.slice(0, index), now)
    if (trouble !== null) problems.push({ field: `session-${index}`, trouble })
  })
  if (draft.placeKind === 'room' && draft.room.trim() === '') problems.push({ field: 'room', trouble: 'missing' })
  if (draft.placeKind === 'online' && draft.link.trim() === '') problems.push({ field: 'link', trouble: 'missing' })
  if (!draft.everybody && draft.personIds.length === 0) problems.push({ field: 'people', trouble: 'nobody-chosen' })
  return problems
}

/** The field that the path of a `BAD_INPUT` refusal means, such as `facts.place.room` or `sessions.0.endsAt`. */
export function fieldOfPath(path: string): Field {
  const session = /(?:^|\.)sessions\.(\d+)/.exec(path)
  if (session !== null) return `session-${Number(session[1])}`
  const facts: [RegExp, Field][] = [
    [/\.place(\.link)$/, 'link'],
    [/\.place/, 'room'],
    [/\.speaker/, 'speaker'],
    [/\.bring/, 'bring'],
    [/\.agenda/, 'agenda'],
    [/\.roster/, 'people'],
    [/sessions/, 'sessions'],
  ]
  return facts.find(([pattern]) => pattern.test(path))?.[1] ?? 'title'
}

function troubleOfSession(session: DraftSession, before: DraftSession[], now: number): Trouble | null {
  if (session.lock === 'all') return null
  const minutes = minutesOf(session.end) - minutesOf(session.start)
  if (minutes <= 0) return 'ends-before-start'
  if (minutes > longestSessionMinutes) return 'too-long'
  if (epochOf(session.date, session.end) <= now) return 'in-the-past'
  if (tenthsOf(session.hours) === null) return 'hours-unreadable'
  return before.some((other) => overlap(other, session)) ? 'overlaps-another-session' : null
}

function overlap(a: DraftSession, b: DraftSession): boolean {
  return a.date === b.date && minutesOf(a.start) < minutesOf(b.end) && minutesOf(b.start) < minutesOf(a.end)
}
