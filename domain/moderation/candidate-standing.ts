import type { Candidate, Finding, PictureFinding, Piece } from './piece'

/** WeChat says of a picture within half an hour what it found; it may never do so. Source: the document of mediaCheckAsync. */
export const longestWaitMs = 30 * 60_000
/** What could not be checked for so long goes to a person, so that nothing lies for ever. */
export const longestQueueMs = 24 * 3_600_000

export type CandidateStanding =
  /** Not checked yet; is tried again. */
  | { kind: 'queued' }
  | { kind: 'checking' }
  | { kind: 'person'; why: PersonReason; since: number }
  /** `by` null: by the check, with its label. */
  | { kind: 'refused'; by: string | null; label: number | null; reason: string }
  | { kind: 'passed' }

/** Why a person has to look: the check was not sure, WeChat never answered, it could not be asked, or an earlier version was taken down. */
export type PersonReason = 'review' | 'no-verdict' | 'not-checked' | 'taken-down'

/** How what was sent stands, from what is known of it. In which order things came to be known makes no difference. */
export function candidateStanding({ takenDown }: Pick<Piece, 'takenDown'>, candidate: Candidate, now: number): CandidateStanding {
  const { refused, text, pictures, sentAt } = candidate
  if (refused !== null) return { kind: 'refused', by: refused.by, label: null, reason: refused.reason }
  const found: (Finding | PictureFinding)[] = [text, ...pictures.map((picture) => picture.found)].flatMap((one) => one ?? [])
  const risky = found.find(({ suggest }) => suggest === 'risky')
  if (risky !== undefined) return { kind: 'refused', by: null, label: risky.label, reason: '' }
  const givesUpAt = personAt(candidate)
  if (isUnasked(candidate)) return now < sentAt + longestQueueMs ? { kind: 'queued' } : { kind: 'person', why: 'not-checked', since: givesUpAt ?? sentAt }
  if (pictures.some((picture) => picture.found === null)) {
    return givesUpAt === null || now < givesUpAt ? { kind: 'checking' } : { kind: 'person', why: 'no-verdict', since: givesUpAt }
  }
  if (found.some(({ suggest }) => suggest !== 'pass')) return { kind: 'person', why: 'review', since: sentAt }
  return takenDown === null ? { kind: 'passed' } : { kind: 'person', why: 'taken-down', since: sentAt }
}

/** Whether WeChat has still to be asked about something of it. */
export function isUnasked({ text, files, picturesAskedAt }: Candidate): boolean {
  return text === null || (files > 0 && picturesAskedAt === null)
}

/** When a person has to look at it if nothing more comes to be known; null: never. For queries, which cannot ask for a standing. */
export function personAt(candidate: Candidate): number | null {
  const { refused, text, pictures, picturesAskedAt, sentAt } = candidate
  const found = [text, ...pictures.map((picture) => picture.found)]
  if (refused !== null || found.some((one) => one?.suggest === 'risky')) return null
  if (isUnasked(candidate)) return sentAt + longestQueueMs
  if (found.includes(null)) return (picturesAskedAt ?? sentAt) + longestWaitMs
  return sentAt
}
