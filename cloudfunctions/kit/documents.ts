import type { RefusalCode } from '../../contract/refusals'
import type { ActivityType } from '../../domain/shared/activity-types'
import type { PlannedSession } from '../../domain/attendance/revision'
import type { LeaveKind, LeaveScope, LeaveState } from '../../domain/attendance/leave'
import type { Corrected } from '../../domain/attendance/leave-corrections'
import type { Period } from '../../domain/attendance/period'
import type { PolicyVersion } from '../../domain/attendance/policy'
import type { Book } from '../../domain/attendance/presence-facts'
import type { Sheet } from '../../domain/attendance/sheet'
import type { StoredStanding } from '../../domain/attendance/stored-standing'
import type { Case } from '../../domain/attendance/case'
import type { StandingEvent } from '../../domain/attendance/events'
import type { Correspondence } from '../../domain/messages/correspondence'
import type { Message } from '../../domain/messages/message'
import type { Notice, NoticeRead, NoticeStep, NoticeWords } from '../../domain/notices/notice'
import type { FileKind } from '../../domain/files/file-kind'
import type { CaseFlow } from '../../domain/library/case-flow'
import type { CaseSection, CaseStage, ResourceKind, Topic } from '../../domain/library/case-words'
import type { Circles } from '../../domain/moderation/circles'
import type { Piece, PictureFinding } from '../../domain/moderation/piece'
import type { TextReports } from '../../domain/moderation/text-reports'
import type { Visibility } from '../../domain/moderation/visibility'
import type { ReflectionAsking } from '../../domain/reflection/asking'
import type { Feedback } from '../../domain/reflection/feedback'
import type { CaseIndexDocument } from '../../domain/library/index-document'
import type { SearchStats, TagsChanged } from '../../domain/library/search-stats'
import type { Membership } from '../../domain/studio/membership'

/** What is stored. Times are epoch milliseconds. Indexes stand in collections.json beside the functions. */
/** `comments`: whether colleagues may comment on reflections; none before the office has decided. */
/** `caseTypes`: as the office has them; none before it has changed anything: the five (`domain/library/case-types.ts`). */
export type School = { _id: string; schoolId: string; name: string; comments?: CommentsSwitch; caseTypes?: { rev: number; types: { id: string; name: string; retired: boolean }[] } }

/** `steps`: the latest, the last one last; `id`: of the deed, made on the phone. */
export type CommentsSwitch = { rev: number; on: boolean; steps: { id: string; on: boolean; by: string; byName: string; at: number }[] }

/** `policies`: every version there was, none is ever taken out. */
export type Studio = { _id: string; schoolId: string; name: string; cycle: Period; policies: PolicyVersion[]; policyVersion: number }

/** Somebody of the roster. Memberships that ended stay, with their end. */
export type Person = { _id: string; schoolId: string; name: string; openid: string | null; memberships: Membership[]; schoolRoles: SchoolRole[] }

/** Of the school as a whole: 管理办公室, those of it who may also grant roles, and experts who review cases. */
export type SchoolRole = 'office' | 'administrator' | 'expert'

/** One per OPENID: the guard that it names one person. */
export type Binding = { _id: string; schoolId: string; personId: string; boundAt: number }

/** How often an OPENID (the id) has tried invitation codes in vain; `until` is when the count is forgotten. */
export type BindingTries = { _id: string; tries: number; until: number }

/** One per person (the id): a newer one takes the place of the one before. The code itself is not kept. */
export type Invitation = {
  _id: string
  schoolId: string
  studioId: string
  codeHash: string
  createdBy: string
  expiresAt: number
  usedBy: string | null
}

export type Place = { kind: 'room'; room: string } | { kind: 'online'; link: string }
export type Roster = { kind: 'all' } | { kind: 'some'; personIds: string[] }

/** One check-in of an activity. `keyVersion` goes up when it is moved. */
export type Session = PlannedSession

export type DroppedSession = Pick<Session, 'id' | 'startsAt' | 'endsAt'>

