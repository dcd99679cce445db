import type { Level } from '../attendance/standing'
import type { StripStatus } from '../attendance/standing'
import type { LeaveType } from '../attendance/policy'
import type { SuspensionType } from '../attendance/leave'
import type { LeaveAnswer } from '../attendance/leave-deciding'
import type { MakeUpNews } from '../attendance/sheet'
import type { LibraryCaseContent } from './library-content'
import type { TextContent } from './text-content'

/** A session as it was when the message was written; times in epoch milliseconds. */
export type SessionWords = { title: string; startsAt: number; place: string }

/** What a message says, as ids and figures: its words are made where it is read or sent. */
export type MessageContent =
  | { kind: 'session-tomorrow' | 'session-soon' | 'session-added'; session: SessionWords; bring: string }
  | { kind: 'session-moved'; session: SessionWords; before: number; beforePlace: string }
  | { kind: 'session-cancelled'; session: SessionWords; reason: string }
  | { kind: 'leave-answered'; type: LeaveType | SuspensionType | 'exempt'; state: LeaveAnswer; stillCounts: boolean; remark: string; at: number }
  | { kind: 'appeal-refused'; session: SessionWords; at: number }
  | { kind: 'mark-corrected'; session: SessionWords; status: StripStatus }
  | { kind: 'make-up'; session: SessionWords; state: MakeUpNews }
  | { kind: 'level-changed' | 'level-withdrawn'; studio: string; from: Level; to: Level; sessions: SessionWords[]; figures: Figures; at: number }
  | { kind: 'case-step'; studio: string; stage: CaseWords; at: number }
  | { kind: 'policy-changed'; studio: string; at: number }
  | { kind: 'missing'; session: SessionWords; missing: number; expected: number; names: string[] }
  | { kind: 'session-summary'; session: SessionWords; expected: number; present: number; absent: number; onLeave: number }
  | { kind: 'absent-in-a-row'; person: string; studio: string; sessions: SessionWords[]; at: number }
  | { kind: 'member-level'; person: string; studio: string; from: Level; to: Level; sessions: SessionWords[]; figures: Figures; at: number }
  | { kind: 'leave-waiting'; person: string; studio: string; type: LeaveType | SuspensionType | 'exempt'; at: number }
  | { kind: 'appeal-waiting'; person: string; studio: string; session: SessionWords; at: number }
  | { kind: 'still-waiting'; studio: string; leaves: number; appeals: number; at: number }
  | { kind: 'member-case'; person: string; studio: string; stage: CaseWords; at: number }
  | { kind: 'case-to-sign' | 'case-overdue'; person: string; studio: string; at: number }
  | { kind: 'suspension-waiting'; person: string; studio: string; type: SuspensionType; at: number }
  /** `title`: empty for what has no title and for what was not passed, since it is sent on. */
  | { kind: 'reflection-answered'; title: string; outcome: ReflectionOutcome; reason: string; at: number }
  | { kind: 'reflection-feedback'; title: string; host: string; news: 'said' | 'chosen' | 'both'; at: number }
  | { kind: 'reflection-waiting' | 'reflection-to-office'; person: string; studio: string; why: 'check' | 'reported' | 'appealed'; at: number }
  /** Of the record of an activity, whose title it is. `startsAt`: of its last session. */
  | { kind: 'record-asked'; title: string; studio: string; startsAt: number; at: number }
  | { kind: 'record-answered'; title: string; outcome: ReflectionOutcome; reason: string; at: number }
  | { kind: 'record-waiting' | 'record-to-office'; title: string; person: string; studio: string; why: 'check' | 'reported' | 'appealed'; at: number }
  | LibraryCaseContent
  | TextContent
  /** Of a resource; `title`: empty for what was not passed. */
  | { kind: 'resource-answered'; title: string; outcome: ReflectionOutcome; reason: string; at: number }
  | { kind: 'resource-waiting' | 'resource-to-office'; person: string; studio: string; why: 'check' | 'reported' | 'appealed'; at: number }
  /** May a case be taken into handbooks? `person`: who asks for the studio, or for the school. */
  | { kind: 'consent-asked'; title: string; person: string; studio: string; at: number }
  /** `title`: of the activity; empty: for a term, `count` of them. `dueAt`: the last moment that is on time. */
  | { kind: 'reflection-asked'; change: 'asked' | 'changed' | 'withdrawn'; title: string; studio: string; dueAt: number; leastCharacters: number; count: number; at: number }
  | { kind: 'reflection-missing'; title: string; studio: string; dueAt: number; count: number; missing: number; at: number }
  /** `notice`: its id. `from`: the studio or the school. `confirmBy`: a day of China. */
  | {
      kind: 'notice' | 'notice-to-confirm'
      notice: string
      title: string
      from: string
      confirmBy: number | null
      isReminder: boolean
      withdrawn: boolean
      at: number
    }

/** In the policy's unit: sessions, or tenths of hours. */
export type Figures = { due: number; absent: number; remaining: number; unit: 'sessions' | 'hours' }

/** `look-again`: the day that conditions named. `undermined`: filed, and the line is uncertain since. */
export type CaseWords = 'statement' | 'stated' | 'decision' | 'look-again' | 'office-decision' | 'signing' | 'filed' | 'undermined' | 'closed' | 'returned'
export type ReflectionOutcome = 'published' | 'refused' | 'waits' | 'taken-down' | 'put-back' | 'kept-down'
