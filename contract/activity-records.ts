import * as z from 'zod/mini'
import { recordNotes, recordStates } from '../domain/records/record-state'
import { action } from './action'
import { candidateStanding, picture, review, sentPicture, sentVersion, takenDown, version } from './checked-shapes'
import { count, epochMs, id, listOf, opaqueText, requiredText, text } from './values'

/** A document: `cloud://…/records/<id of the sending>/<1 to 99>.<pdf, docx, xlsx or pptx>`, 10 MB at most, by its bytes; and what it is called. What is stored already keeps its id. */
const sentFile = z.object({ file: opaqueText(300), name: requiredText(100) })
const words = z.object({
  version,
  text: z.string(),
  pictures: z.array(picture),
  /** Links end after an hour; empty: the file is gone. */
  files: z.array(z.object({ name: z.string(), kind: z.enum(['pdf', 'docx', 'xlsx', 'pptx']), bytes: count, url: z.string() })),
  byName: z.string(),
  sentAt: epochMs,
})

/** Of a list of activities that ended within [from, to) and were not called off. */
const listed = { from: epochMs, to: epochMs, studioId: z.nullable(id), state: z.nullable(z.enum(recordStates)) }
export const recordsListed = z.object(listed).check(({ value, issues }) => {
  if (value.to <= value.from || value.to - value.from > longestMs) issues.push({ code: 'custom', path: ['to'], input: value })
})
const longestMs = 1200 * 86_400_000

/** 有, since others may read it; 检查中, since it was sent; 无, since the activity ended or the record was taken down. */
export const recordLine = z.object({
  activity: z.object({ id, title: z.string(), startsAt: epochMs, endsAt: epochMs }),
  studio: z.object({ id, name: z.string() }),
  state: z.enum(recordStates),
  since: epochMs,
  note: z.nullable(z.enum(recordNotes)),
  /** Of what is shown. */
  card: z.nullable(z.object({ byName: z.string(), at: epochMs, characters: count, pictures: count, files: count })),
})

const written = z.object({ version: count })

/** The record (活动记录) of an activity: one, written by its hosts and assistants, read by everybody in the studio and the office. */
export const activityRecords = {
  writeRecord: action({
    summary:
      'A host or assistant sends the record of an activity, or another version of it, one higher than the last: summary, up to nine photos and nine documents under `records/<id>/`. It is checked like a reflection and then shown; ' +
      'what others see stays until then. A repeat with the same id and words answers as the first did.',
    audience: 'staff',
    input: z.object({ id, activityId: id, version: sentVersion, text: requiredText(3000), pictures: listOf(sentPicture, 0, 9), files: listOf(sentFile, 0, 9) }),
    output: written,
    refusals: ['TOO_MANY_VERSIONS', 'VERSION_CHANGED', 'PICTURE_REFUSED', 'FILE_REFUSED', 'CANCELLED', 'NOT_HELD_YET'],
  }),

  activityRecord: action({
    summary:
      'The record of an activity, to everybody in its studio and the office; to whoever sent the latest version also what is not shown yet, to whoever decides what waits for them. ' +
      'What could not be checked is checked again when its author asks. A repeat reads again.',
    audience: 'studio-or-office',
    input: z.object({ activityId: id }),
    output: z.object({
      activity: z.object({ id, title: z.string(), studioId: id, startsAt: epochMs, endsAt: epochMs, cancelled: z.boolean() }),
      /** Hosts and assistants, once the activity has begun. */
      mayWrite: z.boolean(),
      /** Of the latest version; 0: there is none. */
      version: count,
      shown: z.nullable(words),
      sent: z.nullable(words),
      /** To hosts, assistants and the office: what was sent and is not shown, by whom, and how it stands. */
      pending: z.nullable(z.object({ byName: z.string(), mine: z.boolean(), sentAt: epochMs, standing: candidateStanding })),
      /** To the same. */
      takenDown: z.nullable(takenDown),
      /** To hosts and assistants: the file ids of what they would go on from, `sent`, else `shown`. */
      kept: z.object({ pictures: z.array(sentPicture), files: z.array(sentFile) }),
      /** To hosts, assistants and the office: who sent what when, the latest first. */
      history: z.array(z.object({ version, byName: z.string(), at: epochMs })),
      /** Sent the latest version: may appeal, and decides nothing. */
      mine: z.boolean(),
      review: z.nullable(review),
    }),
    refusals: [],
  }),

  decideRecord: action({
    summary:
      'A host or the office decides on a record as it was seen (`rev`): passes or refuses what waits, takes down what is shown, dismisses reports, answers an appeal. Whoever wrote it is told; nobody decides on what is theirs. ' +
      'A repeat with the same id changes nothing.',
    audience: 'host-or-office',
    input: z.object({ id, activityId: id, rev: count, decision: z.enum(['passed', 'refused', 'taken-down', 'reports-dismissed', 'restored', 'kept']), reason: text(300) }),
    output: z.object({}),
    refusals: ['VERSION_CHANGED', 'ID_TAKEN'],
  }),

  reportRecord: action({
    summary: 'A reader says that a record should not be shown, and why; hosts, else the office, are told. One report of each reader waits at a time: a repeat changes nothing.',
    audience: 'person',
    input: z.object({ activityId: id, reason: requiredText(300) }),
    output: z.object({}),
    refusals: [],
  }),

  appealRecord: action({
    summary: 'Whoever sent a record says, once, why it should not have been taken down; hosts and office are told. A repeat changes nothing.',
    audience: 'person',
    input: z.object({ activityId: id, text: requiredText(500) }),
    output: z.object({}),
    refusals: ['VERSION_CHANGED'],
  }),

  recordList: action({
    summary:
      'The office sees the activities of its school that ended within a time, the latest first, thirty a page, with their records: 有, 检查中 or 无, since when; how many of each, of all that `studioId` leaves. ' +
      'At most the latest five hundred. A repeat reads again.',
    audience: 'office',
    input: z.object({ of: recordsListed, after: z.optional(z.object({ at: epochMs, id })) }),
    output: z.object({
      lines: z.array(recordLine),
      counts: z.object({ shown: count, checking: count, none: count }),
      /** Those of the time, by name. */
      studios: z.array(z.object({ id, name: z.string() })),
      /** Earlier ones were left out. */
      cut: z.boolean(),
      next: z.nullable(z.object({ at: epochMs, id })),
    }),
    refusals: [],
  }),
}