export type ActivityFacts = {
  title: string
  type: ActivityType
  place: Place
  speaker: string
  agenda: string
  bring: string
  required: boolean
  openToGuests: boolean
  roster: Roster
}

export type Activity = ActivityFacts & {
  _id: string
  schoolId: string
  studioId: string
  sessions: Session[]
  /** How many sessions it ever had, so that a letter is never used twice. */
  sessionsMade: number
  /** Sessions that were taken out of it, as they were last, so that calendars learn of it; missing: none. */
  dropped?: DroppedSession[]
  /** Of the first and the last session. */
  startsAt: number
  endsAt: number
  cancelled: { at: number; by: string; reason: string } | null
  /** What was last asked for on it, perhaps withdrawn since. */
  askingId?: string
  version: number
  /** Hashes of what its making and its last change asked for: they tell a repeat from a different wish. */
  madeBy: string
  revisedBy: string
  createdBy: string
  createdAt: number
}

/** What happened at the door: one per session and person, id `${sessionId}_${personId}`. */
export type Mark = {
  _id: string
  schoolId: string
  studioId: string
  activityId: string
  sessionId: string
  personId: string
  /** Was on the roster as somebody who is counted, when the mark was made. */
  expected: boolean
  via: 'code' | 'digits' | 'receipt'
  arrivedAt: number
  keyVersion: number
  /** The step of the code that was scanned or typed. */
  step: number
}

export type Asking = { name: string; arrivedAt: number; step: number; keyVersion: number; decision: 'waiting' | 'added' | 'refused'; decidedBy: string | null; decidedAt: number | null }

export type Attempt = { personId: string; name: string; code: RefusalCode; at: number }

/**
 * The host's book of one session (the id): what people said and what was refused, beside the marks. One document, so that a roll call of hundreds or a
 * confirmation of many is one write. Keys of the records are person ids.
 */
export type Room = Book & {
  _id: string
  schoolId: string
  studioId: string
  activityId: string
  /** When anything in the book last changed. */
  changedAt: number
  /** As the code page had it last; what digits are compared with. Base64url; empty before the page was first opened. */
  envelope: string
  /** Of the session, as it was then. */
  moves: number[]
  asking: Record<string, Asking>
  headCount: { count: number; at: number; by: string } | null
  spotCheck: { id: string; at: number; by: string; drawn: string[]; answers: Record<string, boolean> } | null
  /** At most 200 a session and ten a person; then counted only. */
  attempts: Attempt[]
  attemptsOf: Record<string, number>
  attemptsTotal: number
  /** How many scans came from phones that are not bound. */
  unbound: number
  /** Tries of digits, by a hash of the OPENID. */
  digitTries: Record<string, number>
}

/** A teacher from elsewhere at an open activity; id `${sessionId}_${hash of the OPENID}`. Counted nowhere. */
export type Guest = { _id: string; schoolId: string; studioId: string; sessionId: string; name: string; school: string; arrivedAt: number }

/** The sheet (考勤表) of one session, id = the session's. Corrections are decided upon its entries; why, stands in the log of facts. */
export type SheetDocument = Sheet & {
  _id: string
  schoolId: string
  studioId: string
  activityId: string
  title: string
  /** Of the last closing; `by` null: by the timer. */
  closedAt: number
  closedBy: string | null
  /** While it is open again: when the timer closes it, at the latest. */
  closesAgainAt: number | null
  /** When the timer compares it with the door once more, for what was under way while it was made; null: that is done. */
  lookAgainAt: number | null
  version: number
}

