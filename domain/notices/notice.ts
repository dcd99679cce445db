import type { FileKind } from '../files/file-kind'

/** Everybody in a studio, those of it who are counted, all teachers of the school, or all hosts. */
export const reaches = ['studio', 'counted', 'school', 'hosts'] as const
export type Reach = (typeof reaches)[number]

/** `file`: its id in the storage. `name`: as it was called on the phone. */
export type NoticeFile = { file: string; name: string; kind: FileKind; bytes: number }

/** What it says. */
export type NoticeWords = { title: string; body: string; files: NoticeFile[] }

/** Something that was done to it; names as they were then. Times in epoch milliseconds. */
export type NoticeStep = { at: number; by: string; byName: string }

/** `by` null: by the timer. `people`: to how many it went. */
export type NoticeReminder = { id: string; at: number; by: string | null; byName: string | null; people: number }

/** A notice (通知). Who it is for stands beside it, who has read it in rows of their own, so that hundreds may read at once. */
export type Notice = NoticeWords & {
  reach: Reach
  /** The studio or the school it comes from, as it was called then. */
  fromName: string
  by: string
  byName: string
  at: number
  recipients: number
  /** Null: 确认收到 is not asked for. `by`: the day of China by which, if any. */
  confirm: { by: number | null } | null
  /** Of the words: 1, and one more with each edit. */
  version: number
  edited: NoticeStep | null
  withdrawn: NoticeStep | null
  reminded: NoticeReminder | null
  /** When the timer reminds whoever has not confirmed; null: never, or it has. */
  remindAt: number | null
}

/** What became of it with one person. `confirmedVersion`: the version that was confirmed. */
export type NoticeRead = { readAt: number; confirmedAt: number | null; confirmedVersion: number | null }
