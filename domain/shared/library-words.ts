import type { CaseSection, CaseStage, ResourceKind, Topic } from '../library/case-words'

export const sectionNames: Readonly<Record<CaseSection, string>> = { background: '背景', problem: '问题', analysis: '分析', practice: '做法', outcome: '成效', reflection: '反思' }

/** 学段. They stand in the search index as they are here, so that one that is typed finds them. */
export const stageNames: Readonly<Record<CaseStage, string>> = { primary: '小学', junior: '初中', senior: '高中', vocational: '中职' }

export const resourceKindNames: Readonly<Record<ResourceKind, string>> = {
  'class-meeting': '班会方案',
  lecture: '讲座',
  courseware: '课件',
  video: '微视频',
  form: '制度与表格',
  handbook: '手册',
}

export const topicNames: Readonly<Record<Topic, string>> = {
  ideals: '思想工作',
  management: '班级管理',
  activities: '班级活动',
  careers: '职业指导',
  communication: '沟通协调',
  'mental-health': '心理健康',
}

/** In the order in which they are written, read and offered. */
export const sectionOrder = Object.keys(sectionNames) as CaseSection[]
export const stageOrder = Object.keys(stageNames) as CaseStage[]
export const resourceKindOrder = Object.keys(resourceKindNames) as ResourceKind[]
export const topicOrder = Object.keys(topicNames) as Topic[]
