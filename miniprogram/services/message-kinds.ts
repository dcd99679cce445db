import type { OutputOf } from '../../contract/index'

export type MessageKind = OutputOf<'studio.messageSettings'>['kinds'][number]['kind']

/** What kinds of messages are called where one chooses among them. */
export const kindNames: Readonly<Record<MessageKind, string>> = {
  'session-tomorrow': '明天有活动',
  'session-soon': '一小时后开始',
  'session-moved': '活动改期',
  'session-added': '列入活动名单',
  'session-cancelled': '活动取消',
  'leave-answered': '请假的答复',
  'appeal-refused': '申诉的答复',
  'mark-corrected': '考勤更正',
  'make-up': '补学安排',
  'level-changed': '缺勤预警',
  'level-withdrawn': '预警取消',
  'case-step': '审议进展',
  'policy-changed': '考勤规则调整',
  notice: '通知',
  'notice-to-confirm': '要确认的通知',
  'reflection-answered': '反思的审核结果',
  'reflection-feedback': '反思的反馈和推荐',
  'record-asked': '请上传活动记录',
  'record-answered': '活动记录的审核结果',
  'record-waiting': '活动记录等查看',
  'record-to-office': '活动记录等管理办公室查看',
  'library-case-answered': '案例的审核结果',
  'library-case-used': '有班级用了案例',
  'library-case-to-revise': '案例等修改',
  'library-case-waiting': '案例等审核',
  'library-case-to-decide': '案例的举报和申诉',
  'library-case-to-office': '案例等管理办公室处理',
  'resource-answered': '资源的审核结果',
  'resource-waiting': '资源等查看',
  'resource-to-office': '资源等管理办公室查看',
  'text-removed': '写的内容被移除',
  'text-reported': '评论、用过、专辑的举报',
  'text-reported-to-office': '举报等管理办公室查看',
  'consent-asked': '案例编入工作手册的邀请',
  'reflection-asked': '请写反思',
  'reflection-missing': '提醒交反思',
  missing: '开始后谁还没到',
  'session-summary': '考勤表生成',
  'absent-in-a-row': '有人连续缺勤',
  'member-level': '学员的缺勤预警',
  'leave-waiting': '请假等审批',
  'appeal-waiting': '申诉等答复',
  'still-waiting': '申请等了三天',
  'member-case': '学员的审议',
  'case-to-sign': '决定等备案',
  'case-overdue': '审议逾期未决',
  'suspension-waiting': '暂停申请等审批',
  'reflection-waiting': '反思等查看',
  'reflection-to-office': '反思等管理办公室查看',
}

/** Among what the inbox shows messages of a kind. */
export const messageTopics = ['activity', 'attendance', 'answer', 'waiting', 'notice'] as const
export type MessageTopic = (typeof messageTopics)[number]

export const topicNames: Readonly<Record<MessageTopic, string>> = { activity: '活动', attendance: '考勤', answer: '答复', waiting: '待处理', notice: '通知' }

const topicOfKind: Readonly<Record<MessageKind, MessageTopic>> = {
  'session-tomorrow': 'activity',
  'session-soon': 'activity',
  'session-moved': 'activity',
  'session-added': 'activity',
  'session-cancelled': 'activity',
  'leave-answered': 'answer',
  'appeal-refused': 'answer',
  'mark-corrected': 'attendance',
  'make-up': 'attendance',
  'level-changed': 'attendance',
  'level-withdrawn': 'attendance',
  'case-step': 'answer',
  'policy-changed': 'attendance',
  notice: 'notice',
  'notice-to-confirm': 'notice',
  'reflection-answered': 'answer',
  'reflection-feedback': 'answer',
  'record-asked': 'waiting',
  'record-answered': 'answer',
  'record-waiting': 'waiting',
  'record-to-office': 'waiting',
  'library-case-answered': 'answer',
  'library-case-used': 'answer',
  'library-case-to-revise': 'waiting',
  'library-case-waiting': 'waiting',
  'library-case-to-decide': 'waiting',
  'library-case-to-office': 'waiting',
  'resource-answered': 'answer',
  'resource-waiting': 'waiting',
  'resource-to-office': 'waiting',
  'text-removed': 'answer',
  'text-reported': 'waiting',
  'text-reported-to-office': 'waiting',
  'consent-asked': 'notice',
  'reflection-asked': 'notice',
  'reflection-missing': 'notice',
  missing: 'attendance',
  'session-summary': 'attendance',
  'absent-in-a-row': 'attendance',
  'member-level': 'attendance',
  'leave-waiting': 'waiting',
  'appeal-waiting': 'waiting',
  'still-waiting': 'waiting',
  'member-case': 'waiting',
  'case-to-sign': 'waiting',
  'case-overdue': 'waiting',
  'suspension-waiting': 'waiting',
  'reflection-waiting': 'waiting',
  'reflection-to-office': 'waiting',
}

export function topicOf(kind: MessageKind): MessageTopic {
  return topicOfKind[kind]
}

export function kindsOf(topic: string): MessageKind[] {
  return (Object.keys(topicOfKind) as MessageKind[]).filter((kind) => topicOfKind[kind] === topic)
}
