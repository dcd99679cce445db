import type { CaseStage } from './case-words'
import { caseStages } from './case-words'

/** As they are written in the index, so that one that is typed finds them. */
export const stageWords: Record<CaseStage, string> = { primary: '小学', junior: '初中', senior: '高中', vocational: '中职' }

export function stageOfWord(word: string): CaseStage | null {
  return caseStages.find((stage) => stageWords[stage] === word) ?? null
}
