import * as z from 'zod/mini'
import { action } from './action'
import { chinaDay } from './standing-shapes'
import { count, epochMs, id, listOf, opaqueText, requiredText } from './values'

/** Kinds of file that may be attached; by their bytes, whatever their name says. */
const fileKind = z.enum(['jpg', 'png', 'pdf', 'docx', 'xlsx', 'pptx'])
/** A file id of the storage (`cloud://…/notices/<id of the notice>/<1 to 99>.<jpg, jpeg, png, pdf, docx, xlsx or pptx>`), and what it is called; 10 MB at most. */
const files = listOf(z.object({ file: opaqueText(300), name: requiredText(100) }), 0, 9)
const words = { title: requiredText(40), body: requiredText(2000), files }
const place = z.object({ at: epochMs, id })

/** A host writes to everybody in the studio or to those who are counted, the office to all teachers of the school or to all hosts. */
const reach = z.enum(['studio', 'counted', 'school', 'hosts'])
const to = z.discriminatedUnion('reach', [
  z.object({ reach: z.literal('studio'), studioId: id }),
  z.object({ reach: z.literal('counted'), studioId: id }),
  z.object({ reach: z.literal('school') }),
  z.object({ reach: z.literal('hosts') }),
])

/** Asked of everybody it is for; `by`: the day by which. */
const confirm = z.object({ by: z.nullable(chinaDay) })

/** What became of it with one person; null where it has not. `confirmedVersion`: the version of the text that was confirmed. */
const receipt = z.object({ readAt: z.nullable(epochMs), confirmedAt: z.nullable(epochMs), confirmedVersion: z.nullable(count) })

const brief = {
  id,
  title: z.string(),
  /** As it was called when it was written: the studio, or the school whose office wrote. */
  from: z.object({ kind: z.enum(['studio', 'office']), name: z.string() }),
  byName: z.string(),
  reach,
  /** How many it is for. */
  recipients: count,
  sentAt: epochMs,
  /** Of the text: 1, and one more with each edit. */
  version: z.int(),
  /** 已修改, when last; null: as it was written. */
  editedAt: z.nullable(epochMs),
  /** 已撤回: text and files are not shown any more. */
  withdrawn: z.nullable(z.object({ at: epochMs, byName: z.string() })),
  /** Null: 确认收到 is not asked for. */
  confirm: z.nullable(confirm),
  /** Null: it is not for me; I wrote it, or it is mine to look after. */
  mine: z.nullable(receipt),
}

/** Notices (通知): written by a host to the studio or by the office to the school. What is created carries an id made on the phone, what is changed the version that was seen. */
export const notices = {
  writeNotice: action({
    summary:
      'A host writes to the studio, or the office to the school; up to nine files lie under `notices/<id>/`. Whoever it is for finds it in the inbox. ' +
      'A repeat with the same id and the same words answers as the first did.',
    audience: 'host-or-office',
    input: z.object({ id, to, ...words, confirm: z.nullable(confirm) }),
    output: z.object({ version: z.int(), recipients: count }),
    refusals: ['ID_TAKEN', 'IN_THE_PAST', 'FILE_REFUSED', 'TEXT_REFUSED', 'TEXT_NOT_CHECKED', 'NOBODY_THERE'],
  }),

  notices: action({
    summary: 'Notices, the latest first, twenty a page: those I got, or those that a studio of mine or my office has sent. A repeat reads again.',
    audience: 'person',
    input: z.object({
      of: z.discriminatedUnion('kind', [z.object({ kind: z.literal('received') }), z.object({ kind: z.literal('studio'), studioId: id }), z.object({ kind: z.literal('office') })]),
      after: z.optional(place),
    }),
    output: z.object({ notices: z.array(z.object({ ...brief, files: count })), next: z.nullable(place) }),
    refusals: [],
  }),

  notice: action({
    summary: 'One notice, to whoever it is for and whoever looks after it. It counts as read from the first time on, and so do its messages in the inbox. A repeat reads again.',
    audience: 'studio-or-office',
    input: z.object({ noticeId: id }),
    output: z.object({
      notice: z.object({
        ...brief,
        /** Empty once it is withdrawn. */
        body: z.string(),
        /** In the order of `noticeFiles`. `file` is its id in the storage, for whoever may edit and keeps it; else empty. */
        files: z.array(z.object({ name: z.string(), kind: fileKind, bytes: count, file: z.string() })),
      }),
      /** May edit, withdraw and remind, and see who has read it. */
      mayManage: z.boolean(),
    }),
    refusals: [],
  }),

  noticeFiles: action({
    summary: 'Links to the files of a notice, in their order, for ten minutes; empty for one that is missing. A repeat makes new links.',
    audience: 'studio-or-office',
    input: z.object({ noticeId: id }),
    output: z.object({ links: z.array(z.string()) }),
    refusals: ['WITHDRAWN'],
  }),

  confirmNotice: action({
    summary: 'Somebody it is for confirms (确认收到) the version that was seen. A repeat answers as the first did; after an edit the new version may be confirmed, too.',
    audience: 'studio',
    input: z.object({ noticeId: id, version: z.int() }),
    output: receipt,
    refusals: ['VERSION_CHANGED', 'WITHDRAWN'],
  }),

  noticeReaders: action({
    summary: 'Who has read and confirmed a notice and who has not, with its former versions, for those who look after it. A repeat reads again.',
    audience: 'host-or-office',
    input: z.object({ noticeId: id }),
    output: z.object({
      notice: z.object(brief),
      /** By name. */
      readers: z.array(z.object({ id, name: z.string(), ...receipt.shape })),
      /** Of 提醒未确认的人: who was reminded last and when; by hand and by the timer. */
      reminded: z.nullable(z.object({ at: epochMs, byName: z.nullable(z.string()), people: count })),
      mayRemind: z.boolean(),
      /** What it said before each edit, the oldest first. `until`: when it was edited. */
      former: z.array(z.object({ version: z.int(), title: z.string(), body: z.string(), fileNames: z.array(z.string()), until: epochMs, byName: z.string() })),
    }),
    refusals: [],
  }),

  remindNotice: action({
    summary: 'Reminds whoever has not confirmed yet, by hand once a day at most. A repeat with the same id answers as the first did.',
    audience: 'host-or-office',
    input: z.object({ id, noticeId: id }),
    output: z.object({ people: count }),
    refusals: ['ALREADY_REMINDED', 'WITHDRAWN'],
  }),

  editNotice: action({
    summary:
      'Says it in other words: what it said before is kept, readers see that it was edited and when, and a confirmation says to which version it belongs. ' +
      'Whether 确认收到 is asked for and of whom stays; the day may change. A repeat with the same words answers as the first did.',
    audience: 'host-or-office',
    input: z.object({ noticeId: id, version: z.int(), ...words, confirmBy: z.nullable(chinaDay) }),
    output: z.object({ version: z.int() }),
    refusals: ['VERSION_CHANGED', 'WITHDRAWN', 'IN_THE_PAST', 'FILE_REFUSED', 'TEXT_REFUSED', 'TEXT_NOT_CHECKED'],
  }),

  withdrawNotice: action({
    summary: 'Takes a notice back: text and files are not shown any more, who did it and when is; what waits for WeChat is not sent. A repeat answers as the first did.',
    audience: 'host-or-office',
    input: z.object({ noticeId: id, version: z.int() }),
    output: z.object({}),
    refusals: ['VERSION_CHANGED'],
  }),
}
