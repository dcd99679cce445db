import type { CandidateStanding } from './candidate-standing'
import { candidateStanding, isUnasked } from './candidate-standing'
import type { Happening, Ignored, Outcome, Told } from './happening'
import type { Candidate, Hindrance, Piece, TakenDown } from './piece'
import type { Visibility } from './visibility'
import { isWider, narrowerOf } from './visibility'

/** What was deleted can be restored for so long, pictures included; then it is gone. */
export const restorableMs = 30 * 24 * 3_600_000

/** So many say enough. */
const mostReports = 50

const minute = 60_000
/** Growing pauses; the last one stays. Whoever was away may be asked for again as soon as they are back. */
const retryAfterMs: Record<Hindrance, readonly number[]> = {
  away: [0],
  down: [minute, 5 * minute, 15 * minute, 60 * minute],
  limit: [10 * minute, 30 * minute, 120 * minute],
}

/**
 * What becomes of a piece when something happens to it: the one outcome of every standing and happening, repeats and late news included.
 * What is deleted or taken down goes on to be checked, and is seen by nobody.
 */
export function nextOf(piece: Piece, happening: Happening, now: number): Outcome {
  const next = step(piece, happening, now)
  return typeof next === 'string' ? { kind: 'ignored', why: next } : settled(piece, next, happening, now)
}

function step(piece: Piece, happening: Happening, now: number): Piece | Ignored {
  switch (happening.kind) {
    case 'sent':
      return sent(piece, happening, now)
    case 'text-checked':
      return withCandidate(piece, happening.version, ({ text }) => (text === null ? { text: happening.found, hindered: null } : 'repeat'))
    case 'check-hindered':
      return withCandidate(piece, happening.version, (candidate) => (isUnasked(candidate) ? { hindered: hinderedAgain(candidate, happening.by, now) } : 'repeat'))
    case 'pictures-asked':
      return withCandidate(piece, happening.version, ({ picturesAskedAt }) =>
        picturesAskedAt === null ? { picturesAskedAt: now, hindered: null, pictures: happening.traces.map((trace) => ({ trace, found: null })) } : 'repeat',
      )
    case 'picture-checked':
      return pictureChecked(piece, happening)
    case 'decided':
      return decided(piece, happening, now)
    case 'visibility-set':
      return visibilitySet(piece, happening, now)
    case 'reported':
      return reported(piece, happening, now)
    case 'reports-dismissed':
      if (happening.by === piece.authorId) return 'own'
      return piece.reports.length === 0 ? 'repeat' : { ...piece, reports: [] }
    case 'taken-down':
      return takenDown(piece, happening, now)
    case 'appealed':
      return appealed(piece, happening.text, now)
    case 'appeal-answered':
      return appealAnswered(piece, happening, now)
    case 'deleted':
      return piece.deletedAt === null ? { ...piece, deletedAt: now } : 'repeat'
    case 'restored':
      if (piece.deletedAt === null) return 'repeat'
      return now <= piece.deletedAt + restorableMs ? { ...piece, deletedAt: null } : 'too-late'
    default:
      return happening satisfies never
  }
}

/** What has passed is shown; who has to hear of the change. */
function settled(before: Piece, piece: Piece, happening: Happening, now: number): Outcome {
  const { candidate } = piece
  const standing = candidate === null ? null : candidateStanding(piece, candidate, now)
  if (candidate !== null && standing?.kind === 'passed') {
    return { kind: 'changed', piece: published(piece, candidate, now), tell: piece.deletedAt === null ? 'published' : null }
  }
  const stoodBefore = before.candidate === null ? null : candidateStanding(before, before.candidate, now).kind
  return { kind: 'changed', piece, tell: piece.deletedAt === null ? told(happening, standing?.kind ?? null, stoodBefore) : null }
}

type Stands = CandidateStanding['kind'] | null

function told(happening: Happening, standing: Stands, before: Stands): Told | null {
  const { kind } = happening
  switch (kind) {
    case 'reported':
    case 'appealed':
    case 'taken-down':
      return kind
    case 'appeal-answered':
      return happening.answer === 'restored' ? 'put-back' : 'kept-down'
    case 'text-checked':
    case 'picture-checked':
    case 'decided':
      if (standing === before) return null
      if (standing === null) return 'published'
      return standing === 'refused' ? 'refused' : standing === 'person' ? 'waits' : null
    default:
      return null
  }
}

/** A new version keeps its place among what others read. */
function published(piece: Piece, { version, visibility, files }: Candidate, now: number): Piece {
  const at = piece.shown === null || piece.shown.visibility === 'self' ? now : piece.shown.at
  return { ...piece, shown: { version, visibility, files, at }, candidate: null }
}

function sent(piece: Piece, { version, visibility, files }: Extract<Happening, { kind: 'sent' }>, now: number): Piece | Ignored {
  if (piece.deletedAt !== null) return 'not-open'
  if (version <= piece.version) return 'repeat'
  if (version !== piece.version + 1) return 'stale'
  const candidate = newCandidate({ version, visibility, files }, now)
  const next = { ...piece, version }
  // What nobody else sees needs no check.
  if (visibility === 'self') return published(next, candidate, now)
  const shown = piece.shown === null ? null : { ...piece.shown, visibility: narrowerOf(piece.shown.visibility, visibility) }
  return { ...next, shown, candidate }
}

function newCandidate(wish: Pick<Candidate, 'version' | 'visibility' | 'files'>, sentAt: number): Candidate {
  return { ...wish, sentAt, text: null, pictures: [], picturesAskedAt: null, hindered: null, decidersTold: false, refused: null }
}