/** A request for leave, a suspension or an exemption. */
export type LeaveDocument = LeaveKind & {
  _id: string
  schoolId: string
  studioId: string
  personId: string
  scope: LeaveScope
  reason: string
  /** 因公: the paper's number or the name of who sent them. */
  authority: string
  /** Private pictures, at most three: file ids of the storage. Emptied when they are deleted; `proofsDeletedAt` says when that was. */
  proofs: string[]
  /** Pictures that others took the place of, deleted with them. */
  formerProofs: string[]
  /** When the pictures are to be deleted; null: there are none. */
  proofsDueAt: number | null
  proofsDeletedAt: number | null
  proofsSeen: { by: string; at: number }[]
  state: LeaveState
  /** What whoever decided wrote, or what is to be added. */
  remark: string
  decidedBy: string | null
  decidedAt: number | null
  /** Entries of sheets that its approval corrected, with what stood there before: it comes back when the leave is taken back. */
  corrected: Corrected[]
  /** When what it covers begins and ends, epoch milliseconds, for queries; it follows sessions that move. */
  from: number
  until: number
  askedAt: number
  version: number
}

/**
 * The standings of one studio (the id) as they were computed last, to be read cheaply. Never a source: always recomputed from sheets.
 * The school has a row here, too, under its own id, in which nobody is counted: by it the timer finds what the school has to send.
 */
export type StandingsDocument = {
  _id: string
  schoolId: string
  studioId: string
  /** When the timer has something to do for this studio next. Others may only make it earlier. */
  dueAt: number
  /** Sheets, sessions and leaves that end before this are settled: everything before was judged at its period's close. */
  readFrom: number
  /** When rows of the log that wait for it are linked; null: none waits. */
  linkAt: number | null
  /** Rows of the log whose events nobody has been told of yet: written where the studio was not read as a whole. */
  untold: string[]
  /** When messages that wait for WeChat are looked at next; null: none waits. */
  sendAt: number | null
  /** Up to when reminders have been said; what lay before it is not said again. */
  remindedUntil: number
  /** When something that is to be checked before others see it is looked at next; in 2100, where nothing is. */
  checksAt: number
  /** Of the figures below, by person's id. */
  period: Period
  figures: Record<string, StoredStanding>
  /** How many of those who are counted now there are to look after. */
  counts: Concerns
  /** How much waits for somebody. */
  waiting: Desk
  /** Of the daily round: with which of its works it goes on, where time was over before them. */
  worksFrom?: number
  /** Goes up with whatever changes a standing or what it rests on: who writes has seen the version before. */
  version: number
}

export type Concerns = { members: number; warning: number; overSoFar: number; certain: number }

/** Of the host: leaves, appeals, scans, make-ups named, cases to decide. Of the office: suspensions asked for, cases to sign or undecided too long. */
export type Desk = { leaves: number; appeals: number; unconfirmed: number; makeUps: number; cases: number; suspensions: number; toSign: number }

/** A case (审议): one per studio, person and period, id `${studioId}_${personId}_${period.from}`. What was said and decided before stands in the log of facts. */
export type CaseDocument = Case & { _id: string; schoolId: string; studioId: string }

/**
 * One row of the log: something that was done, for good. It feeds the audit (its fixed part is hashed and linked) and the messages (its events).
 * Ids, codes and hashes only; what somebody wrote lies in `texts` outside the hashed part and can be erased.
 */
export type Fact = {
  _id: string
  schoolId: string
  studioId: string
  at: number
  /** A person's id; null: the timer. */
  by: string | null
  kind: FactKind
  /** What it is about: a case, a leave, `${sessionId}_${personId}` or a session; for the history of that thing. */
  subjects: string[]
  /** Codes and ids of what was done, in the shape of its kind. */
  detail: Record<string, unknown>
  /** Salted hashes of the texts, by name. */
  textHashes: Record<string, string>
  /** What must be told; see the messages. */
  events: StandingEvent[]
  // Outside the hash:
  /** Null: erased. */
  texts: Record<string, { salt: string; text: string } | null>
  /** Number of the link that holds it; 0: not linked yet. */
  link: number
}

/** What somebody was told, id `${factId}_${n}_${personId}`. `studioId`: the school's own id for what the school tells. */
export type MessageDocument = Message & { _id: string; schoolId: string; studioId: string }

/** How one person (the id) may be written to; there is none before they have been asked or have chosen. */
export type CorrespondenceDocument = Correspondence & { _id: string; schoolId: string }

