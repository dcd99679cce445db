/** The four templates that carry everything: 活动提醒, 考勤结果, 审核结果, 待办提醒. */
export const templates = ['activity', 'attendance', 'decision', 'todo'] as const
export type Template = (typeof templates)[number]

/**
 * What a kind of message is.
 * `rank` orders what matters most: 1 level change, 2 cancelled, moved or added, 3 decision, 4 reminder. `urgent`: is sent at night, too.
 * `alwaysInInbox`: concerns the line or a decision on oneself, or asks for an answer, so that it cannot be switched off in the inbox.
 * Source: PRODUCT.md, "Messages".
 */
export type KindRules = { template: Template; rank: 1 | 2 | 3 | 4; urgent: boolean; alwaysInInbox: boolean; to: Receivers }

/** Every teacher of the school; everybody in a studio; those whose attendance counts; hosts and assistants; hosts; hosts and experts; the office of the school. */
export const receivers = ['teacher', 'everybody', 'member', 'staff', 'host', 'reviewer', 'office'] as const
export type Receivers = (typeof receivers)[number]

const kindTable = {
  // to members, some of them to everybody in the studio
  'session-tomorrow': { template: 'activity', rank: 4, urgent: false, alwaysInInbox: false, to: 'member' },
  'session-soon': { template: 'activity', rank: 4, urgent: true, alwaysInInbox: false, to: 'member' },
  'session-moved': { template: 'activity', rank: 2, urgent: true, alwaysInInbox: false, to: 'everybody' },
  'session-cancelled': { template: 'activity', rank: 2, urgent: true, alwaysInInbox: false, to: 'everybody' },
  'session-added': { template: 'activity', rank: 2, urgent: true, alwaysInInbox: false, to: 'member' },
  'leave-answered': { template: 'decision', rank: 3, urgent: false, alwaysInInbox: true, to: 'member' },
  'appeal-refused': { template: 'decision', rank: 3, urgent: false, alwaysInInbox: true, to: 'member' },
  'mark-corrected': { template: 'attendance', rank: 3, urgent: false, alwaysInInbox: true, to: 'member' },
  'make-up': { template: 'attendance', rank: 3, urgent: false, alwaysInInbox: true, to: 'member' },
  'level-changed': { template: 'attendance', rank: 1, urgent: false, alwaysInInbox: true, to: 'member' },
  'level-withdrawn': { template: 'attendance', rank: 1, urgent: false, alwaysInInbox: true, to: 'member' },
  'case-step': { template: 'decision', rank: 3, urgent: false, alwaysInInbox: true, to: 'member' },
  'policy-changed': { template: 'decision', rank: 3, urgent: false, alwaysInInbox: true, to: 'everybody' },
  'resource-answered': { template: 'decision', rank: 3, urgent: false, alwaysInInbox: true, to: 'teacher' },
  'library-case-answered': { template: 'decision', rank: 3, urgent: false, alwaysInInbox: true, to: 'teacher' },
  'text-removed': { template: 'decision', rank: 3, urgent: false, alwaysInInbox: true, to: 'teacher' },
  'library-case-used': { template: 'decision', rank: 4, urgent: false, alwaysInInbox: false, to: 'teacher' },
  'library-case-to-revise': { template: 'todo', rank: 4, urgent: false, alwaysInInbox: false, to: 'teacher' },
  notice: { template: 'todo', rank: 4, urgent: false, alwaysInInbox: false, to: 'teacher' },
  'notice-to-confirm': { template: 'todo', rank: 4, urgent: false, alwaysInInbox: true, to: 'teacher' },
  'reflection-answered': { template: 'decision', rank: 3, urgent: false, alwaysInInbox: true, to: 'everybody' },
  'reflection-feedback': { template: 'decision', rank: 4, urgent: false, alwaysInInbox: false, to: 'everybody' },
  'consent-asked': { template: 'todo', rank: 4, urgent: false, alwaysInInbox: true, to: 'teacher' },
  // to hosts and assistants
  'record-asked': { template: 'todo', rank: 4, urgent: false, alwaysInInbox: false, to: 'staff' },
  'record-answered': { template: 'decision', rank: 3, urgent: false, alwaysInInbox: true, to: 'staff' },
  'reflection-asked': { template: 'todo', rank: 4, urgent: false, alwaysInInbox: true, to: 'member' },
  'reflection-missing': { template: 'todo', rank: 4, urgent: false, alwaysInInbox: true, to: 'member' },
  // to hosts
  missing: { template: 'todo', rank: 2, urgent: true, alwaysInInbox: false, to: 'host' },
  'session-summary': { template: 'attendance', rank: 4, urgent: false, alwaysInInbox: false, to: 'host' },
  'absent-in-a-row': { template: 'attendance', rank: 1, urgent: false, alwaysInInbox: false, to: 'host' },
  'member-level': { template: 'attendance', rank: 1, urgent: false, alwaysInInbox: true, to: 'host' },
  'leave-waiting': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: false, to: 'host' },
  'appeal-waiting': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: false, to: 'host' },
  'still-waiting': { template: 'todo', rank: 4, urgent: false, alwaysInInbox: false, to: 'host' },
  'member-case': { template: 'todo', rank: 2, urgent: false, alwaysInInbox: true, to: 'host' },
  'reflection-waiting': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: false, to: 'host' },
  'record-waiting': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: false, to: 'host' },
  'resource-waiting': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: false, to: 'host' },
  'library-case-to-decide': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: false, to: 'host' },
  'text-reported': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: true, to: 'host' },
  // to hosts and experts
  'library-case-waiting': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: false, to: 'reviewer' },
  // to the office
  'case-to-sign': { template: 'todo', rank: 2, urgent: false, alwaysInInbox: true, to: 'office' },
  'case-overdue': { template: 'todo', rank: 2, urgent: false, alwaysInInbox: true, to: 'office' },
  'suspension-waiting': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: false, to: 'office' },
  'reflection-to-office': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: false, to: 'office' },
  'library-case-to-office': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: false, to: 'office' },
  'record-to-office': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: false, to: 'office' },
  'resource-to-office': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: false, to: 'office' },
  'text-reported-to-office': { template: 'todo', rank: 3, urgent: false, alwaysInInbox: true, to: 'office' },
} as const satisfies Record<string, KindRules>

export type MessageKind = keyof typeof kindTable
export const messageKinds = Object.keys(kindTable) as MessageKind[]

export function rulesOfKind(kind: MessageKind): KindRules {
  return kindTable[kind]
}
