import type { OutputOf } from '../../../contract/index'
import { call } from '../../services/cloud'
import { keepIfPossible } from '../../services/safe-storage'

export type CaseType = OutputOf<'library.caseTypes'>['types'][number]

const key = 'case-types'

/** The types of the school; without a network those that it had last. */
export async function loadCaseTypes(): Promise<CaseType[]> {
  const answer = await call('library.caseTypes', {})
  if (answer.kind !== 'done') return wx.getStorageSync<CaseType[] | ''>(key) || []
  keepIfPossible(key, answer.output.types)
  return answer.output.types
}
