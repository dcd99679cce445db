import type { Decision, Finding, Sheet } from './sheet'

export type Correction = { personId: string; to: Finding }
export type Corrected = { kind: 'corrected'; entries: Sheet['entries'] } | { kind: 'not-on-sheet'; personId: string }

/** 因公 rests on its paper, which hosts can't see to on a sheet: only the office writes it there. */
export function mayCorrectTo({ status, leaveType }: Finding, isOffice: boolean): boolean {
  return isOffice || status !== 'leave' || leaveType !== 'official'
}

/**
 * Entries with what somebody decided on them. It answers an appeal that waits and whatever had come in unjudged; it never adds to the roster.
 * @param said who decides, when, and the row of the log that says why.
 */
export function correctEntries(entries: Sheet['entries'], corrections: readonly Correction[], said: Pick<Decision, 'at' | 'by' | 'factId'>): Corrected {
  const corrected = { ...entries }
  for (const { personId, to } of corrections) {
    const entry = entries[personId]
    if (entry === undefined) return { kind: 'not-on-sheet', personId }
    const { appeal } = entry
    const answered = appeal?.state === 'waiting' ? { ...appeal, state: 'accepted' as const, decidedBy: said.by, decidedAt: said.at } : appeal
    corrected[personId] = { ...entry, decided: { ...to, ...said }, unconfirmed: false, appeal: answered }
  }
  return { kind: 'corrected', entries: corrected }
}
