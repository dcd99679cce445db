/** The fixed shape of a case: 背景, 问题, 分析, 做法, 成效, 反思. Source: PRODUCT.md, "Reflections and the library". */
export const caseSections = ['background', 'problem', 'analysis', 'practice', 'outcome', 'reflection'] as const
export type CaseSection = (typeof caseSections)[number]

/** 学段: 小学, 初中, 高中, 中职. */
export const caseStages = ['primary', 'junior', 'senior', 'vocational'] as const
export type CaseStage = (typeof caseStages)[number]

/** What a resource is: 班会方案, 讲座, 课件, 微视频, 制度与表格, 手册. */
export const resourceKinds = ['class-meeting', 'lecture', 'courseware', 'video', 'form', 'handbook'] as const
export type ResourceKind = (typeof resourceKinds)[number]

/** 思想工作, 班级管理, 班级活动, 职业指导, 沟通协调, 心理健康. */
export const topics = ['ideals', 'management', 'activities', 'careers', 'communication', 'mental-health'] as const
export type Topic = (typeof topics)[number]