function withCandidate(piece: Piece, version: number, change: (candidate: Candidate) => Partial<Candidate> | Ignored): Piece | Ignored {
  const { candidate } = piece
  if (candidate === null || candidate.version !== version) return version <= piece.version ? 'stale' : 'not-open'
  const changed = change(candidate)
  return typeof changed === 'string' ? changed : { ...piece, candidate: { ...candidate, ...changed } }
}

function hinderedAgain({ hindered }: Candidate, by: Hindrance, now: number): Candidate['hindered'] {
  const tries = (hindered?.tries ?? 0) + 1
  const pauses = retryAfterMs[by]
  return { by, tries, retryAt: now + (pauses[tries - 1] ?? pauses.at(-1) ?? 0) }
}

/** Of a version that is no longer the candidate it is stale; a second word on the same picture changes nothing. */
function pictureChecked(piece: Piece, { trace, found }: Extract<Happening, { kind: 'picture-checked' }>): Piece | Ignored {
  const { candidate } = piece
  const known = candidate?.pictures.find((picture) => picture.trace === trace)
  if (candidate === null || known === undefined) return 'stale'
  if (known.found !== null) return 'repeat'
  return { ...piece, candidate: { ...candidate, pictures: candidate.pictures.map((picture) => (picture === known ? { trace, found } : picture)) } }
}

/** A person's word stands over the check's; it also lifts a takedown. */
function decided(piece: Piece, { version, by, decision, reason }: Extract<Happening, { kind: 'decided' }>, now: number): Piece | Ignored {
  const { candidate } = piece
  if (by === piece.authorId) return 'own'
  if (piece.deletedAt !== null) return 'not-open'
  if (candidate === null || candidate.version !== version) return 'stale'
  if (candidateStanding(piece, candidate, now).kind !== 'person') return 'not-open'
  if (decision === 'refused') return { ...piece, candidate: { ...candidate, refused: { by, at: now, reason } } }
  return published({ ...piece, takenDown: null }, candidate, now)
}

function visibilitySet(piece: Piece, { version, visibility, confirmed }: Extract<Happening, { kind: 'visibility-set' }>, now: number): Piece | Ignored {
  const { shown, candidate } = piece
  if (piece.deletedAt !== null) return 'not-open'
  if (version !== piece.version) return 'stale'
  // A widening that was refused is as if it had not been asked for.
  const open = candidate !== null && candidate.version === shown?.version && candidateStanding(piece, candidate, now).kind === 'refused' ? null : candidate
  const widest = open ?? shown
  if (widest === null) return 'not-open'
  if (visibility === widest.visibility) return 'repeat'
  if (!isWider(visibility, widest.visibility)) return narrowed(piece, visibility, now)
  if (open !== null && candidateStanding(piece, open, now).kind === 'refused') return 'refused'
  if (!confirmed) return 'unconfirmed'
  if (open !== null) return { ...piece, candidate: { ...open, visibility } }
  return { ...piece, candidate: newCandidate({ version: widest.version, files: widest.files, visibility }, now) }
}

/** At once. What was sent to be shown to others and is now for oneself alone needs no check any more. */
function narrowed(piece: Piece, visibility: Visibility, now: number): Piece {
  const { shown, candidate } = piece
  if (candidate !== null && visibility === 'self') return published(piece, { ...candidate, visibility }, now)
  return {
    ...piece,
    shown: shown === null ? null : { ...shown, visibility: narrowerOf(shown.visibility, visibility) },
    candidate: candidate === null || isMoot(candidate) ? null : { ...candidate, visibility },
  }

  /** It would only have widened what is shown, and no wider than this is wanted any more. */
  function isMoot({ version }: Candidate): boolean {
    return shown !== null && version === shown.version && !isWider(visibility, shown.visibility)
  }
}

function reported(piece: Piece, { by, reason }: { by: string; reason: string }, now: number): Piece | Ignored {
  if (by === piece.authorId) return 'own'
  if (piece.shown === null || piece.takenDown !== null || piece.deletedAt !== null) return 'not-open'
  if (piece.reports.length >= mostReports || piece.reports.some((report) => report.by === by)) return 'repeat'
  return { ...piece, reports: [...piece.reports, { by, at: now, reason }] }
}

function takenDown(piece: Piece, { by, reason }: { by: string; reason: string }, now: number): Piece | Ignored {
  if (by === piece.authorId) return 'own'
  if (piece.takenDown !== null) return 'repeat'
  if (piece.shown === null || piece.deletedAt !== null) return 'not-open'
  return { ...piece, takenDown: { by, at: now, reason, appeal: null, kept: null }, reports: [] }
}

/** Once. */
function appealed(piece: Piece, text: string, now: number): Piece | Ignored {
  const down = piece.takenDown
  if (down === null || piece.deletedAt !== null) return 'not-open'
  return down.appeal === null ? { ...piece, takenDown: { ...down, appeal: { text, at: now } } } : 'repeat'
}

function appealAnswered(piece: Piece, { by, answer, reason }: Extract<Happening, { kind: 'appeal-answered' }>, now: number): Piece | Ignored {
  const down: TakenDown | null = piece.takenDown
  if (by === piece.authorId) return 'own'
  if (down === null || down.appeal === null || piece.deletedAt !== null) return 'not-open'
  if (down.kept !== null) return 'repeat'
  return { ...piece, takenDown: answer === 'restored' ? null : { ...down, kept: { by, at: now, reason } } }
}
