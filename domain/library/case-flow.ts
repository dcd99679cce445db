import { candidateStanding } from '../moderation/candidate-standing'
import { nextOf } from '../moderation/next-of'
import type { Piece } from '../moderation/piece'
import type { Visibility } from '../moderation/visibility'
import { isWider, narrowerOf } from '../moderation/visibility'

/** What people made of the versions of a case; what the check knows of it is a `Piece`, whose `shown` is the version that passed. Times are epoch milliseconds. */
export type CaseFlow = {
  /** Submitted and not answered yet, or refused by the check. */
  waiting: { version: number; at: number } | null
  /** The latest answer was to revise it. */
  returnedAt: number | null
  /** `at`: when a first version was. */
  published: { version: number; visibility: Visibility; at: number; by: string } | null
  /** Versions that were published before, and for whom they still are. */
  earlier: { version: number; visibility: Visibility }[]
  retired: { at: number; by: string; as: Retirer; reason: string } | null
  featured: { at: number; by: string } | null
}

export type Retirer = 'author' | 'host' | 'office'
export type CaseFacts = { piece: Piece; flow: CaseFlow }
export type CaseState = 'draft' | 'submitted' | 'returned' | 'published' | 'retired'

export type CaseStep =
  | { kind: 'submitted'; version: number; visibility: Visibility; files: number }
  /** By a reviewer, of the version they have read. */
  | { kind: 'returned'; version: number }
  | { kind: 'published'; version: number; by: string }
  | { kind: 'retired'; by: string; as: Retirer; reason: string }
  | { kind: 'put-back'; as: Retirer }
  | { kind: 'featured'; by: string; featured: boolean }
  | { kind: 'narrowed'; visibility: Visibility }
  | { kind: 'deleted' }
  | { kind: 'restored' }

export type CaseOutcome = { kind: 'changed'; facts: CaseFacts } | { kind: 'ignored'; why: CaseIgnored }

/**
 * `repeat`: it is so already; `stale`: it is about a version that is no longer the one; `not-open`: nothing is there to do it to; `unchecked`: the check has not answered;
 * `wider`: only another submission makes it so; `above`: somebody else retired it, and it is theirs to put back; `deleted`: its author deleted it; `too-late`: deleted too long ago.
 */
export type CaseIgnored = 'repeat' | 'stale' | 'not-open' | 'unchecked' | 'wider' | 'above' | 'deleted' | 'too-late'

export const newFlow: CaseFlow = { waiting: null, returnedAt: null, published: null, earlier: [], retired: null, featured: null }

/** What becomes of a case when somebody does something to it: the one outcome of every state and step, repeats included. What the check says happens to its piece alone. */
export function afterStep(facts: CaseFacts, step: CaseStep, now: number): CaseOutcome {
  const next = facts.piece.deletedAt !== null && step.kind !== 'deleted' && step.kind !== 'restored' ? 'deleted' : stepped(facts, step, now)
  return typeof next === 'string' ? { kind: 'ignored', why: next } : { kind: 'changed', facts: next }
}

/** How it stands for its authors. A published case of which another version is reviewed or was sent back is `submitted` or `returned`. */
export function caseState({ piece, flow }: CaseFacts, now: number): CaseState {
  const { waiting, returnedAt, retired, published } = flow
  if (waiting !== null) return isRefused(piece, waiting.version, now) ? 'returned' : 'submitted'
  if (returnedAt !== null) return 'returned'
  if (retired !== null) return 'retired'
  return published === null ? 'draft' : 'published'
}

/** A case that was taken down. What waits for review goes back to its author: only what is submitted from then on may take the place of what was taken down. */
export function afterTakedown({ piece, flow }: CaseFacts): CaseFacts {
  return { piece: { ...piece, candidate: null }, flow: { ...flow, waiting: null } }
}

/** Whether others may see what is published, as far as it is for them. */
export function isInLibrary({ piece, flow }: CaseFacts): boolean {
  return flow.published !== null && flow.retired === null && piece.takenDown === null && piece.deletedAt === null
}

function stepped(facts: CaseFacts, step: CaseStep, now: number): CaseFacts | CaseIgnored {
  switch (step.kind) {
    case 'submitted':
      return submitted(facts, step, now)
    case 'returned':
      return returned(facts, step.version, now)
    case 'published':
      return published(facts, step, now)
    case 'retired':
      return retired(facts, step, now)
    case 'put-back':
      return putBack(facts, step.as)
    case 'featured':
      return featured(facts, step, now)
    case 'narrowed':
      return narrowed(facts, step.visibility, now)
    case 'deleted':
    case 'restored': {
      const outcome = nextOf(facts.piece, step, now)
      if (outcome.kind === 'changed') return { ...facts, piece: outcome.piece }
      return outcome.why === 'too-late' ? 'too-late' : 'repeat'
    }
    default:
      return step satisfies never
  }
}

/** What is published stays so, for nobody whom the new version is not for. */
function submitted({ piece, flow }: CaseFacts, { version, visibility, files }: Extract<CaseStep, { kind: 'submitted' }>, now: number): CaseFacts | CaseIgnored {
  // For oneself alone there is nothing to review.
  if (visibility === 'self') return 'not-open'
  const outcome = nextOf(piece, { kind: 'sent', version, visibility, files }, now)
  if (outcome.kind === 'ignored') return outcome.why === 'repeat' ? 'repeat' : 'stale'
  return { piece: outcome.piece, flow: { ...withPublishedFor(flow, visibility), waiting: { version, at: now }, returnedAt: null } }
}

