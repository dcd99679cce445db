import * as z from 'zod/mini'
import { caseStages } from '../domain/attendance/case'
import { suspensionTypes } from '../domain/attendance/leave'
import { leaveTypes, periodKinds } from '../domain/attendance/policy'
import { stripStatuses } from '../domain/attendance/standing'
import { personBrief } from './activity'
import { count, epochMs, id, listOf, requiredText, sessionId, text, wholeNumber } from './values'

/** Days of China since 1970-01-01 there; the years 2000 to 2100. */
export const chinaDay = wholeNumber(10_957, 47_847)

/** `${studioId}_${personId}_${start of the period}`. */
export const caseId = z.string().check(z.regex(/^[A-Za-z0-9_-]{11}_[A-Za-z0-9_-]{11}_[0-9]{12,13}$/))

export const level = z.enum(['tooEarly', 'fine', 'warning', 'overSoFar'])
export const stripStatus = z.enum(stripStatuses)
export const leaveType = z.enum(leaveTypes)
export const period = z.object({ from: epochMs, to: epochMs })

const fraction = { numerator: wholeNumber(1, 100), denominator: wholeNumber(1, 100) }
const leaveCounts = z.enum(['absent', 'excused'])

/** The rules as the office sets them. */
export const policy = z
  .object({
    opensBeforeMinutes: wholeNumber(0, 120),
    lateAfterMinutes: wholeNumber(0, 120),
    absentAfterMinutes: wholeNumber(0, 240),
    line: z.object({ ...fraction, inclusive: z.boolean() }),
    warning: z.object(fraction),
    unit: z.enum(['sessions', 'hours']),
    period: z.enum(periodKinds),
    /** Sessions, or tenths of hours where hours are counted. */
    planned: wholeNumber(0, 10_000),
    minimumDue: wholeNumber(1, 20),
    latesPerAbsence: z.nullable(wholeNumber(2, 20)),
    leaveCounts: z.object({ sick: leaveCounts, personal: leaveCounts, family: leaveCounts, other: leaveCounts }),
    makeUpCap: wholeNumber(0, 20),
    leaveWindowDays: wholeNumber(0, 30),
  })
  .check((asked) => {
    const { line, warning, lateAfterMinutes, absentAfterMinutes } = asked.value
    const wrong = (field: string) => asked.issues.push({ code: 'custom', path: [field], input: asked.value })
    if (line.numerator > line.denominator) wrong('line')
    // A warning above the line would never be seen.
    if (warning.numerator * line.denominator > line.numerator * warning.denominator) wrong('warning')
    if (absentAfterMinutes < lateAfterMinutes) wrong('absentAfterMinutes')
  })

const totals = z.object({
  present: count,
  late: count,
  left: count,
  absent: count,
  official: count,
  sick: count,
  personal: count,
  family: count,
  other: count,
  'made-up': count,
  exempt: count,
  undecided: count,
})

const certainty = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.enum(['held', 'certain']), by: z.enum(['plan', 'close']), sessionIds: z.array(sessionId) }),
])

/** A standing as it is explained; `due`, `absent`, `base`, `remaining` and weights in the policy's unit (sessions, or tenths of hours). */
export const figures = z.object({
  level,
  dueSessions: count,
  due: count,
  absent: count,
  base: count,
  remaining: count,
  unit: z.enum(['sessions', 'hours']),
  line: z.object({ ...fraction, inclusive: z.boolean() }),
  counted: z.array(z.object({ why: z.enum(['absent', 'too-late', 'leave', 'lates']), sessionIds: z.array(sessionId), weight: count })),
  certainty,
  totals,
  longestRun: count,
})

/** As it stands in a list of people: without what it is made of. */
export const figuresBrief = z.object({ level, dueSessions: count, due: count, absent: count, base: count, remaining: count, certainty: z.enum(['open', 'held', 'certain']), waiting: count })

export const makeUp = z.object({
  what: z.discriminatedUnion('kind', [z.object({ kind: z.literal('session'), sessionId }), z.object({ kind: z.literal('task'), task: requiredText(200) })]),
  state: z.enum(['named', 'confirmed']),
})
export const appealBrief = z.object({ text: z.string(), at: epochMs, state: z.enum(['waiting', 'accepted', 'refused']) })

/** One session as it stands for one person. */
export const judgedSession = z.object({
  sessionId,
  activityId: id,
  title: z.string(),
  startsAt: epochMs,
  endsAt: epochMs,
  tenthsOfHours: count,
  required: z.boolean(),
  status: stripStatus,
  minutesLate: count,
  due: z.boolean(),
  countsAs: z.enum(['nothing', 'absent', 'too-late', 'leave']),
  waiting: z.array(z.enum(['leave', 'unconfirmed', 'appeal', 'window'])),
  appeal: z.nullable(appealBrief),
  makeUp: z.nullable(makeUp),
  /** When it may still be appealed against or leave may still be asked for; null: not any more. */
  appealUntil: z.nullable(epochMs),
  leaveUntil: z.nullable(epochMs),
})

export const leaveScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sessions'), sessionIds: listOf(sessionId, 1, 40) }),
  z.object({ kind: z.literal('days'), firstDay: chinaDay, lastDay: chinaDay }),
])
export const suspension = z.object({ kind: z.literal('suspension'), type: z.enum(suspensionTypes) })
export const leaveWish = z.discriminatedUnion('kind', [z.object({ kind: z.literal('leave'), type: leaveType }), suspension])
export const leaveState = z.enum(['waiting', 'returned', 'approved', 'refused', 'withdrawn', 'overturned'])
export const leaveBrief = z.object({
  id,
  person: personBrief,
  studioId: id,
  kind: z.enum(['leave', 'suspension', 'exemption']),
  type: z.enum([...leaveTypes, ...suspensionTypes, 'exempt']),
  scope: leaveScope,
  /** The sessions it covers that are known, in order of time, at most forty. */
  sessions: z.array(z.object({ sessionId, title: z.string(), startsAt: epochMs })),
  reason: z.string(),
  authority: z.string(),
  state: leaveState,
  remark: z.string(),
  proofCount: count,
  proofsDeleted: z.boolean(),
  /** Approving would still count: 批准后仍计入缺勤. */
  stillCounts: z.boolean(),
  askedAt: epochMs,
  decidedAt: z.nullable(epochMs),
  deciderName: z.nullable(z.string()),
  version: z.int(),
})

/** A row of a history: who did what when, and what they wrote; null: the text was erased. */
export const historyRow = z.object({ id: z.string(), kind: z.string(), at: epochMs, byName: z.nullable(z.string()), texts: z.record(z.string(), z.nullable(z.string())), detail: z.record(z.string(), z.unknown()) })

export const caseStage = z.enum(caseStages)
export const caseBrief = z.object({
  id: caseId,
  studioId: id,
  studioName: z.string(),
  person: personBrief,
  stage: caseStage,
  openedAt: epochMs,
  statementUntil: epochMs,
  decideUntil: epochMs,
  hasStatement: z.boolean(),
  decisionKind: z.nullable(z.enum(['continue', 'conditions', 'discontinue'])),
  version: z.int(),
})

export const reason = requiredText(300)
export const remark = text(300)