/**
 * A notice; the id was made on the phone. `studioId`: the school's own id where its office wrote. `madeBy`, `revisedBy`: fingerprints of what its making and its
 * last edit asked for.
 */
export type NoticeDocument = Notice & { _id: string; schoolId: string; studioId: string; madeBy: string; revisedBy: string }

/** Who a notice (the id) is for: 1,000 at most, once and for all. */
export type NoticeAudience = { _id: string; schoolId: string; studioId: string; personIds: string[] }

/** What became of a notice with one person, id `${noticeId}_${personId}`: there is none before they have read it. */
export type NoticeReadDocument = NoticeRead & { _id: string; schoolId: string; studioId: string; noticeId: string; personId: string }

/** What a notice said before an edit, id `${noticeId}_${version}`; `replaced` says by whom and when. */
export type NoticeVersion = NoticeWords & { _id: string; schoolId: string; studioId: string; noticeId: string; version: number; replaced: NoticeStep }

/** One version of what somebody wrote. `pictures`: files that functions alone can write, so that what was checked stays what it is. */
export type ReflectionWords = { version: number; title: string; text: string; pictures: StoredPicture[]; sentAt: number }

/** A picture in two sizes; pixels are those of the large one. */
export type StoredPicture = { large: string; small: string; width: number; height: number }

/** A reflection (反思); the id was made on the phone. How it stands follows from the facts in it (`domain/moderation/`). */
export type ReflectionDocument = Piece & {
  _id: string
  schoolId: string
  studioId: string
  /** As they were called when it was sent. */
  authorName: string
  studioName: string
  activityId: string | null
  activityTitle: string
  createdAt: number
  /** When it was first sent for others to read; null: never. Older ones lack it: when they were created. */
  handedAt?: number | null
  /** Every version, the latest last. */
  contents: ReflectionWords[]
  /** Fingerprints of what its making and its last edit asked for. */
  madeBy: string
  revisedBy: string
  /** What people decided on it, and appeals; nothing is ever taken out. */
  decisions: ReviewDecision[]
  /** Goes up with every write of the above. */
  rev: number
  /** What hosts say to it; has a `rev` of its own, so that it is in nobody's way who decides. */
  feedback: Feedback
  /** Whoever thanked for it, by person's id: at most as many as may read it. */
  thankedBy: string[]
  thanksCount: number
  /** The last few of them, the last one first. */
  lastThanks: { personId: string; name: string }[]
  // Derived from the above, to be asked for:
  /** Its place in lists. */
  at: number
  /** Of the version that is shown, else of the latest. */
  card: { title: string; excerpt: string; pictures: string[]; pictureCount: number; characters: number }
  /** Who may see what is shown. */
  circles: Circles
  /** Under which WeChat will say what it found in pictures. */
  traces: string[]
  /** From when on it waits for somebody's decision; null: it does not. */
  waitsFrom: number | null
  /** Whether it waits for somebody, now or later: what the home page counts. */
  waits: boolean
  /** When it is deleted for good; null: it is not deleted. */
  purgeAt: number | null
  /** When the timer has something to do for it, perhaps in the past; null: nothing. The row of its studio is due by then. */
  lookAt: number | null
  /** Versions that others could see once. */
  versionsSeen: number[]
  /** When hosts last said something that stands; null: nothing does. */
  answeredAt: number | null
}

/** What a colleague said to a reflection; the id was made on the phone. `removed`: as who; what was said is kept. */
export type CommentDocument = {
  _id: string
  schoolId: string
  studioId: string
  reflectionId: string
  authorId: string
  authorName: string
  text: string
  /** Whom the reflection was for then: nobody else reads it later. Older ones lack it: whoever may read the reflection. */
  visibility?: Visibility
  at: number
  /** Missing: none ever came. */
  reports?: TextReports
  removed: { as: 'author' | 'host' | 'office'; by: string; at: number } | null
}

/** What a host asked of members; the id was made on the phone. `madeBy`, `revisedBy`: fingerprints of what its making and its last edit asked for. */
export type AskingDocument = ReflectionAsking & { _id: string; schoolId: string; madeBy: string; revisedBy: string }

