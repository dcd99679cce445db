import type { ResourceKind, Topic } from '../../domain/library/case-words'

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

/** In the order in which they are offered. */
export const resourceKindOrder = Object.keys(resourceKindNames) as ResourceKind[]
export const topicOrder = Object.keys(topicNames) as Topic[]

/** 2 个文件 · 有链接 */
export function contentWords({ files, hasLink }: { files: number; hasLink: boolean }): string {
  return [files === 0 ? '' : `${files} 个文件`, hasLink ? '有链接' : ''].filter((words) => words !== '').join(' · ')
}