function returned({ piece, flow }: CaseFacts, version: number, now: number): CaseFacts | CaseIgnored {
  const answerable = answerableOf({ piece, flow }, version, now)
  if (typeof answerable === 'string') return answerable
  return { piece: { ...piece, candidate: null }, flow: { ...flow, waiting: null, returnedAt: now } }
}

/** What the check was not sure of is passed with it. It takes the place of what was published, also where that was retired or taken down. */
function published({ piece, flow }: CaseFacts, { version, by }: { version: number; by: string }, now: number): CaseFacts | CaseIgnored {
  const answerable = answerableOf({ piece, flow }, version, now)
  if (typeof answerable === 'string') return answerable
  const passed = piece.candidate === null ? piece : passedBy(piece, version, by, now)
  if (passed?.shown?.version !== version) return 'stale'
  // What was taken away is not brought back among the earlier versions, nor are those that went with it.
  const wasSeen = flow.retired === null && piece.takenDown === null
  const earlier = wasSeen && flow.published !== null ? [...flow.earlier, { version: flow.published.version, visibility: flow.published.visibility }] : []
  const { visibility } = passed.shown
  return {
    piece: { ...passed, takenDown: null },
    flow: { ...flow, waiting: null, returnedAt: null, published: { version, visibility, at: flow.published?.at ?? now, by }, earlier, retired: null },
  }
}

function passedBy(piece: Piece, version: number, by: string, now: number): Piece | null {
  const outcome = nextOf(piece, { kind: 'decided', version, by, decision: 'passed', reason: '' }, now)
  return outcome.kind === 'changed' ? outcome.piece : null
}

/** Whether a reviewer may answer this version now. */
function answerableOf({ piece, flow }: CaseFacts, version: number, now: number): CaseIgnored | true {
  const { waiting } = flow
  if (waiting === null) return 'not-open'
  if (waiting.version !== version) return 'stale'
  const { candidate } = piece
  if (candidate === null) return true
  switch (candidateStanding(piece, candidate, now).kind) {
    case 'queued':
    case 'checking':
      return 'unchecked'
    case 'refused':
      return 'not-open'
    default:
      return true
  }
}

/** What waits for review goes back to its author; they may submit it again. */
function retired({ piece, flow }: CaseFacts, { by, as, reason }: Extract<CaseStep, { kind: 'retired' }>, now: number): CaseFacts | CaseIgnored {
  if (flow.published === null) return 'not-open'
  if (flow.retired !== null) return 'repeat'
  return { piece: { ...piece, candidate: null }, flow: { ...flow, waiting: null, returnedAt: null, retired: { at: now, by, as, reason } } }
}

/** Who puts back what somebody retired: what its author took away is theirs, what the office did stands above a host. */
export const mayPutBack: Record<Retirer, readonly Retirer[]> = { author: ['author'], host: ['host', 'office'], office: ['office'] }

function putBack({ piece, flow }: CaseFacts, as: Retirer): CaseFacts | CaseIgnored {
  if (flow.published === null) return 'not-open'
  if (flow.retired === null) return 'repeat'
  return !mayPutBack[flow.retired.as].includes(as) ? 'above' : { piece, flow: { ...flow, retired: null } }
}

function featured(facts: CaseFacts, { by, featured: wanted }: Extract<CaseStep, { kind: 'featured' }>, now: number): CaseFacts | CaseIgnored {
  const { flow } = facts
  if (wanted === (flow.featured !== null)) return 'repeat'
  if (!isInLibrary(facts)) return 'not-open'
  return { ...facts, flow: { ...flow, featured: wanted ? { at: now, by } : null } }
}

/** At once. What waits for review and is for its author alone now is taken back. */
function narrowed({ piece, flow }: CaseFacts, visibility: Visibility, now: number): CaseFacts | CaseIgnored {
  const { candidate, shown } = piece
  const waitsFor = flow.waiting === null || isRefused(piece, flow.waiting.version, now) ? null : (candidate?.visibility ?? shown?.visibility ?? null)
  const widest = [waitsFor, flow.published?.visibility ?? null].reduce((one, other) => (one === null || (other !== null && isWider(other, one)) ? other : one))
  if (widest === null) return 'not-open'
  if (isWider(visibility, widest)) return 'wider'
  if (visibility === widest) return 'repeat'
  const isTakenBack = visibility === 'self'
  return {
    piece: {
      ...piece,
      shown: shown === null ? null : { ...shown, visibility: narrowerOf(shown.visibility, visibility) },
      candidate: candidate === null || isTakenBack ? null : { ...candidate, visibility: narrowerOf(candidate.visibility, visibility) },
    },
    flow: { ...withPublishedFor(flow, visibility), waiting: isTakenBack ? null : flow.waiting },
  }
}

/** What is and was published, for nobody beyond these. */
function withPublishedFor(flow: CaseFlow, visibility: Visibility): CaseFlow {
  const narrow = <One extends { visibility: Visibility }>(one: One): One => ({ ...one, visibility: narrowerOf(one.visibility, visibility) })
  return { ...flow, published: flow.published === null ? null : narrow(flow.published), earlier: flow.earlier.map(narrow) }
}

function isRefused(piece: Piece, version: number, now: number): boolean {
  const { candidate } = piece
  return candidate?.version === version && candidateStanding(piece, candidate, now).kind === 'refused'
}
