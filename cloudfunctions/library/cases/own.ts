import type { OutputOf } from '../../../contract/index'
import { caseState } from '../../../domain/library/case-flow'
import type { LibraryCase } from '../../kit/documents'
import { standingOfCandidate, takenDownOf } from '../own'

export type OwnCase = OutputOf<'library.submitCase'>['own']
type Facts = Pick<LibraryCase, 'authorId' | 'version' | 'shown' | 'candidate' | 'reports' | 'takenDown' | 'deletedAt' | 'flow' | 'seen'> & {
  /** Left out by a list where there is none. */
  draft?: Pick<NonNullable<LibraryCase['draft']>, 'visibility'> | null
}

/** What an author is told of their own. */
export function ownCaseOf(one: Facts, personId: string, now: number): OwnCase {
  const { flow, seen, version, candidate, takenDown, deletedAt, authorId } = one
  return {
    state: caseState({ piece: one, flow }, now),
    seen,
    version,
    visibility: visibilityOf(one),
    check: candidate === null ? null : standingOfCandidate(one, candidate, now),
    takenDown: takenDownOf(takenDown),
    deletedAt,
    mayEdit: authorId === personId,
  }
}

/** Whom it will be for, or is. */
function visibilityOf({ draft, candidate, shown, flow }: Facts): OwnCase['visibility'] {
  if (draft !== null && draft !== undefined) return draft.visibility
  if (candidate !== null) return candidate.visibility
  return (flow.waiting === null ? flow.published?.visibility : undefined) ?? shown?.visibility ?? 'self'
}
