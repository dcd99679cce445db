import * as z from 'zod/mini'
import { recordNotes, recordStates } from '../domain/records/record-state'
import { action } from './action'
import { mayAskFor } from './messages'
import { activityBrief, activityFacts, personBrief, roster, sessionsInOrder, sessionTimes } from './activity'
import { refusalCodes } from './refusals'
import { level, policy } from './standing-shapes'
import { count, credential, epochMs, id, listOf, opaqueText, requiredText, role, sessionId, text, wholeNumber } from './values'

const via = z.enum(['code', 'digits', 'receipt', 'evidence', 'roll-call', 'correction'])

/** Shown to hosts and assistants: who has arrived. A roll call says that somebody is there, not since when. */
const arrival = z.extend(personBrief, {
  status: z.enum(['present', 'late']),
  minutesLate: count,
  arrivedAt: z.nullable(epochMs),
  via,
  /** Who said so, for what a person said. */
  byName: z.nullable(z.string()),
})

/** What a check-in answers, however it was done. */
const checkedIn = z.object({
  status: z.enum(['present', 'late']),
  minutesLate: count,
  arrivedAt: epochMs,
  /** True: had been checked in before this call. */
  repeated: z.boolean(),
  personName: z.string(),
  activityId: id,
  sessionId,
  startsAt: epochMs,
  endsAt: epochMs,
  /** For the next calls, when one was read afresh. */
  credential: z.nullable(credential),
})

/** Figures in the policy's unit, with as much of the rules as a ring needs. */
const ownStanding = z.object({
  level,
  due: count,
  absent: count,
  base: count,
  remaining: count,
  certainty: z.enum(['open', 'held', 'certain']),
  unit: policy.shape.unit,
  line: policy.shape.line,
  period: policy.shape.period,
})

const receipt = opaqueText(120)
const people = listOf(id, 1, 300)

