import type { OutputOf } from '../../contract/index'
import type { CandidateStanding } from '../../domain/moderation/candidate-standing'
import { candidateStanding } from '../../domain/moderation/candidate-standing'
import type { Candidate, Piece } from '../../domain/moderation/piece'
import type { ReflectionDocument } from '../kit/documents'

type Written = OutputOf<'library.submitReflection'>
type Own = Written['own']
type Standing = NonNullable<Own['candidate']>['standing']

/** What the author of a change is answered. */
export function writtenOf(reflection: ReflectionDocument, now: number): Written {
  return { version: reflection.version, own: ownOf(reflection, now) }
}

/** What the author is told of their own. */
export function ownOf(piece: Piece, now: number): Own {
  const { shown, candidate, takenDown, deletedAt } = piece
  return {
    visibility: candidate?.visibility ?? shown?.visibility ?? 'self',
    candidate: candidate === null ? null : candidateOf(piece, candidate, now),
    takenDown: takenDownOf(takenDown),
    deletedAt,
  }
}

/** Without who did it: it is said in the name of the school. */
export function takenDownOf(takenDown: Piece['takenDown']): Own['takenDown'] {
  return takenDown === null ? null : { at: takenDown.at, reason: takenDown.reason, appeal: takenDown.appeal, kept: takenDown.kept }
}

function candidateOf(piece: Piece, candidate: Candidate, now: number): Own['candidate'] {
  const { version, visibility, sentAt } = candidate
  return { version, visibility, sentAt, standing: standingOfCandidate(piece, candidate, now) }
}

/** How what was sent stands, in words of the contract. */
export function standingOfCandidate(piece: Piece, candidate: Candidate, now: number): Standing {
  return standingOf(candidateStanding(piece, candidate, now), candidate)
}

function standingOf(standing: CandidateStanding, { hindered }: Candidate): Standing {
  switch (standing.kind) {
    case 'queued':
      return { kind: 'queued', why: hindered?.by ?? null, retryAt: hindered?.retryAt ?? null }
    case 'person':
      return { kind: 'person', why: standing.why }
    case 'refused':
      return { kind: 'refused', by: standing.by === null ? 'check' : 'person', label: standing.label, reason: standing.reason }
    // What has passed is shown in the same step.
    case 'passed':
    case 'checking':
      return { kind: 'checking' }
    default:
      return standing satisfies never
  }
}
