import type { CaseSection, CaseStage } from '../../domain/library/case-words'

export const sectionNames: Readonly<Record<CaseSection, string>> = { background: '背景', problem: '问题', analysis: '分析', practice: '做法', outcome: '成效', reflection: '反思' }

/** In the order in which they are written and read. */
export const sectionOrder: readonly CaseSection[] = ['background', 'problem', 'analysis', 'practice', 'outcome', 'reflection']

export const stageNames: Readonly<Record<CaseStage, string>> = { primary: '小学', junior: '初中', senior: '高中', vocational: '中职' }

export const stageOrder: readonly CaseStage[] = ['primary', 'junior', 'senior', 'vocational']