/** Something a person decided on a reflection; the id was made on the phone. `version`: the one that was shown or sent. */
export type ReviewDecision = { id: string; at: number; by: string; kind: 'passed' | 'refused' | 'taken-down' | 'reports-dismissed' | 'restored' | 'kept'; version: number; reason: string }

/** One version of an activity record; files lie where only functions can write, too. */
export type RecordWords = { version: number; text: string; pictures: StoredPicture[]; files: RecordFile[]; by: { id: string; name: string }; sentAt: number }

/** A document with a record: what it is by its bytes. */
export type RecordFile = { file: string; name: string; kind: FileKind; bytes: number }

/** The record (活动记录) of an activity (the id): one, whoever of its hosts and assistants wrote it. `authorId`: who sent the latest version. */
export type RecordDocument = Piece & {
  _id: string
  schoolId: string
  studioId: string
  /** As they were called when it was sent. */
  studioName: string
  activityTitle: string
  createdAt: number
  /** Every version, the latest last. */
  contents: RecordWords[]
  /** Fingerprint of what its latest version asked for. */
  revisedBy: string
  /** What people decided on it; nothing is ever taken out. */
  decisions: ReviewDecision[]
  /** Goes up with every write. */
  rev: number
  // Derived from the above, to be asked for:
  /** Of the version that is shown; null: nothing is. */
  card: { byName: string; at: number; characters: number; pictures: number; files: number } | null
  /** Under which WeChat will say what it found in pictures. */
  traces: string[]
  /** From when on it waits for somebody's decision; null: it does not. */
  waitsFrom: number | null
  /** Whether it waits for somebody, now or later: what the home page counts. */
  waits: boolean
  /** When the timer has something to do for it, perhaps in the past; null: nothing. The row of its studio is due by then. */
  lookAt: number | null
}

/** A version of a case as it was submitted. Pictures and files lie where only functions can write. */
export type CaseWords = {
  version: number
  title: string
  /** An id of the school’s types. */
  type: string | null
  stage: CaseStage | null
  tags: string[]
  sections: Record<CaseSection, string>
  pictures: StoredPicture[]
  files: RecordFile[]
  /** Besides the author, as they were called. */
  coAuthors: { id: string; name: string }[]
  credit: string
  sentAt: number
}

/** What a reviewer said; the id was made on the phone. Nothing is ever taken out. */
export type CaseRound = { id: string; version: number; by: string; byName: string; at: number; outcome: 'returned' | 'published'; text: string; remarks: { section: CaseSection; text: string }[] }

/** A case (案例); the id was made on the phone. As a `Piece` it is what the check knows of it: `shown` is the version that passed, which reviewers may read; others read what is published. */
export type LibraryCase = Piece & {
  _id: string
  schoolId: string
  studioId: string
  /** As they were called when it was last sent. */
  authorName: string
  studioName: string
  /** From which it was made. */
  reflectionId: string | null
  createdAt: number
  /** What its author works on; null: nothing that was not submitted. */
  draft: { words: Omit<CaseWords, 'version' | 'sentAt'>; visibility: Visibility; at: number } | null
  /** Goes up with every save and submission. */
  seen: number
  /** Every version that was submitted, the latest last. */
  contents: CaseWords[]
  /** Fingerprint of what the last save or submission asked for. */
  revisedBy: string
  flow: CaseFlow
  rounds: CaseRound[]
  /** What people decided on reports and appeals; nothing is ever taken out. */
  decisions: ReviewDecision[]
  /** Authors, by person’s id, who let it be taken into handbooks. */
  consents: { personId: string; at: number }[]
  /** When consent was last asked for. */
  consentAskedAt: number | null
  /** When somebody was last reminded that it lies (`domain/library/case-nudges.ts`). */
  nudgedAt: number | null
  uses: number
  reads: number
  /** Goes up with every write of the above but draft, uses and reads. */
  rev: number
  // Derived from the above, to be asked for:
  /** The author first, then the co-authors of what is published and of what passed the check: nobody else is shown what was not checked. */
  authorIds: string[]
  /** Its place in lists: when it was first published, else when it was last saved. */
  at: number
  /** Of what is published, else of what was submitted, else of the draft. */
  card: { title: string; type: string | null; stage: CaseStage | null; tags: string[]; authors: { id: string; name: string }[]; excerpt: string; characters: number }
  /** Who may see what is published; none where it is retired, taken down or deleted. */
  circles: Circles
  /** By which lists are asked for: every combination of type, stage, one tag and featured that it belongs to (`domain/library/facets.ts`). */
  facets: string[]
  publishedAt: number | null
  traces: string[]
  /** From when on it waits for a reviewer or for a decision, perhaps in the future; null: it does not. */
  waitsFrom: number | null
  /** For what it waits, now or later. */
  waitsFor: ('review' | 'decision')[]
  /** Whether it waits for somebody, now or later: what the home page counts. */
  waits: boolean
  purgeAt: number | null
  lookAt: number | null
}