export const attendance = {
  today: action({
    summary: 'All the home page shows: who I am, my studios, activities of today and the next ones, and a fresh credential. A repeat reads again.',
    audience: 'anyone',
    input: z.object({}),
    output: z.object({
      /** Null: not bound yet; then there are no studios and no activities. */
      person: z.nullable(personBrief),
      studios: z.array(
        z.object({
          id,
          name: z.string(),
          role,
          counted: z.boolean(),
          /** One's own standing as it was computed last; null: is not counted, or nothing has been computed yet. */
          standing: z.nullable(ownStanding),
          /** For hosts, else null: how many to look after, and how much waits for a decision. `reflections`, `records` (of activities) to decide on, `libraryCases` to review or decide on: a hundred of each at most. */
          desk: z.nullable(
            z.object({ warning: count, overSoFar: count, certain: count, leaves: count, appeals: count, unconfirmed: count, makeUps: count, cases: count, reflections: z.nullable(count), records: count, libraryCases: count }),
          ),
        }),
      ),
      /** For the office, else null: its school in figures, and how much waits for it. */
      office: z.nullable(z.object({ studios: count, warning: count, overSoFar: count, certain: count, suspensions: count, toSign: count, reflections: z.nullable(count), records: count, libraryCases: count })),
      /** To experts how many cases of the school they are to review; null: is none. */
      casesToReview: z.nullable(count),
      /** Those that end today (China time) or later, the soonest first, at most ten. */
      activities: z.array(activityBrief),
      /** How many messages wait in the inbox, and for which of WeChat's templates may be asked at a natural tap. */
      messages: z.object({ unread: count, mayAsk: mayAskFor }),
      credential: z.nullable(credential),
    }),
    refusals: [],
  }),

  activities: action({
    summary: 'Activities of my studios by time, twenty a page: coming ones (now included) soonest first, past ones latest first. A repeat reads again.',
    audience: 'person',
    input: z.object({
      when: z.enum(['coming', 'past']),
      studioId: z.optional(id),
      /** Where the page before ended, as its reply said. */
      after: z.optional(z.object({ at: epochMs, id })),
    }),
    output: z.object({ activities: z.array(activityBrief), next: z.nullable(z.object({ at: epochMs, id })) }),
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
      roster: z.nullable(roster),
      version: z.int(),
      cancelReason: z.string(),
      /** How it stands with its record (活动记录), once it has begun; null: it has not, or was called off. */
      record: z.nullable(z.object({ state: z.enum(recordStates), since: epochMs, note: z.nullable(z.enum(recordNotes)) })),
      /** The people expected, by name; only for hosts and assistants, else null. */
      expected: z.nullable(z.array(personBrief)),
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
      weeklyIds: listOf(id, 0, 20),
      acceptOverlaps: z.boolean(),
    }),
    output: z.object({ activityIds: z.array(id) }),
    refusals: ['ID_TAKEN', 'IN_THE_PAST', 'OVERLAPS'],
  }),

  reviseActivity: action({
    summary:
      'A host changes the facts of an activity, its roster, and the sessions whose check-in has not opened yet; one that has opened may move within its day until it ends. ' +
      'A moved session gets a new room code. Once all its sheets are closed neither roster nor weight changes. A repeat that finds its own change already made answers as the first did.',
    audience: 'host',
    input: z.object({
      activityId: id,
      /** The version the phone saw. */
      version: z.int(),
      facts: activityFacts,
      /** Sessions there were keep their id; a new one has none yet. One that is left out is dropped. */
      sessions: sessionsInOrder(z.extend(sessionTimes, { id: z.nullable(sessionId) })),
      acceptOverlaps: z.boolean(),
    }),
    output: z.object({ version: z.int() }),
    refusals: ['VERSION_CHANGED', 'CANCELLED', 'IN_THE_PAST', 'ALREADY_OPEN', 'OVERLAPS', 'SHEET_CLOSED'],
  }),

  cancelActivity: action({
    summary: 'A host cancels an activity and says why, also afterwards, until a case was decided on it: its sheets count no more. A repeat answers as the first did.',
    audience: 'host',
    input: z.object({ activityId: id, version: z.int(), reason: text(200) }),
    output: z.object({ version: z.int() }),
    refusals: ['VERSION_CHANGED', 'CASE_RESTS'],
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
    input: z.object({ sessionId, studioId: id, credential: z.optional(credential) }),
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
      opensAt: epochMs,
      closesAt: epochMs,
      myRole: role,
      /** On the roster and here, the first first. */
      arrived: z.array(arrival),
      /** On the roster and not here; `noted` by roll call or correction. */
      missing: z.array(z.extend(personBrief, { noted: z.boolean(), byName: z.nullable(z.string()) })),
      /** Scans that were sent late, with the time of their code and of their arrival; they count as nothing until confirmed. */
      unconfirmed: z.array(z.extend(personBrief, { codeShownAt: epochMs, receivedAt: epochMs })),
      /** Belong to the studio but were not asked to come, or are not of it any more. */
      notOnRoster: z.array(arrival),
      /** Scanned without being on the roster and asked to be let in. */
      asking: z.array(z.extend(personBrief, { arrivedAt: epochMs })),
      guests: z.array(z.object({ name: z.string(), school: z.string(), arrivedAt: epochMs })),
      headCount: z.nullable(z.int()),
      /** The last draw, with what was answered. */
      spotCheck: z.array(z.extend(personBrief, { here: z.nullable(z.boolean()) })),
      /** Attempts that were refused, the latest first; `total` counts those that are not kept, too. */
      attempts: z.array(z.object({ name: z.string(), code: z.enum(refusalCodes), at: epochMs })),
      attemptsTotal: z.int(),
    }),
    refusals: [],
  }),

  checkIn: action({
    summary: 'A member scans the code shown in the room. A repeat answers with the first mark, also after the code has gone out of date.',
    audience: 'person',
    input: z.object({ token: opaqueText(80), credential: z.optional(credential) }),
    output: checkedIn,
    refusals: ['CODE_UNREADABLE', 'CODE_EXPIRED', 'NOT_OPEN_YET', 'CLOSED', 'NOT_ON_ROSTER', 'CANCELLED', 'MARKED_ABSENT'],
  }),

  checkInByDigits: action({
    summary: 'A member types the six digits shown beside the code. Five wrong ones per person and session, then the host confirms. A repeat answers with the first mark.',
    audience: 'person',
    input: z.object({ sessionId, digits: z.string().check(z.regex(/^[0-9]{6}$/)) }),
    output: checkedIn,
    refusals: ['DIGITS_WRONG', 'TOO_MANY_TRIES', 'CODE_EXPIRED', 'NOT_OPEN_YET', 'CLOSED', 'NOT_ON_ROSTER', 'CANCELLED', 'MARKED_ABSENT'],
  }),

  checkInByReceipt: action({
    summary: 'Who scanned in time but could not be checked in then presents the receipt; the arrival counts from the scan. A repeat answers with the first mark.',
    audience: 'person',
    input: z.object({ receipt }),
    output: checkedIn,
    refusals: ['RECEIPT_EXPIRED', 'CODE_EXPIRED', 'NOT_OPEN_YET', 'NOT_ON_ROSTER', 'CANCELLED', 'MARKED_ABSENT'],
  }),

  submitLateScan: action({
    summary:
      'Sends a scan that was kept on the phone without a network, until two hours after the end. One that is still fresh checks in; an older one is kept once per person ' +
      'and session for the host to confirm, with the time of its code, and counts as nothing until then. A repeat answers what stands.',
    audience: 'person',
    input: z.object({ token: opaqueText(80) }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('checked-in'), checkedIn }),
      z.object({
        kind: z.literal('waiting'),
        decision: z.enum(['waiting', 'confirmed', 'refused']),
        sessionId,
        activityId: id,
        codeShownAt: epochMs,
        receivedAt: epochMs,
      }),
    ]),
    refusals: ['CODE_UNREADABLE', 'CODE_EXPIRED', 'TOO_LATE', 'NOT_OPEN_YET', 'NOT_ON_ROSTER', 'CANCELLED', 'MARKED_ABSENT'],
  }),

  askHost: action({
    summary: 'Who is not on the roster asks the host, with one tap, to be let in; the arrival counts from the scan. A repeat asks nothing anew.',
    audience: 'person',
    input: z.object({ receipt }),
    output: z.object({ decision: z.enum(['waiting', 'added', 'refused']) }),
    refusals: ['RECEIPT_EXPIRED', 'NOT_OPEN_YET', 'CANCELLED', 'ROOM_FULL', 'SHEET_CLOSED'],
  }),

  checkInAsGuest: action({
    summary: "A teacher from elsewhere signs in at an open activity with name and school, by the room's code. One per WeChat and session: a repeat corrects the name.",
    audience: 'anyone',
    input: z.object({ receipt, name: requiredText(20), school: requiredText(40) }),
    output: z.object({ arrivedAt: epochMs }),
    refusals: ['RECEIPT_EXPIRED', 'GUESTS_NOT_WELCOME', 'CANCELLED', 'ROOM_FULL'],
  }),

  miniCode: action({
    summary: "The session's 小程序码, which WeChat's own scanner opens the check-in page with. The same for as long as the session lives; the phone keeps it.",
    audience: 'staff',
    input: z.object({ sessionId }),
    output: z.object({ png: z.string() }),
    refusals: ['CANCELLED'],
  }),

  rollCall: action({
    summary: 'A host or an assistant notes who is there and who is not, or takes a note back; nobody notes themselves, and who noted what stays. A repeat notes nothing anew.',
    audience: 'staff',
    input: z.object({ sessionId, notes: listOf(z.object({ personId: id, note: z.enum(['present', 'absent', 'none']) }), 1, 300) }),
    output: z.object({ noted: z.int() }),
    refusals: ['NOT_OPEN_YET', 'CANCELLED', 'SHEET_CLOSED'],
  }),

  decideEvidence: action({
    summary: 'A host confirms or refuses scans that were sent late, one or several. The last decision stands; a repeat changes nothing.',
    audience: 'host',
    input: z.object({ sessionId, personIds: people, decision: z.enum(['confirmed', 'refused']) }),
    output: z.object({ decided: z.int() }),
    refusals: ['SHEET_CLOSED'],
  }),

  decideAsking: action({
    summary: 'A host lets somebody in who scanned without being on the roster, or does not. Who belongs to the studio joins the roster. The first decision stands and is answered.',
    audience: 'host',
    input: z.object({ sessionId, personId: id, decision: z.enum(['added', 'refused']) }),
    output: z.object({ decision: z.enum(['added', 'refused']) }),
    refusals: ['ROOM_FULL', 'SHEET_CLOSED'],
  }),

  noteHeadCount: action({
    summary: 'A host or an assistant enters how many people are in the room (现场人数), to be compared with the marks. The last one stands.',
    audience: 'staff',
    input: z.object({ sessionId, headCount: wholeNumber(0, 1000) }),
    output: z.object({}),
    refusals: [],
  }),

  drawSpotCheck: action({
    summary: 'A host has three names drawn at random of those who have arrived. A repeat with the same id answers the same names.',
    audience: 'host',
    input: z.object({ sessionId, drawId: id }),
    output: z.object({ drawn: z.array(personBrief) }),
    refusals: ['SHEET_CLOSED'],
  }),

  answerSpotCheck: action({
    summary: 'A host says of somebody drawn that they are there, or are not: then they are noted absent by correction. The last answer stands.',
    audience: 'host',
    input: z.object({ sessionId, personId: id, here: z.boolean() }),
    output: z.object({}),
    refusals: ['SHEET_CLOSED'],
  }),
}
