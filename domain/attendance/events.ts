import type { CaseStage } from './case'
import type { LeaveAnswer } from './leave-deciding'
import type { Roster } from './roster'
import type { MakeUpNews } from './sheet'
import type { Level } from './standing'

/** What somebody must be told, written with the fact that caused it. Person ids; who is told and in what words is the messages' business. */
export type StandingEvent =
  | { kind: 'level-changed'; personId: string; from: Level; to: Level; sessionIds: string[] }
  | { kind: 'absent-in-a-row'; personId: string; sessionIds: string[] }
  | { kind: 'mark-corrected'; personId: string; sessionId: string; status: string }
  | { kind: 'leave-waiting'; personId: string; leaveId: string }
  | { kind: 'leave-answered'; personId: string; leaveId: string; state: LeaveAnswer; stillCounts: boolean }
  | { kind: 'appeal-waiting'; personId: string; sessionId: string }
  | { kind: 'appeal-refused'; personId: string; sessionId: string }
  | { kind: 'make-up'; personId: string; sessionId: string; state: MakeUpNews }
  | { kind: 'policy-changed' }
  | { kind: 'case-changed'; personId: string; caseId: string; stage: CaseStage; told: string[] }
  | { kind: 'sheet-closed'; sessionId: string }
  /** To another time, another place, or both; `before`, `beforePlace`: when and where it was to be. */
  | { kind: 'session-moved'; sessionId: string; before: number; beforePlace: string }
  /** Others are expected than were; `before`: who was. */
  | { kind: 'roster-changed'; activityId: string; before: Roster }
  /** Called off, or taken out of an activity that goes on without it. */
  | { kind: 'session-cancelled'; sessionId: string; activityId: string; startsAt: number }
