import * as z from 'zod'
import { action } from './action'
import { activityBrief, activityFacts, personBrief, roster, sessionsInOrder, sessionTimes } from './activity'
import { credential, epochMs, id, role, sessionId, text } from './values'

/** Shown to hosts and assistants: who has arrived, who is missing, who is not on the roster. */
const arrival = personBrief.extend({ status: z.enum(['present', 'late']), minutesLate: z.int().min(0), arrivedAt: epochMs, via: z.enum(['code']) })

export const attendance = {
  today: action({
    summary: 'All the home page shows: who I am, my studios, activities of today and the next ones, and a fresh credential. A repeat reads again.',
    audience: 'anyone',
    input: z.object({}),
    output: z.object({
      /** Null: not bound yet; then there are no studios and no activities. */
      person: personBrief.nullable(),
      studios: z.array(z.object({ id, name: z.string(), role, counted: z.boolean() })),
      /** Those that end today (China time) or later, the soonest first, at most ten. */
      activities: z.array(activityBrief),
      credential: credential.nullable(),
    }),
    refusals: [],
  }),

  activities: action({
    summary: 'Activities of my studios by time, twenty a page: coming ones (now included) soonest first, past ones latest first. A repeat reads again.',
    audience: 'person',
    input: z.object({
      when: z.enum(['coming', 'past']),
      studioId: id.optional(),
      /** Where the page before ended, as its reply said. */
      after: z.object({ at: epochMs, id }).optional(),
    }),
    output: z.object({ activities: z.array(activityBrief), next: z.object({ at: epochMs, id }).nullable() }),
    refusals: [],
  }),

  activity: action({
    summary: 'One activity with all its facts; for hosts and assistants also who is expected. A repeat reads again.',
    audience: 'studio',
    input: z.object({ activityId: id }),
    output: z.object({
      activity: activityBrief,
      agenda: z.string(),
      /** Only for hosts and assistants, else null. */
      roster: roster.nullable(),
      version: z.int(),
      cancelReason: z.string(),
      /** The people expected, by name; only for hosts and assistants, else null. */
      expected: z.array(personBrief).nullable(),
    }),
    refusals: [],
  }),

  createActivity: action({
    summary:
      'A host plans an activity, once or for several weeks. Ids are made on the phone: a repeat with the same ids changes nothing and answers the same. ' +
      'With `acceptOverlaps` false it refuses what overlaps another activity of the studio and names it.',
    audience: 'host',
    input: z.object({
      id,
      studioId: id,
      facts: activityFacts,
      /** In order of time, none overlapping another. */
      sessions: sessionsInOrder(sessionTimes),
      /** Ids of the same activity one, two, … weeks later. */
      weeklyIds: z.array(id).max(20),
      acceptOverlaps: z.boolean(),
    }),
    output: z.object({ activityIds: z.array(id) }),
    refusals: ['ID_TAKEN', 'IN_THE_PAST', 'OVERLAPS'],
  }),

  reviseActivity: action({
    summary:
      'A host changes the facts of an activity, its roster, and the sessions whose check-in has not opened yet; one that has opened may move within its day until it ends. ' +
      'A moved session gets a new room code. A repeat that finds its own change already made answers as the first did.',
    audience: 'host',
    input: z.object({
      activityId: id,
      /** The version the phone saw. */
      version: z.int(),
      facts: activityFacts,
      /** Sessions there were keep their id; a new one has none yet. One that is left out is dropped. */
      sessions: sessionsInOrder(sessionTimes.extend({ id: sessionId.nullable() })),
      acceptOverlaps: z.boolean(),
    }),
    output: z.object({ version: z.int() }),
    refusals: ['VERSION_CHANGED', 'CANCELLED', 'IN_THE_PAST', 'ALREADY_OPEN', 'OVERLAPS'],
  }),

  cancelActivity: action({
    summary: 'A host cancels an activity and says why. A repeat answers as the first did.',
    audience: 'host',
    input: z.object({ activityId: id, version: z.int(), reason: text(200) }),
    output: z.object({ version: z.int() }),
    refusals: ['VERSION_CHANGED'],
  }),

  openRoom: action({
    summary:
      'Hosts and assistants get the key from which their device draws the rotating code of one session, with the counts of the moment. ' +
      'A repeat answers the same key until the session is moved.',
    audience: 'staff',
    input: z.object({ sessionId }),
    output: z.object({
      /** Key and envelope of the session's code, base64url; see `domain/shared/room-code.ts`. */
      key: z.string(),
      envelope: z.string(),
      activityId: id,
      studioId: id,
      title: z.string(),
      place: z.string(),
      startsAt: epochMs,
      endsAt: epochMs,
      opensAt: epochMs,
      closesAt: epochMs,
      expected: z.int(),
      arrived: z.int(),
      /** Saves the reads of `arrivals` for half an hour. */
      credential,
    }),
    refusals: ['CANCELLED'],
  }),

  arrivals: action({
    summary: 'How many have arrived at a session, for the code page that asks again and again: one count when the credential holds. A repeat counts again.',
    audience: 'staff',
    input: z.object({ sessionId, studioId: id, credential: credential.optional() }),
    output: z.object({ arrived: z.int() }),
    refusals: [],
  }),

  roomList: action({
    summary: 'Hosts and assistants see by name who has arrived at a session, who is missing, who is not on the roster. A repeat reads again.',
    audience: 'staff',
    input: z.object({ sessionId }),
    output: z.object({
      title: z.string(),
      startsAt: epochMs,
      endsAt: epochMs,
      arrived: z.array(arrival),
      missing: z.array(personBrief),
      /** Belong to the studio but were not asked to come, or are not of the studio. */
      notOnRoster: z.array(arrival),
    }),
    refusals: [],
  }),

  checkIn: action({
    summary: 'A member scans the code shown in the room. A repeat answers with the first mark, also after the code has gone out of date.',
    audience: 'person',
    input: z.object({ token: z.string().max(80), credential: credential.optional() }),
    output: z.object({
      status: z.enum(['present', 'late']),
      minutesLate: z.int().min(0),
      arrivedAt: epochMs,
      /** True: had been checked in before this call. */
      repeated: z.boolean(),
      personName: z.string(),
      activityId: id,
      sessionId,
      startsAt: epochMs,
      endsAt: epochMs,
      /** For the next calls, when one was read afresh. */
      credential: credential.nullable(),
    }),
    refusals: ['CODE_UNREADABLE', 'CODE_EXPIRED', 'NOT_OPEN_YET', 'CLOSED', 'NOT_ON_ROSTER', 'CANCELLED'],
  }),
}