/** 我班用过; the id was made on the phone. One that was not removed for each person and case. */
export type CaseUse = {
  _id: string
  schoolId: string
  /** Of the case. */
  studioId: string
  caseId: string
  personId: string
  personName: string
  text: string
  at: number
  /** Missing: none ever came. */
  reports?: TextReports
  removed: { as: 'author' | 'host' | 'office'; by: string; at: number } | null
}

/** One for each person and case, id `${personId}_${caseId}`. */
export type Favourite = { _id: string; schoolId: string; personId: string; caseId: string; at: number }

/**
 * How many published cases of each type every circle (`kind:of`) may see, for the tiles; one for each school (the id), written with every case that comes or goes.
 * `uncounted`: how many changes of the index `search_stats` does not know of; `tagChanges`: the latest of them that changed whose tags are seen by whom, left out where
 * there never was one. `change` is the case and its `rev`. `triedAt`: when the timer began to count last.
 */
export type CaseCounts = { _id: string; schoolId: string; counts: Record<string, Record<string, number>>; uncounted: number; tagChanges?: (TagsChanged & { change: string })[]; triedAt?: number }

/** A version of a resource. */
export type ResourceWords = { version: number; kind: ResourceKind; topic: Topic; title: string; text: string; tags: string[]; files: RecordFile[]; link: string | null; pictures: StoredPicture[]; sentAt: number }

/** A resource (资源); the id was made on the phone. It has no pictures of its own: `pictures` is empty, so that it is checked like any piece. */
export type ResourceDocument = Piece & {
  _id: string
  schoolId: string
  studioId: string
  authorName: string
  studioName: string
  createdAt: number
  contents: ResourceWords[]
  revisedBy: string
  decisions: ReviewDecision[]
  downloads: number
  rev: number
  // Derived from the above, to be asked for:
  at: number
  card: { kind: ResourceKind; topic: Topic; title: string; tags: string[]; files: number; hasLink: boolean }
  circles: Circles
  facets: string[]
  traces: string[]
  waitsFrom: number | null
  purgeAt: number | null
  lookAt: number | null
}

export type ShelfItem = { kind: 'case' | 'resource'; id: string }

/** A collection (专辑) of cases and resources; the id was made on the phone. */
export type CaseCollection = {
  _id: string
  schoolId: string
  studioId: string
  kind: 'course' | 'theme'
  title: string
  intro: string
  items: ShelfItem[]
  visibility: Visibility
  circles: Circles
  by: { id: string; name: string }
  at: number
  /** Missing: none ever came. */
  reports?: TextReports
  revisedBy: string
  rev: number
}

/**
 * A handbook (工作手册); the id was made on the phone. `studioId`: the school's own id where its office makes it. `lease`: until when whoever compiles it is believed
 * to be at work. `rev` of what is ready: which version of the handbook was compiled.
 */
