import type { CaseStage } from '../domain/attendance/case'
import type { FileProblem } from '../domain/files/file-problem'

/** Codes travel, words live on the pages (`miniprogram/utils/wording.ts`), so a code without a sentence fails a test there. */
export const refusalCodes = [
  // of any action
  'BAD_INPUT',
  'UNKNOWN_ACTION',
  'NOT_BOUND',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'UNAVAILABLE',
  'INTERNAL',
  // check-in
  'CODE_UNREADABLE',
  'CODE_EXPIRED',
  'NOT_OPEN_YET',
  'CLOSED',
  'NOT_ON_ROSTER',
  'DIGITS_WRONG',
  'RECEIPT_EXPIRED',
  'TOO_LATE',
  'GUESTS_NOT_WELCOME',
  'ROOM_FULL',
  'MARKED_ABSENT',
  // activities
  'ALREADY_OPEN',
  'CANCELLED',
  'ID_TAKEN',
  'IN_THE_PAST',
  'OVERLAPS',
  'VERSION_CHANGED',
  // sheets, leave, cases
  'SHEET_CLOSED',
  'NOT_OVER_YET',
  'CASE_RESTS',
  'CAP_REACHED',
  'ALREADY_ASKED',
  'PAPER_MISSING',
  'CASE_MOVED_ON',
  'STILL_HEARD',
  // notices
  'NOBODY_THERE',
  'FILE_REFUSED',
  'WITHDRAWN',
  'ALREADY_REMINDED',
  // reflections
  'NOT_CONFIRMED',
  'EDIT_FIRST',
  'PICTURE_REFUSED',
  'DELETED',
  'ASKED_FOR_ALREADY',
  'TEXT_REFUSED',
  'TEXT_NOT_CHECKED',
  'COMMENTS_OFF',
  // library
  'NOT_CHECKED_YET',
  'TOO_MANY_VERSIONS',
  'TYPE_RETIRED',
  'NOTHING_IN_IT',
  'FILE_GONE',
  'USED_ALREADY',
  // activity records
  'NOT_HELD_YET',
  // binding
  'ALREADY_BOUND',
  'INVITATION_WRONG',
  'INVITATION_USED',
  'INVITATION_EXPIRED',
  'TOO_MANY_TRIES',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** What every action may answer besides its own refusals. */
export const generalRefusals: readonly RefusalCode[] = ['BAD_INPUT', 'NOT_BOUND', 'NOT_ALLOWED', 'NOT_FOUND', 'UNAVAILABLE']

/** What goes with a code so that the page can say what to do next. Times in epoch milliseconds. */
export type RefusalDetail = {
  /** BAD_INPUT, IN_THE_PAST, ALREADY_OPEN, FILE_REFUSED, PICTURE_REFUSED: the path of what was not accepted, such as `sessions.0.endsAt`. */
  field?: string
  /** FILE_REFUSED: what is wrong with it; `field` says with which. */
  file?: 'missing' | 'too-large' | FileProblem
  /** NOT_OPEN_YET: when check-in opens. CLOSED: when it closed. TOO_MANY_TRIES, ALREADY_REMINDED: when to try again. TOO_LATE: until when it could be done. STILL_HEARD, NOT_OVER_YET, NOT_HELD_YET: from when on. */
  at?: number
  /** PICTURE_REFUSED: what is wrong with it; `field` says with which. */
  picture?: 'missing' | 'too-large' | 'kind' | 'dimensions'
  /** TEXT_REFUSED: what WeChat found in it, `null` where it was not sure; its numbers are those of msgSecCheck. */
  label?: number | null
  /** OVERLAPS: what is already planned at that time. */
  overlaps?: { activityId: string; title: string; startsAt: number; endsAt: number }[]
  /** CASE_MOVED_ON: where the case stands now. */
  stage?: CaseStage
  /** STILL_HEARD: what has to be decided before the case is. */
  waiting?: ('leave' | 'unconfirmed' | 'appeal')[]
  /** CAP_REACHED: how many may be made up in a period. */
  cap?: number
  /** INVITATION_WRONG, DIGITS_WRONG: how many tries are left before a pause. */
  triesLeft?: number
  /** NOT_BOUND, NOT_ON_ROSTER, UNAVAILABLE of a scan that came in time: what the next call presents instead of a code. */
  receipt?: string
  /** NOT_BOUND, NOT_ON_ROSTER: guests may sign in here. */
  guestsWelcome?: boolean
}
