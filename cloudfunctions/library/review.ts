import type { OutputOf } from '../../contract/index'
import { candidateStanding } from '../../domain/moderation/candidate-standing'
import type { ReflectionDocument } from '../kit/documents'
import { takenDownOf } from './own'

export type Review = NonNullable<OutputOf<'library.reflection'>['review']>

type Reviewed = Pick<ReflectionDocument, 'rev' | 'candidate' | 'reports' | 'takenDown' | 'deletedAt'>

/** What whoever decides has before them. What is deleted waits for nobody. */
export function reviewOf(reflection: Reviewed, now: number): Review {
  const { rev, reports, takenDown, deletedAt } = reflection
  if (deletedAt !== null) return { rev, waiting: null, reports: [], takenDown: null }
  return { rev, waiting: waitingOf(reflection, now), reports: reports.map(({ at, reason }) => ({ at, reason })), takenDown: takenDownOf(takenDown) }
}

/** Whether there is something to decide, or was decided to be hidden: only then do they see what is not shown to them. */
export function isInReview({ waiting, reports, takenDown }: Review): boolean {
  return waiting !== null || reports.length > 0 || takenDown !== null
}

function waitingOf(reflection: Reviewed, now: number): Review['waiting'] {
  const { candidate } = reflection
  const standing = candidate === null ? null : candidateStanding(reflection, candidate, now)
  if (candidate === null || standing?.kind !== 'person') return null
  return { version: candidate.version, visibility: candidate.visibility, why: standing.why, since: standing.since }
}
