import { stageNames, stageOrder } from '../shared/library-words'
import type { CaseStage } from './case-words'

/** The stage that somebody has typed. */
export function stageOfWord(word: string): CaseStage | null {
  return stageOrder.find((stage) => stageNames[stage] === word) ?? null
}
