import type { Case } from './case'

/** Whether a case that was not closed counts one of these sessions. */
export function caseRestsOn(sessionIds: readonly string[], cases: readonly Pick<Case, 'stage' | 'numbers'>[]): boolean {
  return cases.some(({ stage, numbers }) => stage !== 'closed' && numbers.sessionIds.some((id) => sessionIds.includes(id)))
}
