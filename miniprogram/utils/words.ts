import type { ActivityType } from '../shared/index'

export const activityTypeWords: Readonly<Record<ActivityType, string>> = {
  study: '集中学习',
  seminar: '课题研讨',
  'teaching-research': '教研会',
  'demonstration-lesson': '示范课',
  'class-meeting-observation': '主题班会观摩（同课异构）',
  'student-consultation': '典型学生会诊',
  'emotion-salon': '情感沙龙',
  reading: '读书分享',
  'moral-education-forum': '德育论坛',
  'competition-coaching': '能力大赛磨课',
  'special-training': '专题培训',
  'online-study': '线上学习',
  excursion: '外出考察',
  'outreach-lecture': '送教讲座',
  'cross-studio-exchange': '跨工作室交流',
}

export const roleWords = { host: '主持人', assistant: '助理', member: '成员' } as const

/** 学员 are counted, other 成员 are not. */
export function roleWord(role: keyof typeof roleWords, counted: boolean): string {
  return role === 'member' && counted ? '学员' : roleWords[role]
}
