import type { CaseSection, ResourceKind, Topic } from '../../../domain/library/case-words'

export const sectionWords: Readonly<Record<CaseSection, string>> = { background: '背景', problem: '问题', analysis: '分析', practice: '做法', outcome: '成效', reflection: '反思' }

export const resourceKindWords: Readonly<Record<ResourceKind, string>> = { 'class-meeting': '班会方案', lecture: '讲座', courseware: '课件', video: '微视频', form: '制度与表格', handbook: '手册' }

export const topicWords: Readonly<Record<Topic, string>> = {
  ideals: '思想工作',
  management: '班级管理',
  activities: '班级活动',
  careers: '职业指导',
  communication: '沟通协调',
  'mental-health': '心理健康',
}
