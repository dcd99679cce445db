import { derivedCase } from '../../../cloudfunctions/kit/case-shelf'
import type { LibraryCase } from '../../../cloudfunctions/kit/documents'
import type { InputOf } from '../../../contract/index'
import { newFlow } from '../../../domain/library/case-flow'
import { openids, studioId } from './cast'
import { saveWish, submitWish } from './library'
import { idOf } from './plans'
import { publishedCase, shownCaseId } from './published-cases'
import type { School } from './school'

const planted = ['submitted', 'deleted'] as const

/** Cases of 周明远’s that tests plant: one that waits for a reviewer, one that was deleted. */
export const flowingIds = { submitted: idOf('case submitted'), deleted: idOf('case deleted') }

/** Beside what is there already, with the case that is published. */
export function plantFlowingCases(school: School): void {
  if (school.store().library_cases.some(({ _id }) => _id === flowingIds.submitted)) return
  school.plant('library_cases', planted.map((which) => flowing(school, which)))
}

function flowing(school: School, which: (typeof planted)[number]): LibraryCase {
  const at = school.now() - 3_600_000
  const one = publishedCase(school, { title: which, visibility: 'studio', at, flow: newFlow })
  const flow = { ...newFlow, waiting: { version: 1, at } }
  return derivedCase({ ...one, flow, deletedAt: which === 'deleted' ? at : null })
}

type Asked =
  | 'saveCase'
  | 'submitCase'
  | 'libraryCase'
  | 'caseVersion'
  | 'myCases'
  | 'reviewCase'
  | 'caseReviews'
  | 'featureCase'
  | 'retireCase'
  | 'setCaseVisibility'
  | 'deleteCase'
  | 'restoreCase'
  | 'consentToHandbook'
  | 'colleagues'

/** What the rightful caller may ask of these. */
export function flowRequests(openid: string): { [Name in Asked as `library.${Name}`]: InputOf<`library.${Name}`> } {
  return {
    'library.saveCase': saveWish({ name: 'requested draft' }),
    'library.submitCase': submitWish({ name: 'requested' }),
    'library.libraryCase': { id: shownCaseId, counts: true },
    'library.caseVersion': { id: shownCaseId, version: 1 },
    'library.myCases': { of: 'mine' },
    'library.reviewCase': { id: idOf('review'), caseId: flowingIds.submitted, rev: 1, version: 1, outcome: 'published', text: '', remarks: [] },
    'library.caseReviews': { of: openid === openids.office ? { kind: 'school' } : { kind: 'studio', studioId } },
    'library.featureCase': { id: shownCaseId, featured: true },
    'library.retireCase': { id: shownCaseId, retired: true, reason: '政策变了，做法已经不合适。' },
    'library.setCaseVisibility': { id: shownCaseId, visibility: 'studio' },
    'library.deleteCase': { id: shownCaseId },
    'library.restoreCase': { id: flowingIds.deleted },
    'library.consentToHandbook': { id: shownCaseId, consents: true },
    'library.colleagues': { name: '' },
  }
}