export type HandbookDocument = {
  _id: string
  schoolId: string
  studioId: string
  studioName: string
  by: { id: string; name: string }
  title: string
  subtitle: string
  foreword: string
  items: ShelfItem[]
  at: number
  revisedBy: string
  rev: number
  /** `none`: nobody is at it. */
  progress:
    | { kind: 'none' }
    | { kind: 'compiling'; done: number; all: number; since: number; lease: number }
    | { kind: 'failed'; at: number }
  /** What was compiled last with success, of which `rev`, kept until `until`: it stays while another is compiled, and if that fails. */
  document: { file: string; bytes: number; at: number; until: number; rev: number } | null
  /** How often compiling was begun; each time has its own file (`kit/handbook-files.ts`), so that no run writes over what another's link leads to. */
  run: number
  /** Runs whose files may lie in the storage. */
  runs: number[]
}

/** What WeChat found in a picture (the id: its number) that nothing named yet when it came. */
export type PictureVerdict = { _id: string; found: PictureFinding; at: number }

/** Files that came with something that was going to be written (`ownerId`): those of them that nothing names by then are deleted. */
export type Uploads = { _id: string; schoolId: string; ownerId: string; files: string[]; dueAt: number }

/** A message (the id: WeChat's number for it) that WeChat could not deliver, said before its number was written down anywhere. */
export type SendFailure = { _id: string; code: number; at: number }

export type FactKind =
  | 'activity.revised'
  | 'activity.cancelled'
  | 'sheet.closed'
  | 'sheet.reopened'
  | 'sheet.corrected'
  | 'sheet.cancelled'
  | 'appeal.made'
  | 'appeal.refused'
  | 'make-up.named'
  | 'make-up.confirmed'
  | 'make-up.withdrawn'
  | 'leave.asked'
  | 'leave.revised'
  | 'leave.withdrawn'
  | 'leave.approved'
  | 'leave.refused'
  | 'leave.returned'
  | 'leave.overturned'
  | 'leave.granted'
  | 'leave.shortened'
  | 'proof.seen'
  | 'proof.deleted'
  | 'policy.set'
  | 'standing.changed'
  | 'case.opened'
  | 'case.heard'
  | 'case.stated'
  | 'case.decided'
  | 'case.to-office'
  | 'case.filed'
  | 'case.returned'
  | 'case.closed'
  | 'case.look-again'

/** One link of a studio's chain, id `${studioId}_${n}`: a hash over the number, the hash of the link before and the rows it holds, in their order. */
export type Link = { _id: string; schoolId: string; studioId: string; n: number; previous: string; rows: LinkedRow[]; hash: string; at: number }

/** `hash`: over the fixed part of the row, so that an altered row can be named. */
export type LinkedRow = { id: string; hash: string }

/** Of a school (the id): made anew by the timer, at a time that may lie a day back. */
export type SearchStatsDocument = SearchStats & { _id: string; schoolId: string; at: number }

export type Collections = {
  sheets: SheetDocument
  leaves: LeaveDocument
  standings: StandingsDocument
  cases: CaseDocument
  facts: Fact
  links: Link
  messages: MessageDocument
  correspondence: CorrespondenceDocument
  notices: NoticeDocument
  notice_audiences: NoticeAudience
  notice_reads: NoticeReadDocument
  notice_versions: NoticeVersion
  reflections: ReflectionDocument
  activity_records: RecordDocument
  library_cases: LibraryCase
  case_uses: CaseUse
  favourites: Favourite
  case_counts: CaseCounts
  resources: ResourceDocument
  case_collections: CaseCollection
  handbooks: HandbookDocument
  reflection_comments: CommentDocument
  asked_reflections: AskingDocument
  case_index: CaseIndexDocument
  search_stats: SearchStatsDocument
  picture_verdicts: PictureVerdict
  uploads: Uploads
  send_failures: SendFailure
  rooms: Room
  guests: Guest
  schools: School
  studios: Studio
  people: Person
  bindings: Binding
  binding_tries: BindingTries
  invitations: Invitation
  activities: Activity
  marks: Mark
}
