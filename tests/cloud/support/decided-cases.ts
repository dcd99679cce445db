import { derivedCase } from '../../../cloudfunctions/kit/case-shelf'
import type { InputOf } from '../../../contract/index'
import { names, personId } from './cast'
import { idOf } from './plans'
import { publishedCase, shownCaseId } from './published-cases'
import type { School } from './school'

/** A case of 周明远’s that the host took down. */
export const takenDownCaseId = idOf('case taken down')

/** Beside what is there already, with the case that is published. */
export function plantDecidedCases(school: School): void {
  if (school.store().library_cases.some(({ _id }) => _id === takenDownCaseId)) return
  const takenDown = { by: personId(names.host), at: school.now() - 60_000, reason: '有学生全名', appeal: null, kept: null }
  school.plant('library_cases', [derivedCase({ ...publishedCase(school, { title: 'taken down' }), takenDown })])
}

type Asked = 'reportCase' | 'decideCase' | 'appealCase'

/** What the rightful caller may ask of these. */
export const decidedRequests: { [Name in Asked as `library.${Name}`]: InputOf<`library.${Name}`> } = {
  'library.reportCase': { id: shownCaseId, reason: '有学生全名' },
  'library.decideCase': { id: idOf('decide case'), caseId: shownCaseId, rev: 1, decision: 'taken-down', reason: '有学生全名' },
  'library.appealCase': { id: takenDownCaseId, text: '那是化名' },
}
