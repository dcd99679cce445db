/** What the hosts of a studio say to a reflection, as it stands, and how it came to that. Times are epoch milliseconds. */
export type Feedback = {
  /** Goes up with every change. */
  rev: number
  said: Said | null
  /** The latest of them, the last one last. */
  steps: FeedbackStep[]
}

/** `chosen`: recommended for the library (推荐). `version`: of the reflection, as it was read. */
export type Said = { text: string; chosen: boolean; by: string; byName: string; at: number; version: number }

/** `id`: of the deed, made on the phone, so that a repeat is known for one. What was said before is kept. */
export type FeedbackStep = { id: string; kind: 'given' | 'changed' | 'withdrawn'; by: string; byName: string; at: number; text: string; chosen: boolean }

/** `seen`: the `rev` that whoever acts had before them. */
export type FeedbackDeed = { id: string; seen: number; by: string; byName: string } & ({ kind: 'give'; text: string; chosen: boolean; version: number } | { kind: 'withdraw' })

/** What the author is to be told. */
export type FeedbackNews = 'said' | 'chosen' | 'both'

/** `repeat`: it is so already. `taken`: the id is that of another deed. `stale`: somebody else was there meanwhile. */
export type FeedbackOutcome = { kind: 'changed'; feedback: Feedback; tell: FeedbackNews | null } | { kind: 'repeat' } | { kind: 'taken' } | { kind: 'stale' }

export const noFeedback: Feedback = { rev: 0, said: null, steps: [] }

const mostSteps = 20

/** What becomes of the feedback on a reflection. Only what says more is told: neither what is taken back nor what stays. */
export function nextFeedback({ rev, said, steps }: Feedback, deed: FeedbackDeed, now: number): FeedbackOutcome {
  const known = steps.find(({ id }) => id === deed.id)
  if (known !== undefined) return isSame(known, deed) ? { kind: 'repeat' } : { kind: 'taken' }
  const next = deed.kind === 'give' ? { text: deed.text, chosen: deed.chosen } : { text: '', chosen: false }
  if (next.text === (said?.text ?? '') && next.chosen === (said?.chosen ?? false)) return { kind: 'repeat' }
  if (deed.seen !== rev) return { kind: 'stale' }
  const { id, by, byName } = deed
  const kind = deed.kind === 'withdraw' ? 'withdrawn' : said === null ? 'given' : 'changed'
  const step: FeedbackStep = { id, kind, by, byName, at: now, ...next }
  const saidNow = deed.kind === 'withdraw' ? null : { ...next, by, byName, at: now, version: deed.version }
  return { kind: 'changed', feedback: { rev: rev + 1, said: saidNow, steps: [...steps, step].slice(-mostSteps) }, tell: newsOf(said, next) }
}

function isSame(step: FeedbackStep, deed: FeedbackDeed): boolean {
  if (step.by !== deed.by || (step.kind === 'withdrawn') !== (deed.kind === 'withdraw')) return false
  return deed.kind === 'withdraw' || (step.text === deed.text && step.chosen === deed.chosen)
}

function newsOf(before: Said | null, { text, chosen }: Pick<Said, 'text' | 'chosen'>): FeedbackNews | null {
  const says = text !== '' && text !== before?.text
  const chooses = chosen && before?.chosen !== true
  return says && chooses ? 'both' : says ? 'said' : chooses ? 'chosen' : null
}
