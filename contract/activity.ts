import * as z from 'zod/mini'
import { activityTypes } from '../domain/shared/activity-types'
import { count, epochMs, id, listOf, requiredText, role, sessionId, tenthsOfHours, text } from './values'

export const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('room'), room: requiredText(60) }),
  z.object({ kind: z.literal('online'), link: requiredText(300) }),
])

/** Who is expected: everybody in the studio who is counted, or some. */
export const roster = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('some'), personIds: listOf(id, 1, 300) }),
])

/** What a host fills in about an activity; times apart. */
export const activityFacts = z.object({
  title: requiredText(60),
  type: z.enum(activityTypes),
  place,
  speaker: text(40),
  agenda: text(2000),
  /** What to bring; shown with the next activity. */
  bring: text(100),
  required: z.boolean(),
  /** Teachers from elsewhere may sign in as guests. */
  openToGuests: z._default(z.boolean(), false),
  roster,
})

const wholeMinute = epochMs.check(z.multipleOf(60_000))
const longestSessionMs = 14 * 3_600_000

/** One check-in: whole minutes, at most fourteen hours. */
export const sessionTimes = z.object({ startsAt: wholeMinute, endsAt: wholeMinute, tenthsOfHours })

type Times = { startsAt: number; endsAt: number }

/** One to twelve sessions in order of time, none running into the next. */
export function sessionsInOrder<Session extends z.ZodMiniType<Times>>(session: Session) {
  return listOf(session, 1, 12).check((sessions) => {
    sessions.value.forEach(({ startsAt, endsAt }, i) => {
      const before = sessions.value[i - 1]
      const wrong = (field: string) => sessions.issues.push({ code: 'custom', path: [i, field], input: sessions.value })
      if (endsAt <= startsAt || endsAt - startsAt > longestSessionMs) wrong('endsAt')
      if (before !== undefined && startsAt < before.endsAt) wrong('startsAt')
    })
  })
}

/** Status of one's own mark: on time or late, as it stands by the session's final times. */
export const markBrief = z.object({
  status: z.enum(['present', 'late']),
  minutesLate: count,
  /** Null: noted at roll call, which says that one is there, not since when. */
  arrivedAt: z.nullable(epochMs),
})

export const sessionBrief = z.object({
  id: sessionId,
  startsAt: epochMs,
  endsAt: epochMs,
  tenthsOfHours,
  /** From when to when a code is accepted. */
  opensAt: epochMs,
  closesAt: epochMs,
  mine: z.nullable(markBrief),
  /** A scan of mine waits for the host to confirm it. */
  unconfirmed: z.boolean(),
  /** How many have arrived; only for hosts and assistants, else null. */
  arrived: z.nullable(z.int()),
})

export const activityBrief = z.object({
  id,
  studioId: id,
  studioName: z.string(),
  myRole: role,
  title: z.string(),
  type: z.enum(activityTypes),
  place,
  speaker: z.string(),
  bring: z.string(),
  required: z.boolean(),
  openToGuests: z.boolean(),
  cancelled: z.boolean(),
  /** Whether I am on the roster as somebody who is counted. */
  expected: z.boolean(),
  sessions: z.array(sessionBrief),
})

export const personBrief = z.object({ id, name: z.string() })
